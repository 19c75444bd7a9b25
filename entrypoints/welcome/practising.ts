import type { PracticeKeys, Practise } from '#components/welcome/practice.ts';
import type { Id } from '#core/model/id.ts';
import type { MarkAs } from '#core/model/mark.ts';
import { createBar, type Pressed } from '#dom/bar.ts';
import { createHighlights } from '#dom/highlight-canvas.ts';
import { watchSight } from '#dom/in-sight.ts';
import { ownHosts } from '#dom/own-host.ts';
import { createPainter } from '#dom/painter.ts';
import { watchSelection } from '#dom/selecting.ts';
import { isEditable } from '#dom/selection.ts';
import { i18n } from '#i18n';

/** The bar and the paint of story pages, on our own sample: what is marked is told and painted, and kept nowhere. */
export const practise: Practise = (sample, marked, signal) => {
  const ranges = new Map<string, Range>();
  let made = 0;
  let keys: PracticeKeys;
  const painter = createPainter(createHighlights(document), signal);
  const words = {
    bar: i18n.t('bar.name'),
    claim: i18n.t('bar.claim'),
    source: i18n.t('bar.source'),
    note: i18n.t('bar.note'),
    found: i18n.t('bar.found'),
  };
  const bar = createBar(document, words, mark, (host) => watchSight(host, ownHosts), signal);
  const selecting = watchSelection(
    window,
    (range) => (range !== undefined && isInSample(range) ? bar.showAt(range) : bar.hide()),
    signal,
  );

  function isInSample(range: Range): boolean {
    return sample.contains(range.commonAncestorContainer);
  }

  function mark(as: Pressed): void {
    const range = selecting.range();
    if (as === 'found' || range === undefined || !isInSample(range)) return;
    bar.hide();
    selecting.settle();
    made += 1;
    const id = `practice-${made}`;
    ranges.set(id, range);
    selecting.clear(range);
    marked({ id, as, words: range.toString().replace(/\s+/gu, ' ').trim() });
    painter.flash(range);
  }

  function pressed(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || isEditable(event.target)) return;
    if (event.key === 'Escape') bar.hide();
    const as = (['claim', 'source', 'note'] as const satisfies readonly MarkAs[]).find(
      (kind) => keys?.[kind].toLowerCase() === event.key.toLowerCase(),
    );
    const range = selecting.range();
    if (as === undefined || range === undefined || !isInSample(range)) return;
    event.preventDefault();
    mark(as);
  }
  document.addEventListener('keydown', pressed, { signal });

  return {
    setKeys(set) {
      keys = set;
      bar.setKeys(set);
    },
    select(words) {
      const range = rangeOf(sample, words);
      if (range === undefined) return;
      range.startContainer.parentElement?.scrollIntoView({ block: 'nearest' });
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
    },
    paint(looks) {
      for (const id of ranges.keys()) if (!looks.has(id)) ranges.delete(id);
      painter.paint(
        [...looks].flatMap(([id, look]) => {
          const range = ranges.get(id);
          return range === undefined ? [] : [{ id: id as Id<string>, look, state: 'exact' as const, ranges: [range] }];
        }),
      );
    },
  };
};

/** The first place of these words: each paragraph of the sample is one text. */
function rangeOf(sample: HTMLElement, words: string): Range | undefined {
  const texts = document.createTreeWalker(sample, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    const at = text.nodeValue?.indexOf(words) ?? -1;
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(text, at);
    range.setEnd(text, at + words.length);
    return range;
  }
  return undefined;
}
