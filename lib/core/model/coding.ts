import type { Id } from './id.ts';
import type { Kept } from './kept.ts';

/** What the other person is asked to do: find the claims, or code those that are marked. */
export type CodingTask = 'blind' | 'these-claims';

/** A package that this library sent, was sent, or got back. Its file is kept beside it, under its hash. */
export interface Coding extends Kept<'coding'> {
  readonly exerciseId: Id<'exercise'>;
  /** `sent`: our own exercise; `taken`: someone else's, coded here; `answer`: one that came back to us. */
  readonly as: 'sent' | 'taken' | 'answer';
  readonly task: CodingTask;
  readonly title: string;
  /** Who coded it; absent unless it is an answer. */
  readonly coder?: string;
  /** When it was written: milliseconds since 1970. */
  readonly madeAt: number;
  /** SHA-256 of the file, as 64 hexadecimal digits. */
  readonly hash: string;
}

/** The file of a package, kept once. */
export interface KeptPackage {
  /** SHA-256 of `text` in UTF-8, as 64 hexadecimal digits. */
  readonly hash: string;
  readonly text: string;
}

/** What coders can disagree about: whether it is a claim, where it begins and ends, or what a field is. */
export type Matter = 'missed' | 'extent' | 'value';

/** What one coder had said when it was settled. */
export interface Said {
  readonly coder: string;
  /** Absent where they had not said. */
  readonly value?: string;
}

/**
 * One disagreement settled. Never changed: who thinks better of it settles it again, and the newest counts. It names the
 * place and not the claims, so that it holds when another coder's package comes in.
 */
export interface Decision extends Kept<'decision'> {
  readonly exerciseId: Id<'exercise'>;
  /** The text, and where in it the claim stands, in UTF-16 units. */
  readonly textHash: string;
  readonly start: number;
  readonly end: number;
  readonly matter: Matter;
  /** For `value`: which field. */
  readonly field?: string;
  /** `yes` or `no`; `12-40`; a value of the field. Absent: not set. */
  readonly value?: string;
  /** Whose word was taken; absent for a third one. */
  readonly whose?: string;
  readonly said: readonly Said[];
}

/** What a collection remembers of the exercise it was taken in with. */
export interface CollectionCoding {
  readonly exerciseId: Id<'exercise'>;
  readonly task: CodingTask;
}
