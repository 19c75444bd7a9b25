import { browser } from 'wxt/browser';
import type { MarkAnswer, PageRead, PageState, PanelToPage, StoryCalls } from '#browser/calls.ts';
import { ask } from '#browser/messages.ts';
import { listenForPanels } from '#browser/ports.ts';
import type { Mark, MarkAs } from '#core/model/mark.ts';
import type { Anchored } from '#dom/anchoring.ts';
import { barKeys, createBar } from '#dom/bar.ts';
import { finder } from '#dom/finder.ts';
import { createPainter, type Painted } from '#dom/painter.ts';
import { scrollToRange } from '#dom/scroll.ts';
import { isEditable, selectedRange } from '#dom/selection.ts';
import { i18n } from '#i18n';

/** A visit to one page: from the first click until the page goes or the extension does. */
export interface Guest {
  /** Reads the page, again if need be. */
  read(): void;
  markSelection(as: MarkAs): void;
  isAlive(): boolean;
}

const settleTime = 150; // milliseconds after the last change of a selection: dragging should not make the bar jump

/** Begins a visit; it ends with the signal. Nothing of the page is changed but the bar's host while it shows. */
export function visit(signal: AbortSignal): Guest {
  let page: PageState = { status: 'reading', address: location.href };
  let marks: readonly Mark[] = [];
  let fresh: Range | undefined;
  let painted: Painted[] = [];

  const painter = createPainter(document, signal);
  const words = {
    bar: i18n.t('bar.name'),
    claim: i18n.t('bar.claim'),
    source: i18n.t('bar.source'),
    note: i18n.t('bar.note'),
  };
  const bar = createBar(document, words, (as) => void mark(as), signal);
  const panels = listenForPanels(
    hearPanel,
    (panel) => {
      panel.postMessage({ say: 'page', page });
      panel.postMessage({ say: 'places', places: places() });
    },
    signal,
  );

  function show(next: PageState): void {
    page = next;
    panels.tell({ say: 'page', page });
  }

  /** Finds and paints the marks on the page as it is now. */
  let states: readonly Anchored[] = [];
  function place(next: readonly Mark[]): void {
    marks = next;
    states = finder().anchorAll(
      document.body,
      marks.map((mark) => mark.selector),
    );
    painted = marks.map(({ id, look }, at) => ({ id, look, ranges: states[at]?.ranges ?? [] }));
    painter.paint(painted);
    panels.tell({ say: 'places', places: places() });
  }
  const places = () => marks.map(({ id }, at) => ({ id, state: states[at]?.state ?? ('gone' as const) }));

  async function read(): Promise<void> {
    const address = location.href;
    show({ status: 'reading', address });
    const answered = await ask<StoryCalls, 'readPage'>('readPage', {}).catch(
      (): PageRead => ({ ok: false, reason: 'broken' }),
    );
    if (!answered.ok) return show({ status: 'failed', address, reason: answered.reason });
    const { marks: kept, ok: _, ...rest } = answered;
    show({ status: 'read', address, ...rest });
    place(kept);
  }

  async function mark(as: MarkAs): Promise<void> {
    const range = selectedRange(document) ?? fresh;
    selecting.settle();
    bar.hide();
    fresh = undefined;
    if (range === undefined) return;
    if (!panels.some()) ask<StoryCalls, 'openPanel'>('openPanel', {}).catch(() => {});
    if (page.status !== 'read' || withoutHash(page.address) !== withoutHash(location.href)) await read();
    if (page.status !== 'read') return bar.say(i18n.t('bar.unreadable'));
    const { capture, readAt } = page;
    const selector = finder().describe(document.body, range);
    const answered = await ask<StoryCalls, 'mark'>('mark', { as, capture, readAt, selector }).catch(
      (error: unknown): MarkAnswer => ({ ok: false, reason: String(error) }),
    );
    if (!answered.ok) return bar.say(i18n.t('bar.notSaved'));
    document.getSelection()?.removeAllRanges();
    show({ ...page, storyId: answered.storyId });
    place(answered.marks);
    painter.activate(answered.id);
    painter.flash(answered.id);
    panels.tell({ say: 'marked', as, id: answered.id });
  }

  function hearPanel(message: PanelToPage): void {
    if (message.say === 'marks') place(message.marks);
    else if (message.say === 'active') painter.activate(message.id);
    else if (message.say === 'read') void read();
    else {
      const range = painted.find((mark) => mark.id === message.id)?.ranges[0];
      if (range === undefined) return;
      painter.activate(message.id);
      scrollToRange(range);
      painter.flash(message.id);
    }
  }

  const selecting = watchSelection((range) => {
    fresh = range;
    if (range === undefined) bar.hide();
    else bar.showAt(range);
  }, signal);

  addEventListener(
    'keydown',
    (event) => {
      // A quick hand presses the letter before the bar is there.
      if (!event.isTrusted || !(bar.isShown || selecting.isUnsettled())) return;
      if (event.key === 'Escape') return bar.hide();
      if (event.ctrlKey || event.metaKey || event.altKey || isEditable(event.target)) return;
      const as = (Object.keys(barKeys) as MarkAs[]).find((kind) => barKeys[kind] === event.key.toUpperCase());
      if (as === undefined) return;
      // The letter is ours now: a page's own single-letter keys must not act on it too.
      event.preventDefault();
      event.stopImmediatePropagation();
      void mark(as);
    },
    { capture: true, signal },
  );

  addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted || fresh !== undefined) return;
      if (event.target instanceof Element && event.target.closest('a[href], button') !== null) return;
      const id = painter.markAt(event.clientX, event.clientY);
      if (id === undefined) return;
      if (!panels.some()) ask<StoryCalls, 'openPanel'>('openPanel', {}).catch(() => {});
      painter.activate(id);
      panels.tell({ say: 'opened', id });
    },
    { signal },
  );

  addEventListener(
    'pageshow',
    (event) => {
      if (event.persisted && page.status === 'read') void refresh();
    },
    { signal },
  );

  async function refresh(): Promise<void> {
    const kept = await ask<StoryCalls, 'marks'>('marks', { address: location.href }).catch(() => undefined);
    if (kept !== undefined) place(kept.marks);
  }

  return {
    read: () => void read(),
    markSelection: (as) => void mark(as),
    isAlive: () => !signal.aborted && browser.runtime?.id !== undefined,
  };
}

/** Tells of selections once they stand still; undefined when there is none. */
function watchSelection(tell: (range: Range | undefined) => void, signal: AbortSignal) {
  let pressed = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const settle = () => {
    clearTimeout(waiting);
    waiting = undefined;
  };
  const soon = () => {
    settle();
    if (pressed) return;
    waiting = setTimeout(() => {
      settle();
      tell(selectedRange(document));
    }, settleTime);
  };
  const press = (isDown: boolean) => () => {
    pressed = isDown;
    if (!isDown) soon();
  };
  document.addEventListener('selectionchange', soon, { signal });
  addEventListener('pointerdown', press(true), { capture: true, signal });
  for (const end of ['pointerup', 'pointercancel', 'dragend']) {
    addEventListener(end, press(false), { capture: true, signal });
  }
  signal.addEventListener('abort', settle);
  return { isUnsettled: () => waiting !== undefined && selectedRange(document) !== undefined, settle };
}

function withoutHash(address: string): string {
  return address.split('#')[0] ?? address;
}
