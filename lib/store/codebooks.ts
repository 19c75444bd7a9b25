import { codebooksOf, findCodebook, readingBy } from '#core/codebook/kept-codebooks.ts';
import type { Codebook, CodebookRef } from '#core/model/codebook.ts';
import { live } from '#core/model/kept.ts';
import type { Store } from './database.ts';

/**
 * The codebook that stories are coded by: that of the first of a story's collections that has one, else the one that is chosen
 * for all. Of several codebooks one is made, in which what any of them has can be read.
 */
export async function codebookOf(store: Store, storyIds: readonly string[]): Promise<Codebook> {
  const { db } = store;
  const list = codebooksOf(await db.codebooks.toArray());
  const collections = live(await db.collections.toArray()).filter(({ codebook }) => findCodebook(list, codebook));
  if (collections.length === 0) return list.chosen;
  const own = new Map<string, CodebookRef | undefined>(collections.map(({ id, codebook }) => [id, codebook]));
  const memberships = live(
    await db.memberships
      .where('collectionId')
      .anyOf([...own.keys()])
      .toArray(),
  );
  const firsts = new Map<string, (typeof memberships)[number]>();
  for (const row of memberships) {
    const first = firsts.get(row.storyId);
    if (first === undefined || row.id < first.id) firsts.set(row.storyId, row);
  }
  const used = new Set(
    storyIds.map((id) => findCodebook(list, own.get(firsts.get(id)?.collectionId ?? '')) ?? list.chosen),
  );
  return used.size === 0 ? list.chosen : readingBy([...used]);
}
