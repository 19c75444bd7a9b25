import type { KeyName } from '#core/model/keys.ts';
import type { Look, MarkAs } from '#core/model/mark.ts';
import { namingSwatch, openSwatch } from '#core/model/swatch.ts';

/** A mark made for practice: on this page only, kept nowhere. */
export interface PracticeMark {
  readonly id: string;
  readonly as: MarkAs;
  readonly words: string;
  /** Who said it, once words that name somebody were marked after it. */
  readonly source?: string;
}

/** What a person can press on selected words, and the letter of each; undefined while single letters are no keys. */
export type PracticeKeys = Readonly<Record<Extract<KeyName, MarkAs>, string>> | undefined;

/** The page's side of the practice: selecting, and painting what was marked. */
export interface PracticeHands {
  /** The letters as they are set now. */
  setKeys(keys: PracticeKeys): void;
  /** Selects words of the sample, as the mouse would; the first place where they stand. */
  select(words: string): void;
  /** Paints these marks and forgets where others stood. */
  paint(looks: ReadonlyMap<string, Look>): void;
}

/** Begins the practice in a sample text; `marked` hears of words that were marked. Ends with the signal. */
export type Practise = (
  sample: HTMLElement,
  marked: (mark: PracticeMark) => void,
  signal: AbortSignal,
) => PracticeHands;

/** The marks after one more: words that name somebody answer "says who?" of the claim that was marked last. */
export function withMark(marks: readonly PracticeMark[], mark: PracticeMark): readonly PracticeMark[] {
  if (mark.as !== 'source') return [...marks, mark];
  const asked = marks.findLast(({ as, source }) => as === 'claim' && source === undefined)?.id;
  return [...marks.map((one) => (one.id === asked ? { ...one, source: mark.words } : one)), mark];
}

/** How a mark looks in the text. */
export function lookOf({ as, source }: PracticeMark): Look {
  if (as === 'claim') return source === undefined ? openSwatch : namingSwatch('named');
  return as === 'source' ? 'mention' : 'note';
}
