import type { Table } from 'dexie';
import type { Id, StoryId } from '#core/model/id.ts';
import { live } from '#core/model/kept.ts';
import type { Project } from '#core/model/project.ts';
import { codebookOf } from './codebooks.ts';
import type { Store } from './database.ts';

type Row = { readonly deletedAt?: number };

/** A story with everything that belongs to it, deleted things left out; undefined if there is no such story. */
export async function loadStory(store: Store, storyId: StoryId): Promise<Project | undefined> {
  const { db } = store;
  const story = await db.stories.get(storyId);
  if (story === undefined || story.deletedAt !== undefined) return undefined;
  const here = <T extends Row>(table: Table<T, string>) => table.where('storyId').equals(storyId).toArray();

  const [addresses, readings, passages, claims, attributions, appearances, mentions, notes, memberships, answers] =
    await Promise.all([
      here(db.addresses),
      here(db.readings),
      here(db.passages),
      here(db.claims),
      here(db.attributions),
      here(db.appearances),
      here(db.mentions),
      here(db.notes),
      here(db.memberships),
      here(db.answers),
    ]);
  const sourceIds = [...appearances, ...mentions].map((row) => row.sourceId);
  const used = [...new Set([...sourceIds, ...attributions.flatMap((a) => a.sourceIds)])];
  const [sources, aliases, texts, taggings, collections] = await Promise.all([
    db.sources.bulkGet(used),
    db.aliases.where('sourceId').anyOf(used).toArray(),
    db.texts.bulkGet([...new Set(readings.map((reading) => reading.hash))]),
    db.taggings
      .where('onId')
      .anyOf([storyId, ...claims.map((claim) => claim.id)])
      .toArray(),
    db.collections.bulkGet([...new Set(live(memberships).map((membership) => membership.collectionId))]),
  ]);
  const sourceNotes = (await db.notes.where('onId').anyOf(used).toArray()).filter((note) => note.storyId !== storyId);
  const tags = await db.tags.bulkGet([...new Set(taggings.map((tagging) => tagging.tagId))]);

  return {
    codebook: await codebookOf(store, [storyId]),
    stories: [story],
    addresses: live(addresses),
    readings: live(readings).sort((a, b) => a.readAt - b.readAt),
    texts: texts.filter((text) => text !== undefined),
    passages: live(passages),
    claims: live(claims),
    attributions: live(attributions),
    sources: live(sources),
    aliases: live(aliases),
    appearances: live(appearances),
    mentions: live(mentions),
    notes: live([...notes, ...sourceNotes]),
    tags: live(tags),
    taggings: live(taggings),
    collections: live(collections),
    memberships: live(memberships),
    answers: live(answers),
  };
}

/** Whether anything of a story is marked: a claim, a source, or words under a note. */
export async function hasMarks({ db }: Store, storyId: Id<string>): Promise<boolean> {
  const tables = [db.claims, db.mentions, db.notes] as readonly Table<Row, string>[];
  for (const table of tables) {
    const rows = table.where('storyId').equals(storyId);
    if ((await rows.filter((row) => row.deletedAt === undefined).first()) !== undefined) return true;
  }
  return false;
}
