import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { type Catalogue, type CatalogueChange, CatalogueKeeper } from '#core/library/catalogue.ts';
import type { ClaimId, Id, SourceId } from '#core/model/id.ts';
import { addAlias } from '#store/aliases.ts';
import { attribute } from '#store/attributions.ts';
import { collectMany, deleteStories, tagMany } from '#store/bulk-edits.ts';
import { Librarian, openCards, readCards, type Standing } from '#store/catalogue/librarian.ts';
import { deleteClaim, editClaim, markClaim } from '#store/claims.ts';
import { addCollection } from '#store/collections.ts';
import type { Store } from '#store/database.ts';
import { mergeSources } from '#store/merge-sources.ts';
import { addNote } from '#store/notes.ts';
import { setNaming } from '#store/sources.ts';
import { addTag } from '#store/tags.ts';
import { undo } from '#store/undo.ts';
import { done, keepSample, otherCapture, testStore } from '../../support/test-store.ts';

const run = { progress: () => {}, signal: new AbortController().signal };
const words = 'have left their workplaces in recent weeks';

/** Follows a library from where a page stands that has read its cards, and answers what that page hears of it. */
async function follow(store: Store, at?: Standing) {
  const cards = await openCards(store.db.name);
  const keeper = new CatalogueKeeper();
  const heard: string[] = [];
  const listener = {
    changed: (change: CatalogueChange) => {
      if (change.afresh) heard.push('afresh');
      keeper.take(change);
    },
    progress: () => {},
  };
  const librarian = new Librarian(store, cards, listener, at);
  return { cards, librarian, heard, now: () => keeper.now() };
}

/** The library read from nothing, by someone else. */
async function readAnew(store: Store): Promise<Catalogue> {
  const reader = await follow(store);
  await reader.librarian.catchUp();
  reader.cards.close();
  return reader.now();
}

test('rows follow every kind of change as if all were read anew', async () => {
  const store = testStore();
  const { storyId, marked } = await keepSample(store);
  const { librarian, now, heard } = await follow(store);
  await librarian.catchUp();
  let claim = '' as ClaimId;
  let source = '' as SourceId;
  const changes: (() => Promise<unknown>)[] = [
    async () => {
      claim = await done(markClaim(store, marked(words)));
    },
    async () => {
      source = (await done(attribute(store, claim, { name: 'Channel A', type: 'media' }))).sourceId!;
    },
    () => done(editClaim(store, claim, { kind: 'fact', status: 'disputed' })),
    () => done(addAlias(store, source, 'A channel')),
    () => done(setNaming(store, storyId, source, 'vague')),
    () => done(addNote(store, 'source', source, undefined, 'ask them')),
    () => done(addNote(store, 'claim', claim, storyId, 'a note')),
    () => done(addTag(store, 'claim', claim, 'to check')),
    () => done(tagMany(store, 'story', [storyId], 'wire', '1 story', run)),
    async () => done(collectMany(store, [storyId], await done(addCollection(store, 'Mine')), '1 story', run)),
    async () => {
      const other = await done(attribute(store, claim, { name: 'Ko' }));
      await done(mergeSources(store, source, other.sourceId!));
    },
    () => done(undo(store)),
    async () => void (await keepSample(store, otherCapture())),
    () => done(deleteClaim(store, claim)),
    () => done(undo(store)),
    () => done(deleteStories(store, [storyId], '1 story', run)),
    () => done(undo(store)),
  ];
  heard.length = 0;
  for (const [at, change] of changes.entries()) {
    await change();
    await librarian.catchUp();
    const expected = await readAnew(store);
    for (const table of ['stories', 'claims', 'sources', 'notes'] as const) {
      const rows = (catalogue: Catalogue) =>
        [...catalogue[table].values()].sort((a, b) => (a.id < b.id ? -1 : 1)) as readonly object[];
      expect(rows(now()), `${table} after change ${at}`).toEqual(rows(expected));
    }
  }
  expect(heard).toEqual([]);
  expect(now().claims.get(claim)).toMatchObject({ words, kind: 'fact', status: 'disputed', naming: 'named', notes: 1 });
});

test('cards are there at the next opening, and only what changed since is read', async () => {
  const store = testStore();
  const { storyId, marked } = await keepSample(store);
  const claim = await done(markClaim(store, marked(words)));
  const first = await follow(store);
  await first.librarian.catchUp();
  first.cards.close();
  await done(editClaim(store, claim, { kind: 'number' }));

  const kept = await readCards(await openCards(store.db.name));
  expect(kept?.catalogue.stories?.map(({ story }) => story.id)).toEqual([storyId]);
  expect(kept?.catalogue.stories?.[0]?.claims[0]).toMatchObject({ id: claim, words });
  const second = await follow(store, kept?.at);
  await second.librarian.catchUp();
  expect(second.heard).toEqual([]);
  expect(second.now().claims.get(claim)?.kind).toBe('number');
});

test('another library under the same name, or a history with a gap, is read anew', async () => {
  const store = testStore();
  await keepSample(store);
  const first = await follow(store);
  await first.librarian.catchUp();
  const journal = (await store.db.meta.get('journal'))?.value as object;
  await store.db.meta.put({ key: 'journal', value: { ...journal, seq: 900 } });
  await first.librarian.catchUp();
  expect(first.heard).toEqual(['afresh', 'afresh']);
  expect(first.now().stories.size).toBe(1);
});

test('what another page brought into the cards meanwhile is told too', async () => {
  const store = testStore();
  const { storyId, marked } = await keepSample(store);
  const early = await openCards(store.db.name);
  expect(await readCards(early)).toBeUndefined();
  const other = await follow(store);
  await other.librarian.catchUp();
  const first = await follow(store);
  await first.librarian.catchUp();
  expect([...first.now().stories.keys()]).toEqual([storyId]);

  const kept = await readCards(early);
  const claim = await done(markClaim(store, marked(words)));
  await other.librarian.catchUp();
  const second = await follow(store, kept?.at);
  await second.librarian.catchUp();
  expect(second.heard).toEqual([]);
  expect(second.now().claims.get(claim)).toMatchObject({ words });
});

test('damaged cards are told by reading them, and made again', async () => {
  const store = testStore();
  const { storyId } = await keepSample(store);
  const { cards, librarian } = await follow(store);
  await librarian.catchUp();
  await cards.stories.update(storyId, { rest: '[[' });
  await expect(readCards(cards)).rejects.toThrow();
  await (await follow(store)).librarian.catchUp();
  expect((await readCards(cards))?.catalogue.stories).toHaveLength(1);
});

test('there is nothing to read where no card was ever made', async () => {
  const { cards } = await follow(testStore());
  expect(await readCards(cards)).toBeUndefined();
  expect(await cards.stories.get('x' as Id<'story'>)).toBeUndefined();
});

test('a large library shows first what was changed last, and a small one all at once', async () => {
  const store = testStore();
  const { storyId, marked } = await keepSample(store);
  const { librarian, cards } = await follow(store);
  const look = async () => {
    const firsts: (readonly string[])[] = [];
    const whole = await readCards(cards, (change) => firsts.push(change.stories!.map(({ story }) => story.id)));
    return { firsts, whole: whole?.catalogue.stories?.length };
  };
  await librarian.catchUp();
  expect(await look()).toEqual({ firsts: [], whole: 1 });

  const { story } = (await readCards(cards))!.catalogue.stories![0]!;
  const others = Array.from({ length: 400 }, (_, n) => ({ ...story, id: `other-${n}` }));
  await cards.stories.bulkPut(others.map((row) => ({ id: row.id, story: JSON.stringify(row), rest: '[[],[]]' })));
  const claim = await done(markClaim(store, marked(words)));
  await done(attribute(store, claim, { name: 'Channel A' }));
  await librarian.catchUp();
  expect(await look()).toEqual({ firsts: [[storyId]], whole: 401 });

  const named: string[] = [];
  await readCards(cards, ({ sources }) => named.push(...sources!.map(({ name }) => name)));
  expect(named).toEqual(['Channel A']);
  await done(deleteStories(store, [storyId], '1 story', run));
  await librarian.catchUp();
  expect(await look()).toEqual({ firsts: [[]], whole: 400 });
});
