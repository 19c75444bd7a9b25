import { browser } from 'wxt/browser';
import type { MarkAnswer, PageRead, PageState, PageToPanel, PanelToPage, StoryCalls } from '#browser/calls.ts';
import { ask } from '#browser/messages.ts';
import { listenForPanels } from '#browser/ports.ts';
import type { Id } from '#core/model/id.ts';
import type { MarkAs } from '#core/model/mark.ts';
import { barKeys, createBar, type Pressed } from '#dom/bar.ts';
import { finder } from '#dom/finder.ts';
import { createHoverCard } from '#dom/hover-card.ts';
import { createPainter } from '#dom/painter.ts';
import { createPlacing } from '#dom/placing.ts';
import { scrollToRange } from '#dom/scroll.ts';
import { type Selecting, watchSelection } from '#dom/selecting.ts';
import { isEditable } from '#dom/selection.ts';
import { attendWindows } from '#dom/windows.ts';
import { i18n } from '#i18n';
import { watchHover } from './hovering.ts';
import { createProposing } from './proposing.ts';

/** A visit to one page: from the first click until the page goes or the extension does. */
export interface Guest {
  /** Reads the page, again if need be. */
  read(): void;
  markSelection(as: MarkAs): void;
  isAlive(): boolean;
}

const openTime = 8000; // milliseconds: a panel that a mark has opened is there within two seconds on a slow machine

/** Selected words on a page that was read. */
interface Words {
  readonly range: Range;
  readonly page: Extract<PageState, { status: 'read' }>;
  /** Whether there is a panel to go on in. */
  readonly opening: Promise<boolean>;
}

/** Begins a visit; it ends with the signal. Nothing of the page is changed but the bar's host while it shows. */
export function visit(signal: AbortSignal): Guest {
  let page: PageState = { status: 'reading', address: location.href };
  let watching = false;
  /** The claim whose words the person is about to select. */
  let finding: Id<string> | undefined;
  let fresh: Range | undefined;
  let latest: { readonly marked: PageToPanel; readonly until: number } | undefined;

  const painter = createPainter(document, signal);
  const words = {
    bar: i18n.t('bar.name'),
    claim: i18n.t('bar.claim'),
    source: i18n.t('bar.source'),
    note: i18n.t('bar.note'),
    found: i18n.t('bar.found'),
  };
  const bar = createBar(document, words, (as) => void (as === 'found' ? found() : mark(as)), signal);
  const panels = listenForPanels(
    hearPanel,
    (panel) => {
      panel.postMessage({ say: 'page', page });
      panel.postMessage({ say: 'places', places: placing.places });
      // It may have been opened by the mark itself.
      if (latest !== undefined && performance.now() < latest.until) panel.postMessage(latest.marked);
    },
    signal,
  );

  const proposing = createProposing(bar, (id, answer) => panels.tell({ say: 'answer', id, answer }));
  const placing = createPlacing(painter, () => panels.tell({ say: 'places', places: placing.places }), signal);

  function show(next: PageState): void {
    page = next;
    panels.tell({ say: 'page', page });
  }

  async function read(): Promise<void> {
    const address = location.href;
    show({ status: 'reading', address });
    const answered = await ask<StoryCalls, 'readPage'>('readPage', {}).catch(
      (): PageRead => ({ ok: false, reason: 'broken' }),
    );
    if (!answered.ok) return show({ status: 'failed', address, reason: answered.reason });
    const { marks: kept, ok: _, ...rest } = answered;
    show({ status: 'read', address, ...rest });
    await placing.set(kept);
    if (!watching) finder().watch(document.body, signal, changed);
    watching = true;
  }

  /** The page put something in, took something out, or became another story without being loaded anew. */
  function changed(): void {
    if (page.status !== 'reading' && withoutHash(page.address) !== withoutHash(location.href)) void read();
    else void placing.again();
    windows.look();
  }

  /** Opens the panel where the browser lets a page's event do that; answers whether one is open. Must be called in the event. */
  function openPanel(): Promise<boolean> {
    if (panels.some()) return Promise.resolve(true);
    return ask<StoryCalls, 'openPanel'>('openPanel', {}).catch(() => false);
  }

  /** The words that are selected, once the page is read; says so where it can't be. */
  async function selected(): Promise<Words | undefined> {
    const range = selectings.map((selecting) => selecting.range()).find((some) => some !== undefined) ?? fresh;
    for (const selecting of selectings) selecting.settle();
    bar.hide();
    fresh = undefined;
    if (range === undefined) return undefined;
    const opening = openPanel();
    if (page.status !== 'read' || withoutHash(page.address) !== withoutHash(location.href)) await read();
    if (page.status === 'read') return { range, page, opening };
    bar.say(i18n.t('bar.unreadable'));
    return undefined;
  }

  async function mark(as: MarkAs): Promise<void> {
    const words = await selected();
    if (words === undefined) return;
    const { capture, readAt } = words.page;
    const selector = finder().describe(document.body, words.range);
    const kept = await keep(ask<StoryCalls, 'mark'>('mark', { as, capture, readAt, selector }));
    if (kept === undefined) return;
    latest = { marked: { say: 'marked', as, id: kept }, until: performance.now() + openTime };
    panels.tell(latest.marked);
    if (!(await words.opening)) bar.say(i18n.t('bar.openPanel'));
  }

  /** Gives a claim other words: those that stand there now, or those that the person has found. */
  async function reanchor(id: Id<string>, range: Range, how: 'accepted' | 'found-by-hand'): Promise<void> {
    if (page.status !== 'read') return;
    const { capture, readAt } = page;
    const selector = finder().describe(document.body, range);
    const kept = await keep(ask<StoryCalls, 'reanchor'>('reanchor', { id, how, capture, readAt, selector }));
    if (kept !== undefined) panels.tell({ say: 'reanchored', id: kept });
  }

  /** Waits for the background to have kept it; paints what is so then, or says that nothing was kept. */
  async function keep(asking: Promise<MarkAnswer>): Promise<Id<string> | undefined> {
    const answered = await asking.catch((error: unknown): MarkAnswer => ({ ok: false, reason: String(error) }));
    if (!answered.ok) {
      bar.say(i18n.t('bar.notSaved'));
      return undefined;
    }
    for (const selecting of selectings) selecting.clear();
    if (page.status === 'read') show({ ...page, storyId: answered.storyId });
    await placing.set(answered.marks);
    painter.activate(answered.id);
    painter.flash(placing.rangeOf(answered.id));
    return answered.id;
  }

  async function found(): Promise<void> {
    const id = finding;
    const words = await selected();
    if (id === undefined || words === undefined) return;
    find(undefined);
    await reanchor(id, words.range, 'found-by-hand');
  }

  function find(id: Id<string> | undefined): void {
    finding = id;
    bar.setMode(id === undefined ? 'mark' : 'find');
    if (id !== undefined) bar.say(i18n.t('bar.find'));
  }

  function go(range: Range | undefined): void {
    if (range === undefined) return;
    scrollToRange(range);
    painter.flash(range);
  }

  function hearPanel(message: PanelToPage): void {
    switch (message.say) {
      case 'marks':
        proposing.settle(message.marks);
        void placing.set(message.marks);
        break;
      case 'active':
        painter.activate(message.id);
        break;
      case 'read':
        void read();
        break;
      case 'go':
        painter.activate(message.id);
        go(placing.rangeOf(message.id));
        break;
      case 'propose':
        proposing.propose(message.id, message.name, placing.rangeOf(message.id));
        break;
      case 'find':
        find(message.stop ? undefined : message.id);
        break;
      case 'accept': {
        const range = placing.rangeOf(message.id);
        if (range) void reanchor(message.id, range, 'accepted');
        break;
      }
      case 'choose': {
        const range = placing.choiceOf(message.id, message.at);
        if (range && message.take) void reanchor(message.id, range, 'found-by-hand');
        else go(range);
      }
    }
  }

  const hovering = watchHover(painter, placing, createHoverCard(document, signal), signal);
  const selectings: Selecting[] = [];
  // Firefox 153: marks painted in a frame took those of the page away. Until that is understood, none are made there.
  const windows = attendWindows(
    (view) => {
      selectings.push(
        watchSelection(
          view,
          (range) => {
            fresh = range;
            if (range !== undefined) bar.showAt(range);
            else if (!bar.isAsking) bar.hide();
          },
          signal,
        ),
      );
      view.addEventListener('keydown', pressed, { capture: true, signal });
      view.addEventListener('click', clicked, { signal });
      view.addEventListener('mousemove', (event) => hovering.at(event), { passive: true, signal });
    },
    !import.meta.env.FIREFOX,
  );
  const isUnsettled = () => selectings.some((selecting) => selecting.isUnsettled());

  function pressed(event: KeyboardEvent): void {
    if (!event.isTrusted || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') {
      if (finding !== undefined) find(undefined);
      bar.hide();
      return;
    }
    if (proposing.takes(event)) return;
    // A quick hand presses the letter before the bar is there.
    if (isEditable(event.target) || !(bar.isShown || isUnsettled())) return;
    const as = pressedFor(event.key);
    if (as === undefined) return;
    // The key is ours now: a page's own single-letter keys must not act on it too.
    event.preventDefault();
    event.stopImmediatePropagation();
    void (as === 'found' ? found() : mark(as));
  }

  function pressedFor(key: string): Pressed | undefined {
    if (finding !== undefined) return key === 'Enter' ? 'found' : undefined;
    return (Object.keys(barKeys) as MarkAs[]).find((kind) => barKeys[kind] === key.toUpperCase());
  }

  function clicked(event: MouseEvent): void {
    if (!event.isTrusted || fresh !== undefined) return;
    if ((event.target as Element | null)?.closest?.('a[href], button')) return;
    const id = painter.markAt(event.clientX, event.clientY, event.view ?? window);
    if (id === undefined) return;
    void openPanel();
    painter.activate(id);
    panels.tell({ say: 'opened', id });
  }

  addEventListener(
    'pageshow',
    (event) => {
      if (event.persisted && page.status === 'read') void refresh();
    },
    { signal },
  );

  async function refresh(): Promise<void> {
    const kept = await ask<StoryCalls, 'marks'>('marks', { address: location.href }).catch(() => undefined);
    if (kept !== undefined) await placing.set(kept.marks);
  }

  return {
    read: () => void read(),
    markSelection: (as) => void mark(as),
    isAlive: () => !signal.aborted && browser.runtime?.id !== undefined,
  };
}

function withoutHash(address: string): string {
  return address.split('#')[0] ?? address;
}
