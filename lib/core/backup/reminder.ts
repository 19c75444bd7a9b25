/** When a copy was last saved outside the browser, and how many changes the library had seen then. */
export interface LastCopy {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly seq: number;
  /** Not reminded before then: milliseconds since 1970. */
  readonly laterUntil?: number;
}

const patience = 7 * 24 * 60 * 60 * 1000; // milliseconds: a week's work is what a person can still do again
const manyChanges = 50; // about an afternoon of marking
const firstChanges = 10; // who has never saved a copy has begun in earnest by then

/** Whether a copy should be saved: many changes since the last one, or any that are a week old. `now`: milliseconds since 1970. */
export function isCopyDue(last: LastCopy | undefined, seq: number, now: number): boolean {
  if (last?.laterUntil !== undefined && now < last.laterUntil) return false;
  if (last === undefined || last.at === 0) return seq >= firstChanges;
  const changes = changesSince(last, seq);
  return changes >= manyChanges || (changes > 0 && now - last.at >= patience);
}

/** Changes made since; all of them where the library was begun anew. */
export function changesSince(last: LastCopy | undefined, seq: number): number {
  return last === undefined || last.seq > seq ? seq : seq - last.seq;
}

/** How long ago, in the largest unit that fits, for `Intl.RelativeTimeFormat`: 0 or less. */
export function ago(at: number, now: number): { count: number; unit: 'minute' | 'hour' | 'day' } {
  const minutes = Math.max(0, Math.floor((now - at) / 60_000));
  if (minutes < 60) return { count: -minutes, unit: 'minute' };
  if (minutes < 24 * 60) return { count: -Math.floor(minutes / 60), unit: 'hour' };
  return { count: -Math.floor(minutes / (24 * 60)), unit: 'day' };
}
