import type { Selector } from '#core/model/selector.ts';
import { placeOf } from '#core/text/folded.ts';
import { type Found, GONE, type Span } from './found.ts';
import { type Ground, groundOfText } from './ground.ts';
import { type Pattern, patternOf } from './pattern.ts';

/** Finds a passage again; all offsets of the answer are UTF-16 units of the ground's folded text. Never throws. */
export function find(ground: Ground, selector: Selector): Found {
  const pattern = patternOf(selector);
  if (!pattern) return GONE;
  return findPattern(ground, pattern);
}

function findPattern(ground: Ground, pattern: Pattern): Found {
  const { text } = ground.folded;
  let best: Found = GONE;
  let seen = 0;
  for (let at = text.indexOf(pattern.words); at >= 0 && seen < 500; at = text.indexOf(pattern.words, at + 1), seen++) {
    const end = at + pattern.words.length;
    let before = 0;
    let after = 0;
    const most = 32;
    while (before < most && before < pattern.before.length && text[at - 1 - before] === pattern.before.at(-1 - before))
      before++;
    while (after < most && after < pattern.after.length && text[end + after] === pattern.after[after]) after++;
    const score = 0.5 + (before + after) / (4 * most);
    if (score > best.score)
      best = {
        state: before + after > 8 ? 'exact' : 'moved',
        score,
        start: at,
        end,
        parts: [{ start: at, end }],
        torn: false,
      };
  }
  return best;
}

/** Finds a passage in a plain string, such as a kept reading's text; offsets are UTF-16 units of that string. */
export function locate(text: string, selector: Selector): Found {
  return locateAll(text, [selector])[0]!;
}

/** The same for many passages, in the order given, reading the text once. */
export function locateAll(text: string, selectors: readonly Selector[]): Found[] {
  const { ground, offsets } = groundOfText(text);
  const back = (span: Span): Span => {
    if (span.end <= span.start) return { start: 0, end: 0 };
    const from = placeOf(ground.folded, span.start, 'before');
    const to = placeOf(ground.folded, span.end - 1, 'after');
    return { start: offsets[from.piece]! + from.offset, end: offsets[to.piece]! + to.offset };
  };
  return selectors.map((selector) => {
    const found = find(ground, selector);
    return {
      ...found,
      ...back(found),
      parts: found.parts.map(back),
      ...(found.choices && { choices: found.choices.map(back) }),
    };
  });
}
