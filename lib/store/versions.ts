import type { Dexie } from 'dexie';

/** The shape of records this program writes; a library that asks for more is read, not written. */
export const writerVersion = 3;

/**
 * Every shape the database has had, oldest first. An index on `deletedAt` holds just what is in the trash;
 * `sourceIds` is indexed value by value. A shape that was released is never edited: the next one is added below it.
 * `upTo`: the newest shape wanted, as where a database is to be read before it is brought to a newer one.
 */
export function declareVersions(db: Dexie, upTo: number): void {
  db.version(1).stores({
    stories: 'id, updatedAt, deletedAt',
    addresses: 'id, url, storyId',
    readings: 'id, storyId, hash',
    texts: 'hash',
    passages: 'id, storyId, ofId',
    claims: 'id, storyId, updatedAt, deletedAt',
    attributions: 'id, claimId, storyId, *sourceIds',
    sources: 'id, name, updatedAt, deletedAt',
    aliases: 'id, sourceId, name',
    appearances: 'id, storyId, sourceId, [storyId+sourceId]',
    mentions: 'id, storyId, sourceId, passageId',
    notes: 'id, onId, storyId, updatedAt, deletedAt',
    tags: 'id, name',
    taggings: 'id, tagId, onId',
    collections: 'id, name, deletedAt',
    memberships: 'id, collectionId, storyId',
    answers: 'id, storyId, rule',
    steps: 'id, seq, storyId',
    ops: 'id, seq, stepId, recordId',
    meta: 'key',
  });
  if (upTo < 2) return;
  // Every version of a codebook that was saved.
  db.version(2).stores({ codebooks: 'id, name, deletedAt' });
  if (upTo < 3) return;
  // Packages of people who code the same stories, and what was settled between them.
  db.version(3).stores({
    codings: 'id, exerciseId',
    decisions: 'id, exerciseId',
    packages: 'hash',
  });
}
