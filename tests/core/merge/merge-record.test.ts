import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeRecord } from '#core/merge/merge-record.ts';
import type { Id } from '#core/model/id.ts';
import type { Kept } from '#core/model/kept.ts';

type Rec = Kept<'claim'> & Record<string, unknown>;

const devices = ['0193a000-0000-7000-8000-00000000000a', '0193a000-0000-7000-8000-00000000000b'];
const stampOf = (millis: number, device: number) => `${millis.toString(36).padStart(9, '0')}.000.${devices[device]}`;
const field = fc.record({
  value: fc.option(fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.array(fc.integer(), { maxLength: 2 })), {
    nil: undefined,
  }),
  stamp: fc.option(
    fc.tuple(fc.nat(5), fc.nat(1)).map(([millis, device]) => stampOf(millis, device)),
    { nil: undefined },
  ),
});
const copy: fc.Arbitrary<Rec> = fc
  .record({
    fields: fc.dictionary(fc.constantFrom('status', 'kind', 'deletedAt', 'text'), field),
    createdAt: fc.nat(9),
    updatedAt: fc.nat(9),
    rev: fc.nat(9),
  })
  .map(({ fields, ...kept }) => {
    const entries = Object.entries(fields);
    return {
      id: '0193a000-0000-7000-8000-000000000001' as Id<'claim'>,
      v: 1,
      ...kept,
      ...Object.fromEntries(entries.flatMap(([name, { value }]) => (value === undefined ? [] : [[name, value]]))),
      stamps: Object.fromEntries(entries.flatMap(([name, { stamp }]) => (stamp === undefined ? [] : [[name, stamp]]))),
    } as Rec;
  });
/** All but `rev`, which counts on one device. */
const content = ({ rev: _, ...rest }: Rec) => rest;

test('the same comes of it whichever copy is taken first', () => {
  fc.assert(
    fc.property(copy, copy, (one, other) => {
      expect(content(mergeRecord(one, other))).toEqual(content(mergeRecord(other, one)));
    }),
    { numRuns: 1000 },
  );
});

test('three copies come to the same in any order', () => {
  fc.assert(
    fc.property(copy, copy, copy, (a, b, c) => {
      const left = mergeRecord(mergeRecord(a, b), c);
      expect(content(left)).toEqual(content(mergeRecord(a, mergeRecord(b, c))));
    }),
    { numRuns: 1000 },
  );
});

test('merging again changes nothing, not even the revision', () => {
  fc.assert(
    fc.property(copy, copy, (one, other) => {
      const merged = mergeRecord(one, other);
      expect(mergeRecord(merged, other)).toBe(merged);
      expect(mergeRecord(merged, one)).toBe(merged);
      expect(mergeRecord(one, one)).toBe(one);
    }),
    { numRuns: 1000 },
  );
});

test('what was changed last counts, field by field, a deletion and a field taken away too', () => {
  const mine: Rec = {
    id: '0193a000-0000-7000-8000-000000000001' as Id<'claim'>,
    v: 1,
    createdAt: 1,
    updatedAt: 5,
    rev: 3,
    status: 'open',
    kind: 'number',
    text: 'old',
    stamps: { status: stampOf(5, 0), kind: stampOf(2, 0), text: stampOf(1, 0) },
  };
  const theirs: Rec = {
    id: mine.id,
    v: 1,
    createdAt: 1,
    updatedAt: 4,
    rev: 9,
    status: 'checked',
    text: 'new',
    deletedAt: 4,
    stamps: { status: stampOf(3, 1), kind: stampOf(3, 1), text: stampOf(4, 1), deletedAt: stampOf(4, 1) },
  };
  expect(mergeRecord(mine, theirs)).toEqual({
    ...theirs,
    status: 'open',
    updatedAt: 5,
    rev: 10,
    stamps: { ...theirs.stamps, status: stampOf(5, 0) },
  });
});
