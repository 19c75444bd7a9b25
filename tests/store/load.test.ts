import { expect, test } from 'vitest';
import { json } from '#core/formats/json.ts';
import type { StoryId } from '#core/model/id.ts';
import { claimViews } from '#core/tally/claim-view.ts';
import { attribute } from '#store/attributions.ts';
import { deleteClaim, markClaim } from '#store/claims.ts';
import { loadStory } from '#store/load.ts';
import { addNote, noteOnPassage } from '#store/notes.ts';
import { markSource } from '#store/sources.ts';
import { write } from '#store/write.ts';
import { readingOptions } from '#tests/support/reading-options.ts';
import { done, keepSample, otherCapture, testStore } from '#tests/support/test-store.ts';

async function full() {
  const store = testStore();
  const story = await keepSample(store);
  const claimId = await done(markClaim(store, story.marked('More than 20 labourers')));
  const { sourceId } = await done(attribute(store, claimId, { name: 'Channel A', type: 'media' }));
  await done(markSource(store, story.marked('Ko Yong-hwan')));
  await done(addNote(store, 'claim', claimId, story.storyId, 'who counted?'));
  await done(addNote(store, 'source', sourceId!, undefined, 'known since 2014'));
  await done(addNote(store, 'source', sourceId!, story.storyId, 'noted while reading'));
  await done(noteOnPassage(store, story.marked('empty bunks'), 'why?'));
  return { store, claimId, sourceId, ...story };
}

test('a story comes with all that belongs to it, each record once', async () => {
  const { store, storyId } = await full();
  const project = await loadStory(store, storyId);
  expect(project).toMatchObject({ stories: [{ id: storyId }], texts: [{}], readings: [{}], mentions: [{}] });
  expect(project?.sources.map(({ name }) => name).toSorted()).toEqual(['Channel A', 'Ko Yong-hwan']);
  expect(project?.notes.map(({ text }) => text).toSorted()).toEqual([
    'known since 2014',
    'noted while reading',
    'who counted?',
    'why?',
  ]);
});

test('a collection comes once, however often the story was put in and taken out', async () => {
  const { store, storyId } = await full();
  await done(
    write(store, { label: 'collect' }, async (writer) => {
      const collection = await writer.add('collections', { name: 'Seminar' });
      const fields = { storyId, collectionId: collection.id as never };
      const first = await writer.add('memberships', fields);
      await writer.remove('memberships', first.id);
      await writer.add('memberships', fields);
    }),
  );
  const project = await loadStory(store, storyId);
  expect([project?.collections.length, project?.memberships.length]).toEqual([1, 1]);
});

test('deleted things are left out', async () => {
  const { store, storyId, claimId } = await full();
  await done(deleteClaim(store, claimId));
  const project = await loadStory(store, storyId);
  expect(project?.claims).toEqual([]);
  expect(project?.attributions).toEqual([]);
  expect(project?.notes.map(({ text }) => text)).not.toContain('who counted?');
  expect(claimViews(project!)).toEqual([]);
});

test('nothing of another story comes along', async () => {
  const { store, storyId } = await full();
  const other = await keepSample(store, otherCapture());
  const claimId = await done(markClaim(store, other.marked('Nobody has counted')));
  await done(attribute(store, claimId, { name: 'YTN' }));
  const project = await loadStory(store, storyId);
  expect(project?.sources.some(({ name }) => name === 'YTN')).toBe(false);
  expect(project?.claims).toHaveLength(1);
});

test('a story that is not there, or was deleted, is undefined', async () => {
  const { store, storyId } = await full();
  expect(await loadStory(store, 'x' as StoryId)).toBeUndefined();
  await store.db.stories.update(storyId, { deletedAt: 1 });
  expect(await loadStory(store, storyId)).toBeUndefined();
});

test('what is loaded can be written to a file and read back the same', async () => {
  const { store, storyId } = await full();
  const project = await loadStory(store, storyId);
  const [file] = json.write(project!, { at: 0, app: 'Says Who' });
  expect(json.read?.(file?.content ?? '', readingOptions())).toStrictEqual({ ok: true, value: project });
});
