import 'fake-indexeddb/auto';
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deleteClaim, editClaim, markClaim } from '#store/claims.ts';
import { Library, type Store } from '#store/database.ts';
import { openPatiently } from '#store/journal.ts';
import type { Committed } from '#store/keeping.ts';
import { addNote } from '#store/notes.ts';
import { recover } from '#store/recover.ts';
import { listSnapshots, takeSnapshot } from '#store/snapshots.ts';
import { replayTail, type TailEntry, tailEntry } from '#store/tail.ts';
import { everything } from '#tests/support/backups.ts';
import { memoryFolder } from '#tests/support/memory-folder.ts';
import { done, keepSample, otherCapture, testStore } from '#tests/support/test-store.ts';

/** A library whose commands are remembered beside it. */
function watched() {
  const plain = testStore();
  const heard: Committed[] = [];
  const store: Store = {
    ...plain,
    keeping: {
      refusal: async () => undefined,
      committed: (what) => heard.push(what),
      snapshot: async () => {},
    },
  };
  const tail = (): Promise<TailEntry[]> => Promise.all(heard.map(({ step, ops }) => tailEntry(store, step, ops ?? [])));
  return { store, tail, heard };
}

async function worked(store: Store) {
  const story = await keepSample(store);
  const claimId = await done(markClaim(store, story.marked('More than 20 labourers')));
  await done(editClaim(store, claimId, { kind: 'number', statusBecause: 'asked' }));
  await done(editClaim(store, claimId, { statusBecause: undefined }));
  await done(addNote(store, 'claim', claimId, story.storyId, 'Who counted?'));
  return { claimId, ...story };
}

/** Without what counts on one device. */
const content = async (store: Store) =>
  Object.fromEntries(
    Object.entries(await everything(store))
      .filter(([name]) => name !== 'steps')
      .map(([name, rows]) => [name, rows.map((row) => ({ ...(row as object), rev: 0, updatedAt: 0, createdAt: 0 }))]),
  );

describe('what is remembered', () => {
  test('played into an empty library, it is the library', async () => {
    const { store, tail } = watched();
    const { claimId, marked } = await worked(store);
    await done(deleteClaim(store, await done(markClaim(store, marked('in Moscow')))));
    await done(editClaim(store, claimId, { status: 'checked' }));
    const back = testStore();
    await replayTail(back, await tail());
    expect(await content(back)).toEqual(await content(store));
    expect((await back.db.steps.toArray()).map(({ id }) => id)).toEqual(
      (await store.db.steps.toArray()).map(({ id }) => id),
    );
  });

  test('played twice, or in another order, it comes to the same', async () => {
    const { store, tail } = watched();
    await worked(store);
    const entries = await tail();
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(entries, { minLength: entries.length }), async (shuffled) => {
        const back = testStore();
        expect(await replayTail(back, shuffled)).toBe(entries.length);
        expect(await replayTail(back, entries)).toBe(0);
        expect(await content(back)).toEqual(await content(store));
        await back.db.delete();
      }),
      { numRuns: 10 },
    );
  });
});

describe('a library that came back empty', () => {
  async function lost() {
    const { store, tail, heard } = watched();
    const folder = memoryFolder();
    const story = await worked(store);
    await done(takeSnapshot(store, folder, 'hourly', 'Says Who') as never);
    const from = heard.length;
    await keepSample(store, otherCapture());
    await done(takeSnapshot(store, folder, 'hourly', 'Says Who') as never);
    await done(editClaim(store, story.claimId, { status: 'checked' }));
    return { store, folder, tail: async () => (await tail()).slice(from) };
  }

  test('is brought back out of the newest copy and what was remembered since', async () => {
    const { store, folder, tail } = await lost();
    const back = testStore();
    const recovered = await done(recover(back, folder, await tail()) as never);
    expect(recovered).toMatchObject({ passedOver: 0, stories: 2, claims: 1, notes: 1 });
    expect(await content(back)).toEqual(await content(store));
  });

  test('with every copy damaged, is not made of what was remembered since', async () => {
    const { folder, tail } = await lost();
    for (const { name } of await folder.list()) await folder.write(name, new Blob(['nothing']));
    const back = testStore();
    expect(await recover(back, folder, await tail())).toEqual({ ok: false, reason: 'no-sound-copy' });
    expect(await recover(back, folder, [])).toEqual({ ok: false, reason: 'no-sound-copy' });
    expect(await everything(back)).toEqual(await everything(testStore()));
  });

  test('with every copy damaged, comes back where all of it is remembered', async () => {
    const { store, tail } = watched();
    await worked(store);
    const folder = memoryFolder();
    await done(takeSnapshot(store, folder, 'hourly', 'Says Who') as never);
    for (const { name } of await folder.list()) await folder.write(name, new Blob(['nothing']));
    const back = testStore();
    expect(await done(recover(back, folder, await tail()) as never)).toMatchObject({ passedOver: 1, missing: 0 });
    expect(await content(back)).toEqual(await content(store));
  });

  test('out of a copy before what is remembered, says how much is missing, and has no record in half', async () => {
    const { store, tail, heard } = watched();
    const folder = memoryFolder();
    const { marked } = await worked(store);
    await done(takeSnapshot(store, folder, 'hourly', 'Says Who') as never);
    const seq = heard.at(-1)!.journal.seq;
    const claimId = await done(markClaim(store, marked('in Moscow')));
    const gone = heard.at(-1)!.journal.seq - seq;
    const from = heard.length;
    await done(editClaim(store, claimId, { kind: 'number' }));
    const back = testStore();
    const recovered = await done(recover(back, folder, (await tail()).slice(from)) as never);
    expect(recovered).toMatchObject({ passedOver: 0, missing: gone, claims: 1 });
    expect(await back.db.claims.get(claimId)).toBeUndefined();
  });

  test.each([
    ['cut', (bytes: Uint8Array<ArrayBuffer>) => bytes.slice(0, bytes.length / 2)],
    ['cut at its very end', (bytes: Uint8Array<ArrayBuffer>) => bytes.slice(0, -1)],
    ['empty', () => new Uint8Array(0)],
    ['zeros', (bytes: Uint8Array<ArrayBuffer>) => new Uint8Array(bytes.length)],
    ['one byte turned', (bytes: Uint8Array<ArrayBuffer>) => bytes.map((byte, at) => (at === 200 ? byte ^ 1 : byte))],
    ['its head gone', (bytes: Uint8Array<ArrayBuffer>) => bytes.slice(9)],
    ['doubled', (bytes: Uint8Array<ArrayBuffer>) => new Uint8Array([...bytes.slice(0, 99), ...bytes.slice(50)])],
    ['another file', () => new TextEncoder().encode('PK\u0003\u0004 nothing')],
  ])('with its newest copy damaged (%s), out of the one before, and nothing is lost', async (_, damage) => {
    const { store, folder, tail } = await lost();
    const [newest] = await listSnapshots(folder);
    folder.files.set(newest!.name, damage(folder.files.get(newest!.name)!) as Uint8Array<ArrayBuffer>);
    const back = testStore();
    const recovered = await done(recover(back, folder, await tail()) as never);
    expect(recovered).toMatchObject({ passedOver: 1, stories: 2, claims: 1 });
    expect(await content(back)).toEqual(await content(store));
  });

  test('is written to by nothing before it was brought back', async () => {
    const store: Store = {
      ...testStore(),
      keeping: { refusal: async () => 'lost', committed: () => {}, snapshot: async () => {} },
    };
    await expect(keepSample(store)).rejects.toThrow('lost');
    expect(await store.db.meta.count()).toBe(0);
  });
});

describe('a copy beside the library', () => {
  test('that was not written as it should be is thrown away, the others stay', async () => {
    const { store } = watched();
    const folder = memoryFolder();
    await worked(store);
    await done(takeSnapshot(store, folder, 'hourly', 'Says Who') as never);
    const before = [...folder.files.keys()];
    const lying = { ...folder, read: async () => new Uint8Array(5) };
    expect(await takeSnapshot(store, lying, 'hourly', 'Says Who')).toEqual({ ok: false, reason: 'damaged' });
    expect([...folder.files.keys()]).toEqual(before);
  });

  test('left half-written is no copy, and is cleared away by the next', async () => {
    const { store } = watched();
    const folder = memoryFolder();
    await worked(store);
    folder.files.set('001790000000000-000000000009-hourly.zip.part', new Uint8Array(9));
    expect(await listSnapshots(folder)).toEqual([]);
    await done(takeSnapshot(store, folder, 'hourly', 'Says Who') as never);
    expect([...folder.files.keys()].filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  test('on a full disk says so', async () => {
    const { store } = watched();
    await worked(store);
    const full = {
      ...memoryFolder(),
      write: async () => {
        throw new DOMException('no room', 'QuotaExceededError');
      },
    };
    expect(await takeSnapshot(store, full, 'bulk', 'Says Who')).toEqual({ ok: false, reason: 'full' });
  });
});

describe('opening', () => {
  const fails = (name: string, times: number) => {
    const store = testStore();
    let left = times;
    const meta = {
      get: async () => {
        if (left > 0) {
          left -= 1;
          throw new DOMException('no', name);
        }
        return undefined;
      },
    };
    const [prepare, open] = [() => store.db.prepare(), () => store.db.open()];
    return { ...store, db: Object.assign(Object.create(store.db), { meta, prepare, open }) } as unknown as Store;
  };
  const soon = () => new Promise<void>((resume) => setTimeout(resume, 20));

  test.each([
    ['UnknownError', 1, undefined],
    ['UnknownError', 9, 'damaged'],
    ['QuotaExceededError', 9, 'full'],
    ['InvalidStateError', 9, 'private'],
    ['VersionError', 9, 'newer'],
    ['DatabaseClosedError', 9, 'busy'],
  ])('%s, %s times: %s', async (name, times, found) => {
    expect(await openPatiently(fails(name, times), soon)).toBe(found);
  });

  test('never waits for good', async () => {
    const store = testStore();
    const hung = {
      ...store,
      db: { meta: { get: () => new Promise(() => {}) }, isOpen: () => true, prepare: async () => {} },
    } as unknown as Store;
    expect(await openPatiently(hung, soon)).toBe('busy');
  });

  test('serves again after an opening that failed, once what was damaged has been replaced', async () => {
    const name = randomUUID();
    let isDamaged = true;
    const engine = {
      IDBKeyRange,
      indexedDB: {
        open: (...asked: Parameters<IDBFactory['open']>) => {
          if (isDamaged) throw new DOMException('for reasons unrelated to the database itself', 'UnknownError');
          return indexedDB.open(...asked);
        },
      } as IDBFactory,
    };
    const store: Store = { ...testStore(), db: new Library(name, engine) };
    await expect(store.db.stories.count()).rejects.toThrow();
    await expect(store.db.openAgain()).rejects.toThrow();
    isDamaged = false;
    await expect(store.db.stories.count(), 'Dexie alone stays with the first failure').rejects.toThrow();
    await store.db.openAgain();
    expect(await store.db.stories.count()).toBe(0);
    store.db.close();
  });

  test('an old tab hears that a newer version has taken over, and writes nothing any more', async () => {
    const name = randomUUID();
    const store = testStore(name);
    const { claimId } = await worked(store);
    let heard = 0;
    store.db.watchTakeOver(() => {
      heard += 1;
    }, new AbortController().signal);
    const newer = await new Promise<IDBDatabase>((opened, failed) => {
      const asked = indexedDB.open(name, 90);
      asked.onsuccess = () => opened(asked.result);
      asked.onerror = () => failed(asked.error);
    });
    expect([heard, store.db.isTakenOver]).toEqual([1, true]);
    expect(await editClaim(store, claimId, { kind: 'number' })).toEqual({ ok: false, reason: 'closed' });
    const claim = await new Promise<{ rev: number }>((got) => {
      const asked = newer.transaction('claims').objectStore('claims').get(claimId);
      asked.onsuccess = () => got(asked.result);
    });
    expect(claim.rev).toBe(3);
    newer.close();
  });
});
