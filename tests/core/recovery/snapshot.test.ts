import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isBehind, parseSentinel } from '#core/recovery/sentinel.ts';
import {
  heldTwice,
  isSnapshotDue,
  readSnapshotName,
  type Snapshot,
  snapshotName,
  superfluous,
} from '#core/recovery/snapshot.ts';

const hour = 3_600_000;
const start = 1_790_000_000_000;
const at = (hours: number, seq = hours, size = 1000): Snapshot => {
  const millis = start + Math.round(hours * hour);
  return { name: snapshotName(millis, seq, 'hourly'), at: millis, seq, why: 'hourly', size };
};

describe('copies that are kept', () => {
  test('one an hour for a day, one a day for a week, one a week for a month', () => {
    let kept: Snapshot[] = [];
    for (let hours = 1; hours <= 24 * 60; hours += 1) {
      kept.push(at(hours));
      const gone = new Set(superfluous(kept));
      kept = kept.filter((one) => !gone.has(one));
    }
    expect(kept.length).toBeGreaterThanOrEqual(24 + 5 + 2);
    expect(kept.length).toBeLessThanOrEqual(24 + 7 + 4);
    expect(kept.at(-1)?.at).toBe(start + 24 * 60 * hour);
    expect(kept[0]!.at).toBeLessThan(start + 24 * 60 * hour - 14 * 24 * hour);
  });

  test('never take more than there is room for, but the newest and the fullest stay', () => {
    const all = [at(1, 900, 600_000_000), at(30, 20, 600_000_000), at(60, 30, 600_000_000), at(90, 40, 600_000_000)];
    const gone = new Set(superfluous(all));
    expect(all.filter((one) => !gone.has(one))).toEqual([all[0], all[2], all[3]]);
  });

  test('the newest and the fullest stay, whatever there is', () => {
    const some = fc.array(fc.tuple(fc.nat(2000), fc.nat(50), fc.nat(900_000_000)), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(some, (list) => {
        const all = list.map(([hours, seq, size]) => at(hours, seq, size));
        const gone = new Set(superfluous(all));
        const kept = all.filter((one) => !gone.has(one));
        expect(Math.max(...kept.map((one) => one.at))).toBe(Math.max(...all.map((one) => one.at)));
        expect(Math.max(...kept.map((one) => one.seq))).toBe(Math.max(...all.map((one) => one.seq)));
        expect(superfluous(kept)).toEqual([]);
      }),
    );
  });
});

test('what only one copy holds is remembered still', () => {
  expect(heldTwice([])).toBe(0);
  expect(heldTwice([at(5, 50)])).toBe(0);
  expect(heldTwice([at(5, 50), at(4, 40), at(3, 30)])).toBe(40);
  expect(heldTwice([at(5, 20), at(4, 40)])).toBe(20);
});

test('a name says when and why, and no other name is taken for one', () => {
  const name = snapshotName(start, 42, 'upgrade');
  expect(readSnapshotName(name, 7)).toEqual({ name, at: start, seq: 42, why: 'upgrade', size: 7 });
  for (const other of [`${name}.part`, 'notes.zip', `x${name}`, name.replace('upgrade', 'other')]) {
    expect(readSnapshotName(other, 7)).toBeUndefined();
  }
});

test.each([
  ['nothing was changed ever', undefined, 0, 0, false],
  ['the first change', undefined, 1, 0, true],
  ['changed within the hour', at(0, 5), 6, 0.5, false],
  ['changed after an hour', at(0, 5), 6, 1, true],
  ['unchanged for a day', at(0, 5), 5, 24, false],
  ['a clock that was set back', at(0, 5), 6, -300, true],
])('a copy is due: %s', (_, last, seq, hours, due) => {
  expect(isSnapshotDue(last, seq, start + hours * hour)).toBe(due);
});

test('a library is behind where it is empty or older than is remembered', () => {
  const sentinel = { device: 'a', seq: 5, at: 1 };
  expect(isBehind(undefined, undefined)).toBe(false);
  expect(isBehind(sentinel, undefined)).toBe(true);
  expect(isBehind(sentinel, { seq: 4 })).toBe(true);
  expect(isBehind(sentinel, { seq: 5 })).toBe(false);
  expect(isBehind({ ...sentinel, seq: 0 }, undefined)).toBe(false);
  for (const bad of [null, 5, {}, { device: 'a', seq: 'x', at: 1 }]) expect(parseSentinel(bad)).toBeUndefined();
});
