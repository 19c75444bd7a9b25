import { describe, expect, test } from 'vitest';
import { editClaim, markClaim } from '#store/claims.ts';
import { failureOf, StoreRefusal } from '#store/failures.ts';
import { whyFailed } from '#store/keeping.ts';
import { undo } from '#store/undo.ts';
import { write } from '#store/write.ts';
import { done, keepSample, testStore } from '#tests/support/test-store.ts';

async function marked() {
  const store = testStore();
  const story = await keepSample(store);
  const claimId = await done(markClaim(store, story.marked('More than 20 labourers')));
  return { store, claimId, ...story };
}

test('every change has one row, in order, with what was before and what is now', async () => {
  const { store, claimId } = await marked();
  await done(editClaim(store, claimId, { kind: 'number', unsourced: true }));
  await done(editClaim(store, claimId, { kind: undefined }));
  const ops = await store.db.ops.orderBy('seq').toArray();
  expect(ops.map(({ seq }) => seq)).toEqual(ops.map((_, at) => at + 1));
  expect(new Set(ops.map(({ id, device, seq }) => id === `${device}:${seq}`))).toEqual(new Set([true]));
  const stamps = ops.map(({ stamp }) => stamp);
  expect(stamps).toEqual([...new Set(stamps)].toSorted());
  const [first, second] = ops.slice(-2);
  expect(first).toMatchObject({
    kind: 'patch',
    table: 'claims',
    recordId: claimId,
    before: { kind: null, unsourced: false },
    patch: { kind: 'number', unsourced: true },
  });
  expect(Object.keys(first?.replaced ?? {})).toEqual(['unsourced']);
  expect(second).toMatchObject({ before: { kind: 'number' }, patch: { kind: null }, replaced: { kind: first?.stamp } });
});

test('a record carries the stamp of each field and counts its changes', async () => {
  const { store, claimId } = await marked();
  await done(editClaim(store, claimId, { kind: 'number' }));
  const claim = await store.db.claims.get(claimId);
  const lastOp = (await store.db.ops.orderBy('seq').toArray()).at(-1);
  expect(claim).toMatchObject({ rev: 2, stamps: { kind: lastOp?.stamp } });
  expect(claim!.updatedAt).toBeGreaterThan(claim!.createdAt);
});

test('the rows of all steps, played from the beginning, give the records as they are', async () => {
  const { store, claimId } = await marked();
  await done(editClaim(store, claimId, { kind: 'number', statusBecause: 'x' }));
  await done(editClaim(store, claimId, { statusBecause: undefined }));
  await done(undo(store));
  const played: Record<string, unknown> = {};
  for (const op of await store.db.ops.where('recordId').equals(claimId).sortBy('seq')) {
    for (const [field, value] of Object.entries(op.patch)) {
      if (value === null) delete played[field];
      else played[field] = value;
    }
  }
  expect(await store.db.claims.get(claimId)).toMatchObject(played);
  expect(played).toMatchObject({ kind: 'number', statusBecause: 'x' });
});

test('a command that fails half-way changes nothing', async () => {
  const { store, claimId } = await marked();
  const before = [await store.db.ops.count(), await store.db.meta.toArray(), await store.db.claims.toArray()];
  const written = await write(store, { label: 'edit-claim' }, async (writer) => {
    await writer.patch('claims', claimId, { kind: 'number' });
    throw new StoreRefusal('not-possible');
  });
  expect(written).toEqual({ ok: false, reason: 'not-possible' });
  expect([await store.db.ops.count(), await store.db.meta.toArray(), await store.db.claims.toArray()]).toEqual(before);
});

test('a library of a newer program is read, not written', async () => {
  const { store, claimId } = await marked();
  const row = await store.db.meta.get('journal');
  await store.db.meta.put({ key: 'journal', value: { ...(row?.value as object), minWriter: 99 } });
  expect(await editClaim(store, claimId, { kind: 'number' })).toEqual({ ok: false, reason: 'newer-library' });
  expect(await undo(store)).toEqual({ ok: false, reason: 'newer-library' });
  expect((await store.db.claims.get(claimId))?.rev).toBe(1);
});

test('the clock of the library never runs backwards, though that of the computer does', async () => {
  const { store, claimId } = await marked();
  const back = { ...store, now: () => 1000 };
  await done(editClaim(back, claimId, { kind: 'number' }));
  const stamps = (await store.db.ops.orderBy('seq').toArray()).map(({ stamp }) => stamp);
  expect(stamps).toEqual(stamps.toSorted());
});

describe('what an error means', () => {
  const named = (name: string, inner?: unknown) => Object.assign(new Error('x'), { name, ...(inner ? { inner } : {}) });
  test.each<[string, unknown, string]>([
    ['our own refusal', new StoreRefusal('stale'), 'stale'],
    ['our own, wrapped', named('AbortError', new StoreRefusal('gone')), 'gone'],
    ['no room', named('QuotaExceededError'), 'full'],
    ['no room, wrapped', named('AbortError', named('QuotaExceededError')), 'full'],
    ['a newer database', named('VersionError'), 'newer-library'],
    ['a newer database, wrapped', named('OpenFailedError', named('VersionError')), 'newer-library'],
    ['closed by another tab', named('DatabaseClosedError'), 'closed'],
    ['private mode', named('OpenFailedError', named('InvalidStateError')), 'private'],
    ['no access', named('SecurityError'), 'private'],
    ['anything else', named('UnknownError'), 'damaged'],
    ['a mistake of ours', new TypeError('x'), 'damaged'],
    ['no error at all', undefined, 'damaged'],
    ['a word', 'x', 'damaged'],
  ])('%s', (_, error, reason) => {
    expect(failureOf(error)).toBe(reason);
  });

  test.each([
    ['an error that says nothing', named('AbortError', named('AbortError')), 'full'],
    ['a connection the browser closed', named('DatabaseClosedError'), 'full'],
    ['a refusal of ours', new StoreRefusal('stale'), 'stale'],
    ['a newer database', named('VersionError'), 'newer-library'],
  ])('while the disk is full: %s', async (_, error, reason) => {
    const keeping = { refusal: async () => undefined, committed: () => {}, snapshot: async () => {} };
    expect(await whyFailed({ ...keeping, isOutOfRoom: async () => true }, error)).toBe(reason);
    expect(await whyFailed({ ...keeping, isOutOfRoom: async () => false }, error)).toBe(failureOf(error));
    expect(await whyFailed(keeping, error)).toBe(failureOf(error));
  });
});
