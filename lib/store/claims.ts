import type { Claim } from '#core/model/claim.ts';
import type { ClaimId, Id, PassageId, ReadingId, StoryId } from '#core/model/id.ts';
import type { Passage, PassageOrigin } from '#core/model/passage.ts';
import type { Selector } from '#core/model/selector.ts';
import type { Store } from './database.ts';
import { StoreRefusal } from './failures.ts';
import type { Patch } from './tables.ts';
import { type Written, write } from './write.ts';
import type { Writer } from './writer.ts';

/** Words in a story, as marked on the page. */
export interface Marked {
  readonly storyId: StoryId;
  readonly readingId: ReadingId;
  readonly selector: Selector;
  /** Where they stand in the reading's text, in UTF-16 units; undefined when outside of it. */
  readonly place: { readonly start: number; readonly end: number } | undefined;
}

/** Marks a claim. The same words marked twice are one claim: the first is answered. */
export function markClaim(store: Store, marked: Marked): Promise<Written<ClaimId>> {
  const { storyId, selector } = marked;
  return write(store, { label: 'mark-claim', storyId, about: selector.exact }, async (writer) => {
    const claims = await store.db.claims.where('storyId').equals(storyId).toArray();
    const twin = await markedBefore(store, claims, marked);
    if (twin !== undefined) return twin.id as ClaimId;
    const claimId = writer.newId<'claim'>();
    const passageId = await addPassage(writer, claimId, marked);
    await writer.add('claims', { storyId, passageId, status: 'unchecked', unsourced: false }, claimId);
    return claimId;
  });
}

/** Changes what was said of a claim. A status other than the first keeps when it was given. */
export function editClaim(store: Store, claimId: ClaimId, changes: Patch<Claim>): Promise<Written<Claim>> {
  return write(store, { label: 'edit-claim' }, async (writer) => {
    const claim = await liveClaim(store, claimId);
    const dated = changes.status === undefined || changes.status === claim.status ? {} : { statusAt: writer.now };
    writer.about(await wordsOf(store, claim), claim.storyId);
    return writer.patch('claims', claimId, { ...changes, ...dated });
  });
}

/**
 * Gives a claim other words: the new wording that was accepted, or the place that a person found by hand.
 * The words it had stay in its history: they are passages with the claim as `ofId`.
 */
export function reanchorClaim(
  store: Store,
  claimId: ClaimId,
  marked: Marked,
  origin: 'accepted' | 'found-by-hand',
): Promise<Written<ClaimId>> {
  const label = origin === 'accepted' ? 'accept-wording' : 'find-by-hand';
  return write(store, { label, storyId: marked.storyId, about: marked.selector.exact }, async (writer) => {
    const claim = await liveClaim(store, claimId);
    if (claim.storyId !== marked.storyId) throw new StoreRefusal('not-possible');
    if ((await markedBefore(store, [claim], marked)) !== undefined && claim.settled === undefined) return claimId;
    const passageId = await addPassage(writer, claimId, marked, origin);
    await writer.patch('claims', claimId, { passageId, settled: undefined });
    return claimId;
  });
}

/** Deletes a claim with its attributions, notes and tags: one step, taken back as one. */
export function deleteClaim(store: Store, claimId: ClaimId): Promise<Written<void>> {
  return write(store, { label: 'delete-claim' }, async (writer) => {
    const claim = await liveClaim(store, claimId);
    writer.about(await wordsOf(store, claim), claim.storyId);
    await dropClaim(store, writer, claimId);
  });
}

/** Deletes a claim with all that hangs on it; to be called inside a command. */
export async function dropClaim({ db }: Store, writer: Writer, claimId: Id<string>): Promise<void> {
  for (const row of await db.attributions.where('claimId').equals(claimId).toArray()) {
    await writer.remove('attributions', row.id);
  }
  for (const row of await db.notes.where('onId').equals(claimId).toArray()) await writer.remove('notes', row.id);
  for (const row of await db.taggings.where('onId').equals(claimId).toArray()) await writer.remove('taggings', row.id);
  await writer.remove('claims', claimId);
}

/** Adds the words that a record rests on; to be called inside a command. */
export async function addPassage(
  writer: Writer,
  ofId: Id<string>,
  { storyId, readingId, selector, place }: Marked,
  origin: PassageOrigin = 'marked',
): Promise<PassageId> {
  const passage = await writer.add('passages', { storyId, readingId, ofId, selector, origin, ...place });
  return passage.id as PassageId;
}

/** The claim of that id, deleted ones refused; to be called inside a command. */
export async function liveClaim(store: Store, claimId: ClaimId): Promise<Claim> {
  const claim = await store.db.claims.get(claimId);
  if (claim === undefined || claim.deletedAt !== undefined) throw new StoreRefusal('gone');
  return claim;
}

/** The words of a claim, for undo and announcements. */
export async function wordsOf(store: Store, claim: Claim): Promise<string> {
  return (await store.db.passages.get(claim.passageId))?.selector.exact ?? '';
}

/**
 * Of these records the one that stands on the same words already, deleted ones left out; to be called inside a command. What a
 * page proposes may come twice: the answer to the first can be lost with the background, which the browser stops at any time.
 */
export async function markedBefore<Row extends { readonly passageId?: Id<string>; readonly deletedAt?: number }>(
  { db }: Store,
  rows: readonly Row[],
  { selector, place }: Marked,
): Promise<Row | undefined> {
  const live = rows.filter((row) => row.deletedAt === undefined && row.passageId !== undefined);
  const passages = await db.passages.bulkGet(live.map((row) => row.passageId!));
  return live.find((_, at) => {
    const passage = passages[at];
    return passage !== undefined && passage.selector.exact === selector.exact && isSamePlace(passage, selector, place);
  });
}

function isSamePlace(passage: Passage, selector: Selector, place: Marked['place']): boolean {
  if (place !== undefined && passage.start !== undefined) {
    return passage.start === place.start && passage.end === place.end;
  }
  return passage.selector.start === selector.start && passage.selector.end === selector.end;
}
