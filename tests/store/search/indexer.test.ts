import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { readQuery } from '#core/search/query.ts';
import { addAlias } from '#store/aliases.ts';
import { attribute } from '#store/attributions.ts';
import { deleteStories } from '#store/bulk-edits.ts';
import { Librarian, openCards } from '#store/catalogue/librarian.ts';
import { deleteClaim, markClaim } from '#store/claims.ts';
import type { Store } from '#store/database.ts';
import { addNote, editNote } from '#store/notes.ts';
import { Indexer } from '#store/search/indexer.ts';
import { undo } from '#store/undo.ts';
import { done, keepSample, testStore } from '../../support/test-store.ts';

const run = { progress: () => {}, signal: new AbortController().signal };
const words = 'have left their workplaces in recent weeks';

async function open(store: Store) {
  const cards = await openCards(store.db.name);
  const indexer = new Indexer(store, cards);
  const librarian = new Librarian(store, cards, { changed: () => {}, progress: () => {} });
  const isLoaded = await indexer.load();
  const find = async (typed: string) => {
    await librarian.catchUp();
    await indexer.catchUp();
    return indexer.find(readQuery(typed), {}, 20).hits.map(({ kind }) => kind);
  };
  return { cards, indexer, isLoaded, find };
}

test('everything is found as it comes, changes and goes', async () => {
  const store = testStore();
  const { storyId, marked } = await keepSample(store);
  const { find } = await open(store);
  expect(await find('workplaces')).toEqual(['reading']);
  const claim = await done(markClaim(store, marked(words)));
  expect(await find('workplaces')).toEqual(['claim', 'reading']);
  const { sourceId } = await done(attribute(store, claim, { name: 'Channel Seven' }));
  expect(await find('seven')).toEqual(['source']);
  await done(addAlias(store, sourceId!, 'Kanal 7'));
  expect(await find('kanal')).toEqual(['source']);
  const note = await done(addNote(store, 'claim', claim, storyId, 'ring the consulate'));
  expect(await find('consulate')).toEqual(['note']);
  await done(editNote(store, note.id as never, 'ring the embassy'));
  expect(await find('consulate')).toEqual([]);
  expect(await find('embasy')).toEqual(['note']);
  await done(addNote(store, 'source', sourceId!, undefined, 'moved to Incheon'));
  expect(await find('incheon')).toEqual(['note']);
  await done(deleteClaim(store, claim));
  expect(await find('workplaces')).toEqual(['reading']);
  await done(undo(store));
  expect(await find('workplaces')).toEqual(['claim', 'reading']);
  await done(deleteStories(store, [storyId], '1 story', run));
  expect(await find('workplaces')).toEqual([]);
});

test('the index is there at the next opening, and catches up from where it was', async () => {
  const store = testStore();
  const { marked } = await keepSample(store);
  const first = await open(store);
  expect(first.isLoaded).toBe(false);
  await first.find('x');
  await first.indexer.keep();
  first.cards.close();
  await done(markClaim(store, marked(words)));
  const second = await open(store);
  expect(second.isLoaded).toBe(true);
  expect(await second.find('workplaces')).toEqual(['claim', 'reading']);
});

test.each([
  ['cut short', (segment: { postings: Uint8Array }) => ({ ...segment, postings: segment.postings.slice(1) })],
  ['emptied', () => undefined],
  ['of another shape', (segment: object) => ({ ...segment, lengths: [] })],
])('an index that is %s is made again', async (_, damage) => {
  const store = testStore();
  await keepSample(store);
  const first = await open(store);
  await first.find('x');
  await first.indexer.keep();
  const kept = (await first.cards.index.get('index'))!.value as { segment: { postings: Uint8Array } };
  await first.cards.index.put({ key: 'index', value: { ...kept, segment: damage(kept.segment) } });
  first.cards.close();
  const second = await open(store);
  expect(second.isLoaded).toBe(false);
  expect(await second.find('workplaces')).toEqual(['reading']);
});

test('rehearsing finds nothing and changes nothing, in an empty library as in a full one', async () => {
  const store = testStore();
  const { indexer, find } = await open(store);
  expect([...indexer.rehearsing()]).toHaveLength(3);
  const { marked } = await keepSample(store);
  await done(markClaim(store, marked(words)));
  expect(await find('workplaces')).toEqual(['claim', 'reading']);
  expect([...indexer.rehearsing()]).toHaveLength(3);
  expect(await find('workplaces')).toEqual(['claim', 'reading']);
});
