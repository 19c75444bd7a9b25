import type { Id } from '#core/model/id.ts';
import type { Store } from './database.ts';
import type { KeptTable } from './tables.ts';
import type { Writer } from './writer.ts';

/** The tables of what belongs to a story and is deleted with it. Passages are not: they are words of something that is. */
export const storyTables = [
  'addresses',
  'readings',
  'attributions',
  'claims',
  'appearances',
  'mentions',
  'notes',
  'memberships',
  'answers',
] as const satisfies readonly KeptTable[];

/** Deletes a story with all that belongs to it, at one moment, by which it is found again; inside a command. Answers whether there was one. */
export async function dropStory({ db }: Store, writer: Writer, storyId: Id<string>): Promise<boolean> {
  const story = await db.stories.get(storyId);
  if (story === undefined || story.deletedAt !== undefined) return false;
  const claims = await db.claims.where('storyId').equals(storyId).primaryKeys();
  for (const id of [storyId, ...claims]) {
    for (const row of await db.taggings.where('onId').equals(id).toArray()) await writer.remove('taggings', row.id);
  }
  for (const table of storyTables) {
    for (const id of await db.table(table).where('storyId').equals(storyId).primaryKeys()) {
      await writer.remove(table, id as Id<string>);
    }
  }
  await writer.remove('stories', storyId);
  return true;
}
