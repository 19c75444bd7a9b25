import type { Kept } from '../model/kept.ts';
import type { Stamp } from '../model/stamp.ts';

/** The fields that the store keeps by itself; the others are a person's or a page's, and each has a stamp. */
const storeFields: ReadonlySet<string> = new Set(['id', 'v', 'createdAt', 'updatedAt', 'rev', 'stamps']);

/**
 * Two copies of one record made into one: of each field the value that was changed last, by the fields' stamps; a field that
 * was taken away, or a deletion, counts as a change like any other. Which copy is named first makes no difference, and
 * merging again changes nothing. `rev` alone belongs to this device: it goes on where anything changes, so that an editor who
 * still has the old record before them is told. Answers `mine` itself where it says all already.
 */
export function mergeRecord<Row extends Kept<string>>(mine: Row, theirs: Row): Row {
  const [one, other] = [mine as unknown as Fields, theirs as unknown as Fields];
  const names = new Set([...Object.keys(one), ...Object.keys(other)].filter((name) => !storeFields.has(name)));
  for (const name of [...Object.keys(mine.stamps), ...Object.keys(theirs.stamps)]) names.add(name);
  const merged: Fields = {};
  const stamps: Record<string, Stamp> = {};
  let isChanged = false;
  for (const name of names) {
    const theirsWins = isLater(theirs.stamps[name], other[name], mine.stamps[name], one[name]);
    const value = (theirsWins ? other : one)[name];
    const stamp = (theirsWins ? theirs : mine).stamps[name];
    if (value !== undefined) merged[name] = value;
    if (stamp !== undefined) stamps[name] = stamp;
    isChanged ||= theirsWins;
  }
  const createdAt = Math.min(mine.createdAt, theirs.createdAt);
  const updatedAt = Math.max(mine.updatedAt, theirs.updatedAt);
  if (!isChanged && createdAt === mine.createdAt && updatedAt === mine.updatedAt) return mine;
  return {
    ...merged,
    id: mine.id,
    v: mine.v,
    createdAt,
    updatedAt,
    rev: Math.max(mine.rev, theirs.rev) + 1,
    stamps,
  } as unknown as Row;
}

type Fields = Record<string, unknown>;

/** By stamp; where two devices claim the same moment, or none is known, by the value's text, so that both come to the same end. */
function isLater(stamp: Stamp | undefined, value: unknown, thanStamp: Stamp | undefined, thanValue: unknown): boolean {
  const [a, b] = [stamp ?? '', thanStamp ?? ''];
  if (a !== b) return a > b;
  return (JSON.stringify(value) ?? '') > (JSON.stringify(thanValue) ?? '');
}

/** Whether two copies of a record say the same, in whatever order; `rev` aside, which counts on one device. */
export function sameRecord(one: object, other: object): boolean {
  return inOrder({ ...one, rev: 0 }) === inOrder({ ...other, rev: 0 });
}

function inOrder(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
