import type { Selector } from '#core/model/selector.ts';
import { foldedLength } from '#core/text/fold.ts';
import { placeOf, shown, shownBetween } from '#core/text/folded.ts';
import { type Ground, groundOfText } from './ground.ts';
import { CONTEXT } from './pattern.ts';

/** How the passage [start, end), in folded units, can be found again. An empty stretch gives a selector without words. */
export function describe(ground: Ground, start: number, end: number): Selector {
  const { folded } = ground;
  const { length } = folded.text;
  const from = placeOf(folded, start, 'before');
  const to = placeOf(folded, Math.max(start, end - 1), 'after');
  const first = placeOf(folded, Math.max(0, start - CONTEXT), 'before');
  const last = placeOf(folded, Math.min(length, end + CONTEXT) - 1, 'after');
  let copies = 0;
  const words = folded.text.slice(start, end);
  for (let at = folded.text.indexOf(words); words && at >= 0; at = folded.text.indexOf(words, at + 1)) copies += 1;
  return {
    v: 1,
    exact: shown(folded, start, end),
    prefix: start > 0 ? shownBetween(folded, first, from) : '',
    suffix: end < length ? shownBetween(folded, to, last) : '',
    start,
    end,
    length,
    copies: Math.max(1, copies),
    rival: 0,
  };
}

/** The same for a stretch of a plain string, such as a kept reading's text; `start` and `end` are UTF-16 units of it. */
export function describeIn(text: string, start: number, end: number): Selector {
  const { ground, offsets } = groundOfText(text);
  const folded = (offset: number): number => {
    const piece = offsets.findLastIndex((at) => at <= offset);
    if (piece < 0) return 0;
    const into = foldedLength(ground.folded.pieces[piece]!, offset - offsets[piece]!);
    return ground.folded.starts[piece]! + into;
  };
  return describe(ground, folded(start), folded(end));
}
