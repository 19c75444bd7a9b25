import type { Line } from './comparison.ts';
import type { CutText } from './cut.ts';
import type { Matches } from './matches.ts';
import { gradeOfWords, wordsBetween } from './words.ts';

/** A sentence of the old text that does not stand in its paragraph any more: deleted, or standing elsewhere. */
export function lineWithout({ sentences }: CutText, a: number, { afterOf, ordered }: Matches): Line {
  const { start, end } = sentences[a]!;
  if (afterOf[a] === -1) return { kind: 'deleted', moved: false, before: { start, end } };
  const moved = ordered[a] === 0;
  return { kind: 'left', moved, before: { start, end }, grade: moved ? 'wording' : 'small' };
}

/** A sentence of the new text, with the one that it was, wherever that stood. */
export function lineWith(before: CutText, after: CutText, b: number, { beforeOf }: Matches, moved: boolean): Line {
  const { start, end } = after.sentences[b]!;
  const fresh = { start, end };
  const old = before.sentences[beforeOf[b]!];
  if (old === undefined) return { kind: 'added', moved: false, after: fresh };
  const was = { start: old.start, end: old.end };
  const places = { moved, before: was, after: fresh };
  if (before.text.slice(was.start, was.end) === after.text.slice(start, end)) return { kind: 'kept', ...places };
  const words = wordsBetween(before.text, was, after.text, fresh);
  const grade = gradeOfWords(words);
  return grade === undefined ? { kind: 'kept', ...places } : { kind: 'edited', ...places, grade, words };
}
