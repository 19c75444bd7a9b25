import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { deleteClaim, markClaim } from '#store/claims.ts';
import { loadStory } from '#store/load.ts';
import type { SessionRows } from '#store/session-rows.ts';
import { openSessionStore } from '#store/session-store.ts';
import { undo } from '#store/undo.ts';
import { done, keepSample } from '#tests/support/test-store.ts';

const words = 'More than 20 labourers in Moscow have asked for asylum';

/** The browser's memory of a session, as several pages have it. */
class Session {
  readonly rows = new Map<string, unknown>();
  readonly hearers = new Set<(rows: Readonly<Record<string, unknown>>) => void>();
  puts = 0;
  room = Number.POSITIVE_INFINITY;

  page(): SessionRows {
    const tell = (rows: Record<string, unknown>) => {
      for (const hear of this.hearers) hear(structuredClone(rows));
    };
    return {
      all: async () => Object.fromEntries(structuredClone([...this.rows])),
      put: async (rows) => {
        if (this.rows.size + Object.keys(rows).length > this.room) throw new Error('QuotaExceededError');
        this.puts += Object.keys(rows).length;
        for (const [key, value] of Object.entries(rows)) this.rows.set(key, structuredClone(value));
        tell({ ...rows });
      },
      drop: async (keys) => {
        for (const key of keys) this.rows.delete(key);
        tell(Object.fromEntries(keys.map((key) => [key, undefined])));
      },
      watch: (changed) => this.hearers.add(changed),
    };
  }
}

function two() {
  const session = new Session();
  const open = () => openSessionStore(session.page());
  return { session, one: open(), other: open(), open };
}

test('nothing is written before the person has agreed', async () => {
  const { session, one } = two();
  const story = await keepSample(one).catch((error: Error) => error.message);
  expect(story).toBe('refused: private');
  expect([...session.rows.keys()]).toEqual([]);
  await one.session?.agree();
  await keepSample(one);
  expect([...session.rows.keys()].some((key) => key.startsWith('row/stories/'))).toBe(true);
});

test('what is done in one page is there in another, also when that is opened later, and so is what is taken back', async () => {
  const { one, other, open } = two();
  await one.session?.agree();
  await other.db.open();
  const story = await keepSample(one);
  const claimId = await done(markClaim(one, story.marked(words)));
  await expect.poll(() => other.db.claims.get(claimId)).toMatchObject({ id: claimId });
  await done(deleteClaim(other, claimId));
  await expect.poll(async () => (await one.db.claims.get(claimId))?.deletedAt).toBeTypeOf('number');
  await done(undo(one, story.storyId));
  const third = open();
  const [left, right] = await Promise.all([one, third].map((store) => loadStory(store, story.storyId)));
  expect(right).toEqual(left);
  expect(right?.claims.map(({ id }) => id)).toEqual([claimId]);
});

test('a row that goes for good is gone in the other page too', async () => {
  const { session, one, other } = two();
  await other.db.open();
  await one.db.meta.bulkPut([1, 2, 3].map((n) => ({ key: `k${n}`, value: n })));
  await expect.poll(() => other.db.meta.count()).toBe(3);
  await one.db.meta.delete('k1');
  await one.db.meta.where('key').aboveOrEqual('k3').delete();
  await expect.poll(() => other.db.meta.toCollection().primaryKeys()).toEqual(['k2']);
  expect([...session.rows.keys()]).toEqual(['row/meta/k2']);
});

test('a change is sent once: what comes from another page is not sent back', async () => {
  const { session, one, other } = two();
  await other.db.open();
  await one.db.meta.put({ key: 'k', value: 1 });
  await expect.poll(() => other.db.meta.get('k')).toEqual({ key: 'k', value: 1 });
  await new Promise((resume) => setTimeout(resume, 50));
  expect(session.puts).toBe(1);
});

test('a session that is full says so at the next command, instead of losing it silently', async () => {
  const { session, one } = two();
  await one.session?.agree();
  const story = await keepSample(one);
  session.room = session.rows.size;
  await done(markClaim(one, story.marked(words)));
  await expect.poll(async () => (await markClaim(one, story.marked('More than 20 labourers'))).ok).toBe(false);
  expect(await one.keeping?.refusal()).toBe('full');
});

test('a transaction that is broken off sends nothing', async () => {
  const { session, one } = two();
  const broken = one.db.transaction('rw', one.db.meta, async () => {
    await one.db.meta.put({ key: 'k', value: 1 });
    throw new Error('half-way');
  });
  await expect(broken).rejects.toThrow('half-way');
  expect(session.rows.size).toBe(0);
});
