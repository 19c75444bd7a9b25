import { browser } from 'wxt/browser';
import type { Manners, PageToPanel, PanelToPage, StoryCalls } from '#browser/calls.ts';
import { ask } from '#browser/messages.ts';
import { listenForPanels } from '#browser/ports.ts';
import type { MarkAs } from '#core/model/mark.ts';
import type { Selector } from '#core/model/selector.ts';
import { createBar, type Pressed } from '#dom/bar.ts';
import { finder } from '#dom/finder.ts';
import { createHighlights } from '#dom/highlight-canvas.ts';
import { createHoverCard } from '#dom/hover-card.ts';
import { ownHosts } from '#dom/own-host.ts';
import { rootOf } from '#dom/page-root.ts';
import { createPainter } from '#dom/painter.ts';
import { createPlacing } from '#dom/placing.ts';
import { scrollToRange } from '#dom/scroll.ts';
import { i18n } from '#i18n';
import { watchHover } from './hovering.ts';
import { createMarking } from './marking.ts';
import { createProposing } from './proposing.ts';
import { createReading } from './reading.ts';
import { type Touching, watchTouch } from './touching.ts';

/** A visit to one page: from the first click until the page goes or the extension does. */
export interface Guest {
  /** Reads the page, again if need be. */
  read(): void;
  /** Paints what is kept of the page without reading it, where it has not been read. */
  paint(): void;
  markSelection(as: MarkAs): void;
  /** The settings have changed: asks for what it needs of them. */
  attune(): void;
  isAlive(): boolean;
}

const canvases = {
  open: () => createHighlights(document),
  private: () => globalThis.saysWhoVeil?.(),
  none: undefined,
};
const openTime = 8000; // milliseconds: a panel that a mark has opened is there within two seconds on a slow machine

/** Begins a visit; it ends with the signal. Nothing of the page is changed but the bar's host while it shows. */
export function visit(signal: AbortSignal): Guest {
  let manners: Manners = { keys: null, painting: 'none' };
  let latest: { readonly marked: PageToPanel; readonly until: number } | undefined;

  // Until it is known how, nothing is painted: what a page has read cannot be taken back from it.
  const painter = createPainter(undefined, signal);
  const words = {
    bar: i18n.t('bar.name'),
    claim: i18n.t('bar.claim'),
    source: i18n.t('bar.source'),
    note: i18n.t('bar.note'),
    found: i18n.t('bar.found'),
  };
  const bar = createBar(document, words, press, (host) => globalThis.saysWhoFinder?.watchSight(host, ownHosts), signal);
  const panels = listenForPanels(
    hearPanel,
    (panel) => {
      panel.postMessage({ say: 'page', page: reading.page });
      panel.postMessage({ say: 'places', places: placing.places });
      // It may have been opened by the mark itself.
      if (latest !== undefined && performance.now() < latest.until) panel.postMessage(latest.marked);
    },
    signal,
  );

  const proposing = createProposing(
    bar,
    () => manners.keys !== null,
    (id, answer) => panels.tell({ say: 'answer', id, answer }),
  );
  const placing = createPlacing(painter, () => panels.tell({ say: 'places', places: placing.places }), signal);
  const reading = createReading(
    placing,
    (page) => panels.tell({ say: 'page', page }),
    () => touching.look(),
    signal,
  );
  const marking = createMarking(reading, () => touching, placing, painter, bar, {
    marked(as, id) {
      latest = { marked: { say: 'marked', as, id }, until: performance.now() + openTime };
      panels.tell(latest.marked);
    },
    reanchored: (id, how) => panels.tell({ say: 'reanchored', id, how }),
    openPanel,
  });
  const cardWords = {
    via: i18n.t('claims.via'),
    notGiven: i18n.t('claims.notGiven'),
    out: i18n.t('versions.out'),
    in: i18n.t('versions.in'),
  };
  const card = createHoverCard(document, cardWords, signal);
  const hovering = watchHover(painter, placing, card, signal, (ids) =>
    ask<StoryCalls, 'tell'>('tell', { storyId: reading.page.storyId, ids }).catch(() => []),
  );
  const touching: Touching = watchTouch(
    bar,
    proposing,
    painter,
    {
      press,
      open(id) {
        void openPanel();
        painter.activate(id);
        hovering.opened(id);
        panels.tell({ say: 'opened', id });
      },
      // The card would tell the page where marks are.
      point: (event) => manners.painting === 'open' && hovering.at(event),
      unpoint: () => hovering.leave(),
      get keys() {
        return manners.keys ?? undefined;
      },
      get isFinding() {
        return marking.isFinding;
      },
      stopFinding: () => marking.find(undefined),
    },
    signal,
  );

  async function behave(): Promise<void> {
    const known = manners.painting;
    manners = await ask<StoryCalls, 'manners'>('manners', {}).catch(() => manners);
    bar.setKeys(manners.keys ?? undefined);
    if (manners.painting === known) return;
    hovering.leave();
    painter.paintOn(canvases[manners.painting]?.());
  }
  void behave();

  function press(as: Pressed): void {
    void (as === 'found' ? marking.found() : marking.mark(as));
  }

  function openPanel(): Promise<boolean> {
    if (panels.some()) return Promise.resolve(true);
    return ask<StoryCalls, 'openPanel'>('openPanel', {}).catch(() => false);
  }

  function go(range: Range | undefined): void {
    if (range === undefined) return;
    scrollToRange(range);
    painter.flash(range);
  }

  async function seek(selector: Selector): Promise<void> {
    for await (const [, { range, ranges }] of finder().anchorInSlices(rootOf(document), [selector], signal)) {
      go(range ?? ranges[0]);
    }
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
        void reading.read();
        break;
      case 'go':
        painter.activate(message.id);
        go(placing.rangeOf(message.id));
        break;
      case 'propose':
        proposing.propose(message.id, message.name, placing.rangeOf(message.id));
        break;
      case 'find':
        marking.find(message.stop ? undefined : message.id, message.link);
        break;
      case 'seek':
        void seek(message.selector);
        break;
      case 'accept':
        marking.accept(message.id);
        break;
      case 'choose': {
        const range = placing.choiceOf(message.id, message.at);
        if (range && message.take) marking.take(message.id, range);
        else go(range);
      }
    }
  }

  return {
    read: () => void reading.read(),
    paint: () => void reading.paint(),
    markSelection: (as) => void marking.mark(as),
    attune() {
      void behave();
      // A panel tells its page of every change itself, and knows of suggestions besides.
      if (!panels.some()) void reading.refresh();
    },
    isAlive: () => !signal.aborted && browser.runtime?.id !== undefined,
  };
}
