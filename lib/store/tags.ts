import type { Id, StoryId, TagId } from '#core/model/id.ts';
import type { Noted, Tag } from '#core/model/note.ts';
import { nameFit } from '#core/text/name-fit.ts';
import { nameKey } from '#core/text/names.ts';
import { cleanTag } from '#core/text/tag-name.ts';
import type { Store } from './database.ts';
import { StoreRefusal } from './failures.ts';
import { type Written, write } from './write.ts';
import type { Writer } from './writer.ts';

/** Puts a tag on a record, making the tag if none has that name; a tag it bears already is left as it is. */
export function addTag(
  store: Store,
  on: Noted,
  onId: Id<string>,
  name: string,
  storyId?: StoryId,
): Promise<Written<TagId>> {
  return write(store, { label: 'tag', ...(storyId ? { storyId } : {}) }, async (writer) => {
    const tagId = await tagToWear(store, writer, name);
    await putOn(store, writer, tagId, on, onId);
    return tagId;
  });
}

/** The tag of that name, made if there is none; to be called inside a command. */
export async function tagToWear(store: Store, writer: Writer, name: string): Promise<TagId> {
  const clean = cleanTag(name);
  if (clean === '') throw new StoreRefusal('not-possible');
  writer.about(`#${clean}`);
  return ((await tagNamed(store, clean))?.id ?? (await writer.add('tags', { name: clean })).id) as TagId;
}

/** Puts a tag on a record that does not bear it yet; to be called inside a command. */
export async function putOn({ db }: Store, writer: Writer, tagId: TagId, on: Noted, onId: Id<string>): Promise<void> {
  const worn = await db.taggings.where('onId').equals(onId).toArray();
  if (!worn.some((row) => row.tagId === tagId && !row.deletedAt)) await writer.add('taggings', { tagId, on, onId });
}

/** Takes a tag from a record; the tag itself stays. */
export function removeTag(store: Store, onId: Id<string>, tagId: TagId, storyId?: StoryId): Promise<Written<void>> {
  return write(store, { label: 'untag', ...(storyId ? { storyId } : {}) }, async (writer) => {
    writer.about(`#${(await store.db.tags.get(tagId))?.name ?? ''}`);
    for (const row of await store.db.taggings.where('onId').equals(onId).toArray()) {
      if (row.tagId === tagId) await writer.remove('taggings', row.id);
    }
  });
}

/** A tag with how many records bear it. */
export interface CountedTag {
  readonly tag: Tag;
  readonly count: number;
}

/** All tags, by name, each with how many records bear it. */
export async function listTags(store: Store): Promise<CountedTag[]> {
  const tags = (await store.db.tags.orderBy('name').toArray()).filter((tag) => tag.deletedAt === undefined);
  const counts = new Map<string, number>();
  await store.db.taggings.each((row) => {
    if (row.deletedAt === undefined) counts.set(row.tagId, (counts.get(row.tagId) ?? 0) + 1);
  });
  return tags.map((tag) => ({ tag, count: counts.get(tag.id) ?? 0 }));
}

const most = 8; // tags: what fits under a field without scrolling

/** The tags that may be meant by what was typed, the best fitting first. */
export async function findTags(store: Store, typed: string): Promise<Tag[]> {
  const tags = (await store.db.tags.orderBy('name').toArray()).filter((tag) => tag.deletedAt === undefined);
  return tags
    .flatMap((tag) => {
      const fit = nameFit(cleanTag(typed), tag.name);
      return fit === undefined ? [] : [{ tag, fit }];
    })
    .sort((a, b) => a.fit - b.fit)
    .slice(0, most)
    .map(({ tag }) => tag);
}

/** The tag that bears a name, or one that reads the same; undefined for none. */
export async function tagNamed(store: Store, name: string): Promise<Tag | undefined> {
  const key = nameKey(name);
  return (await store.db.tags.toArray()).find(
    (tag) => tag.deletedAt === undefined && (tag.name === name || (key !== '' && nameKey(tag.name) === key)),
  );
}
