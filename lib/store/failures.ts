/** Why a command changed nothing, as far as a person can do something about it. */
export type StoreFailure =
  /** The record is not there (any more). */
  | 'gone'
  /** Someone else changed it since it was read. */
  | 'stale'
  /** There is nothing to take back, or to do again. */
  | 'nothing-to-undo'
  /** A source would stand in a chain twice. */
  | 'loop'
  /** It would join a thing with itself, or is not what the command is for. */
  | 'not-possible'
  /** The library has lost what it had; it has to be recovered before anything is written. */
  | 'lost'
  /** Every copy in the browser is damaged or gone, and what is remembered is not all of it. */
  | 'no-sound-copy'
  /** The person stopped it half-way: nothing was changed. */
  | 'stopped'
  /** The disk or the browser's quota is full. */
  | 'full'
  /** The library was written by a newer version of the program. */
  | 'newer-library'
  /** Another tab took the database to a newer version; this one has to be loaded again. */
  | 'closed'
  /** The browser keeps no data here (Firefox's permanent private mode). */
  | 'private'
  /** The database answered with something unforeseen. */
  | 'damaged';

/** Thrown inside a command to leave it without changing anything; `write` turns it into its reason. */
export class StoreRefusal extends Error {
  readonly reason: StoreFailure;

  constructor(reason: StoreFailure) {
    super(reason);
    this.reason = reason;
  }
}

/** What an error of the database means; names as met in both browsers (Dexie wraps the real one in `inner`). */
export function failureOf(error: unknown): StoreFailure {
  if (error instanceof StoreRefusal) return error.reason;
  const { name, inner } = (error ?? {}) as { name?: string; inner?: unknown };
  if (inner instanceof StoreRefusal) return inner.reason;
  const names = [name, (inner as { name?: string } | undefined)?.name];
  if (names.includes('QuotaExceededError')) return 'full';
  if (names.includes('VersionError')) return 'newer-library';
  if (names.includes('InvalidStateError') || names.includes('SecurityError')) return 'private';
  if (names.includes('DatabaseClosedError')) return 'closed';
  return 'damaged';
}
