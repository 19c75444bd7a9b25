import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { alikeGroups } from '#core/library/alike-groups.ts';
import { lookAlikes } from '#core/library/look-alikes.ts';
import type { SourceRow } from '#core/library/rows.ts';
import { sourceRow } from './rows.ts';

const ledger = (...names: string[]): ReadonlyMap<string, SourceRow> =>
  new Map(names.map((name, at) => [String(at), sourceRow(String(at), name)]));

/** The groups, each as the names in it. */
const groupsOf = (sources: ReadonlyMap<string, SourceRow>): string[][] => {
  const groups: string[][] = [];
  for (const [id, number] of alikeGroups(sources)) {
    groups[number] ??= [];
    groups[number].push(sources.get(id)!.name);
  }
  return groups;
};

test('finds those that may be one, side by side, and leaves the others out', () => {
  const sources = ledger(
    'Petra Lindgren',
    'The port office',
    'Ko Yong-hwan',
    'P. Lindgren',
    'KO Yong Hwan',
    'Ada Ferry',
  );
  expect(groupsOf(sources)).toEqual([
    ['Petra Lindgren', 'P. Lindgren'],
    ['Ko Yong-hwan', 'KO Yong Hwan'],
  ]);
});

test('of names that lead to one another, makes one group', () => {
  expect(groupsOf(ledger('Marta Lindgren', 'M. Lindgren', 'Marta Lindgrin'))).toEqual([
    ['Marta Lindgren', 'M. Lindgren', 'Marta Lindgrin'],
  ]);
});

test('takes a part of a name for a sign only where few names have it', () => {
  expect(groupsOf(ledger('Lindgren', 'Petra Lindgren', 'Ada Ferry'))).toEqual([['Lindgren', 'Petra Lindgren']]);
  expect(groupsOf(ledger('Smith', 'Ada Smith', 'Bo Smith', 'Cy Smith', 'Di Smith'))).toEqual([]);
});

test('keeps apart what differs by a figure', () => {
  expect(groupsOf(ledger('Water company, district 2', 'Water company, district 3'))).toEqual([]);
});

const word = fc.constantFrom('anna', 'anne', 'a', 'lindgren', 'lindgrin', 'lindgen', 'ferry', 'port', 'office', '4');
const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));

it('has every two in one group that are look-alikes by more than a part, and no one whom nothing is like', () => {
  fc.assert(
    fc.property(fc.array(name, { minLength: 2, maxLength: 25 }), (names) => {
      const sources = ledger(...names);
      const groups = alikeGroups(sources);
      for (const [id, source] of sources) {
        const others = [...sources.values()].filter((other) => other.id !== id);
        const alike = others.flatMap((other) => lookAlikes(source, [other]));
        for (const { source: other, likeness } of alike)
          if (likeness !== 'part') expect(groups.get(other.id), `${source.name} / ${other.name}`).toBe(groups.get(id));
        if (groups.has(id)) expect(alike.length).toBeGreaterThan(0);
      }
    }),
  );
});

it('takes time in step with the ledger', () => {
  const many = ledger(...Array.from({ length: 20_000 }, (_, at) => `Ada ${(at * 7919) % 20_000} Ferry of Leeds`));
  expect(alikeGroups(many).size).toBe(0);
  const same = ledger(...Array.from({ length: 20_000 }, () => 'Ada Ferry'));
  expect(new Set(alikeGroups(same).values()).size).toBe(1);
});
