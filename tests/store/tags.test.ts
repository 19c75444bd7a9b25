import { expect, test } from 'vitest';
import type { TagId } from '#core/model/id.ts';
import { markClaim } from '#store/claims.ts';
import { deleteTag, mergeTags, renameTag } from '#store/tag-edits.ts';
import { addTag, findTags, listTags, removeTag } from '#store/tags.ts';
import { undo } from '#store/undo.ts';
import { done, keepSample, testStore } from '#tests/support/test-store.ts';

async function tagged() {
  const store = testStore();
  const story = await keepSample(store);
  const [one, other] = [
    await done(markClaim(store, story.marked('More than 20 labourers'))),
    await done(markClaim(store, story.marked('Nobody has counted'))),
  ];
  const beijing = await done(addTag(store, 'claim', one, '#Beijing', story.storyId));
  const list = async () => (await listTags(store)).map(({ tag, count }) => `${tag.name} ${count}`);
  return { store, one, other, beijing, list, storyId: story.storyId };
}

test('a tag is one tag, however it is typed', async () => {
  const { store, one, other, beijing, list } = await tagged();
  expect(await done(addTag(store, 'claim', other, ' beijing '))).toBe(beijing);
  expect(await done(addTag(store, 'claim', one, 'BEIJING'))).toBe(beijing);
  expect(await list()).toEqual(['Beijing 2']);
  expect(await addTag(store, 'claim', one, ' # ')).toEqual({ ok: false, reason: 'not-possible' });
});

test('signs and letters of any script make tags', async () => {
  const { store, one, list } = await tagged();
  await done(addTag(store, 'claim', one, '追踪'));
  await done(addTag(store, 'claim', one, '!!'));
  await done(addTag(store, 'claim', one, '??'));
  expect((await list()).toSorted()).toEqual(['!! 1', '?? 1', 'Beijing 1', '追踪 1']);
});

test('is found while it is typed', async () => {
  const { store, one } = await tagged();
  await done(addTag(store, 'claim', one, 'follow-up'));
  expect((await findTags(store, '#fol')).map(({ name }) => name)).toEqual(['follow-up']);
  expect((await findTags(store, '')).length).toBe(2);
});

test('is renamed everywhere, and becomes one with a tag of that name', async () => {
  const { store, other, beijing, list, storyId } = await tagged();
  await done(renameTag(store, beijing, 'Peking'));
  expect(await list()).toEqual(['Peking 1']);
  const capital = await done(addTag(store, 'claim', other, 'capital'));
  await done(addTag(store, 'claim', other, 'peking'));
  expect(await done(renameTag(store, beijing, 'Capital'))).toBe(capital);
  expect(await list()).toEqual(['capital 2']);
  await done(undo(store));
  expect(await list()).toEqual(['Peking 2', 'capital 1']);
  expect(storyId).toBeDefined();
});

test('two are made one; not one with itself', async () => {
  const { store, one, beijing, list } = await tagged();
  const peking = await done(addTag(store, 'claim', one, 'Peking'));
  await done(mergeTags(store, peking, beijing));
  expect(await list()).toEqual(['Beijing 1']);
  expect(await mergeTags(store, beijing, beijing)).toEqual({ ok: false, reason: 'not-possible' });
  expect(await mergeTags(store, peking, beijing)).toEqual({ ok: false, reason: 'gone' });
});

test('is taken from one, or from all', async () => {
  const { store, one, other, beijing, list } = await tagged();
  await done(addTag(store, 'claim', other, 'Beijing'));
  await done(removeTag(store, one, beijing));
  expect(await list()).toEqual(['Beijing 1']);
  await done(deleteTag(store, beijing));
  expect(await list()).toEqual([]);
  await done(undo(store));
  expect(await list()).toEqual(['Beijing 1']);
  expect(await renameTag(store, 'x' as TagId, 'y')).toEqual({ ok: false, reason: 'gone' });
});
