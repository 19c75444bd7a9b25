import { describe, expect, test } from 'vitest';
import { attribute } from '#store/attributions.ts';
import { codeClaims } from '#store/bulk-edits.ts';
import { deleteClaim, editClaim, markClaim } from '#store/claims.ts';
import type { Store } from '#store/database.ts';
import { nextUndo } from '#store/next-undo.ts';
import { addNote } from '#store/notes.ts';
import { setNaming } from '#store/sources.ts';
import { redo, undo } from '#store/undo.ts';
import { write } from '#store/write.ts';
import { done, keepSample, otherCapture, testStore } from '#tests/support/test-store.ts';

async function marked() {
  const store = testStore();
  const story = await keepSample(store);
  const claimId = await done(markClaim(store, story.marked('More than 20 labourers')));
  return { store, claimId, ...story };
}

/** Everything that is there, as a person sees it: no revisions, no times, nothing deleted. */
async function seen({ db }: Store) {
  const tables = [db.claims, db.attributions, db.sources, db.appearances, db.notes, db.passages, db.mentions] as const;
  const rows = await Promise.all(tables.map((table) => table.toArray()));
  return rows.map((table) =>
    table
      .filter((row) => row.deletedAt === undefined)
      .map(({ rev: _r, stamps: _s, updatedAt: _u, ...row }) => row)
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  );
}

test('a deleted claim comes back with its attributions and notes, and goes again', async () => {
  const { store, claimId, storyId } = await marked();
  await done(attribute(store, claimId, { name: 'Channel A' }));
  await done(addNote(store, 'claim', claimId, storyId, 'who counted?'));
  const before = await seen(store);
  await done(deleteClaim(store, claimId));
  const after = await seen(store);
  expect((await done(undo(store))).label).toBe('delete-claim');
  expect(await seen(store)).toEqual(before);
  await done(redo(store));
  expect(await seen(store)).toEqual(after);
  await done(undo(store));
  expect(await seen(store)).toEqual(before);
});

test('step after step back to the beginning, and forward again', async () => {
  const { store, claimId, storyId, marked: words } = await marked();
  const states = [await seen(store)];
  const acts = [
    () => done(attribute(store, claimId, { name: 'Channel A' })),
    () => done(editClaim(store, claimId, { kind: 'number', status: 'disputed' })),
    () => done(markClaim(store, words('Nobody has counted'))),
    () => done(editClaim(store, claimId, { kind: undefined })),
    () => done(addNote(store, 'claim', claimId, storyId, 'who counted?')),
    () => done(deleteClaim(store, claimId)),
  ];
  for (const act of acts) {
    await act();
    states.push(await seen(store));
  }
  for (let at = acts.length - 1; at >= 0; at -= 1) {
    await done(undo(store, storyId));
    expect(await seen(store)).toEqual(states[at]);
  }
  for (let at = 1; at <= acts.length; at += 1) {
    await done(redo(store, storyId));
    expect(await seen(store)).toEqual(states[at]);
  }
  expect(await redo(store, storyId)).toEqual({ ok: false, reason: 'nothing-to-undo' });
});

test('what is next is named, and reading a page is never taken back', async () => {
  const { store, claimId, storyId } = await marked();
  expect(await nextUndo(store)).toMatchObject({ undo: { label: 'mark-claim', about: 'More than 20 labourers' } });
  await done(undo(store));
  expect(await nextUndo(store)).toMatchObject({ redo: { label: 'mark-claim' } });
  expect(await undo(store)).toEqual({ ok: false, reason: 'nothing-to-undo' });
  expect((await store.db.claims.get(claimId))?.deletedAt).toBeDefined();
  expect((await store.db.stories.get(storyId))?.deletedAt).toBeUndefined();
});

test('doing something new leaves nothing to do again', async () => {
  const { store, marked: words } = await marked();
  await done(undo(store));
  await done(markClaim(store, words('Nobody has counted')));
  expect(await redo(store)).toEqual({ ok: false, reason: 'nothing-to-undo' });
});

test('a field changed again since, elsewhere, keeps its newer value', async () => {
  const { store, claimId, storyId } = await marked();
  const { sourceId } = await done(attribute(store, claimId, { name: 'critics' }));
  await done(setNaming(store, storyId, sourceId!, 'described'));
  const [row] = await store.db.appearances.toArray();
  // As a bulk edit in the library does, which is no step of this story.
  await done(
    write(store, { label: 'edit-source' }, (writer) => writer.patch('appearances', row!.id, { naming: 'anonymous' })),
  );
  await done(undo(store, storyId));
  expect((await store.db.appearances.get(row!.id as never))?.naming).toBe('anonymous');
});

test('two changes of one field are taken back one after the other', async () => {
  const { store, claimId } = await marked();
  const kinds = async () => (await store.db.claims.get(claimId))?.kind;
  await done(editClaim(store, claimId, { kind: 'fact' }));
  await done(editClaim(store, claimId, { kind: 'number' }));
  const seenKinds = [];
  for (const turn of [undo, undo, redo, redo, undo, undo]) {
    await done(turn(store));
    seenKinds.push(await kinds());
  }
  expect(seenKinds).toEqual(['fact', undefined, 'fact', 'number', 'fact', undefined]);
});

describe('a step of many records', () => {
  async function coded() {
    const store = testStore();
    const { storyId, marked: markedIn } = await keepSample(store);
    const first = await done(markClaim(store, markedIn('More than 20 labourers')));
    const claim = (await store.db.claims.get(first))!;
    const ids = Array.from({ length: 2500 }, (_, n) => `0193a000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`);
    await store.db.claims.bulkPut(ids.map((id) => ({ ...claim, id }) as typeof claim));
    await done(
      codeClaims(store, ids as never, 'kind', 'fact', '2,500 claims', {
        progress: () => {},
        signal: new AbortController().signal,
      }),
    );
    const count = () => store.db.claims.filter(({ kind }) => kind === 'fact').count();
    expect(await count()).toBe(2500);
    return { store, storyId, count };
  }

  test('tells how much of it is taken back', async () => {
    const { store, count } = await coded();
    const told: string[] = [];
    const run = {
      progress: (at: number, of: number) => told.push(`${at} of ${of}`),
      signal: new AbortController().signal,
    };
    await done(undo(store, undefined, run));
    expect(await count()).toBe(0);
    await new Promise((resume) => setTimeout(resume));
    expect(told).toEqual(['0 of 2500', '1000 of 2500', '2000 of 2500']);
  });

  test('is left whole where taking it back is stopped, and can be taken back after', async () => {
    const { store, count } = await coded();
    const stopping = new AbortController();
    const run = { progress: () => stopping.abort(), signal: stopping.signal };
    expect(await undo(store, undefined, run)).toEqual({ ok: false, reason: 'stopped' });
    expect(await count()).toBe(2500);
    await done(undo(store));
    expect(await count()).toBe(0);
  });
});

describe('two stories', () => {
  test('each takes back its own', async () => {
    const store = testStore();
    const here = await keepSample(store);
    const there = await keepSample(store, otherCapture());
    const first = await done(markClaim(store, here.marked('More than 20 labourers')));
    const second = await done(markClaim(store, there.marked('More than 20 labourers')));
    expect(second).not.toBe(first);
    await done(undo(store, here.storyId));
    expect((await store.db.claims.get(first))?.deletedAt).toBeDefined();
    expect((await store.db.claims.get(second))?.deletedAt).toBeUndefined();
    expect(await undo(store, here.storyId)).toEqual({ ok: false, reason: 'nothing-to-undo' });
    await done(undo(store));
    expect((await store.db.claims.get(second))?.deletedAt).toBeDefined();
  });

  test('a source that the other story has taken up stays', async () => {
    const store = testStore();
    const here = await keepSample(store);
    const there = await keepSample(store, otherCapture());
    const first = await done(markClaim(store, here.marked('More than 20 labourers')));
    const second = await done(markClaim(store, there.marked('More than 20 labourers')));
    const { sourceId } = await done(attribute(store, first, { name: 'Channel A' }));
    await done(attribute(store, second, { sourceId: sourceId! }));
    await done(undo(store, here.storyId));
    expect((await store.db.sources.get(sourceId!))?.deletedAt).toBeUndefined();
    await done(redo(store, here.storyId));
    await done(undo(store, here.storyId));
    expect((await store.db.sources.get(sourceId!))?.deletedAt).toBeUndefined();
    await done(undo(store, there.storyId));
    expect((await store.db.sources.get(sourceId!))?.deletedAt).toBeUndefined();
  });
});

test('a library that was closed says so', async () => {
  const { store } = await marked();
  store.db.close();
  expect(await undo(store)).toEqual({ ok: false, reason: 'closed' });
});
