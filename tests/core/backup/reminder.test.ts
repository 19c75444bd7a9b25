import { expect, test } from 'vitest';
import { ago, changesSince, isCopyDue } from '#core/backup/reminder.ts';

const day = 86_400_000;
const now = 1_790_000_000_000;

test.each([
  ['nothing was ever kept', undefined, 0, false],
  ['a few changes, no copy yet', undefined, 9, false],
  ['ten changes, no copy yet', undefined, 10, true],
  ['a copy of today', { at: now - 1000, seq: 40 }, 89, false],
  ['fifty changes since', { at: now - 1000, seq: 40 }, 90, true],
  ['one change since, a week ago', { at: now - 7 * day, seq: 40 }, 41, true],
  ['a year ago, and no change since', { at: now - 365 * day, seq: 40 }, 40, false],
  ['a library begun anew', { at: now - 1000, seq: 400 }, 60, true],
  ['put off until tomorrow', { at: 0, seq: 0, laterUntil: now + day }, 500, false],
  ['put off until yesterday', { at: 0, seq: 0, laterUntil: now - day }, 500, true],
])('%s', (_, last, seq, due) => {
  expect(isCopyDue(last, seq, now)).toBe(due);
});

test('counts the changes since', () => {
  expect(changesSince({ at: 1, seq: 40 }, 45)).toBe(5);
  expect(changesSince({ at: 1, seq: 40 }, 3)).toBe(3);
  expect(changesSince(undefined, 3)).toBe(3);
});

test.each([
  [0, 0, 'minute'],
  [-5000, 0, 'minute'],
  [59 * 60_000, -59, 'minute'],
  [60 * 60_000, -1, 'hour'],
  [23.9 * 3_600_000, -23, 'hour'],
  [3 * day, -3, 'day'],
])('%s milliseconds ago', (gone, count, unit) => {
  const said = ago(now - gone, now);
  expect([said.count + 0 === 0 ? 0 : said.count, said.unit]).toEqual([count, unit]);
});
