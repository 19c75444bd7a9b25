import type { Claim } from '#core/model/claim.ts';
import type { AddressId, Id, StoryId } from '#core/model/id.ts';
import { live } from '#core/model/kept.ts';
import { latestReading, type Reading } from '#core/model/reading.ts';
import type { Story } from '#core/model/story.ts';
import { keptAddress } from '#core/text/address.ts';
import type { Store } from './database.ts';
import { StoreRefusal } from './failures.ts';
import type { KeptTables } from './tables.ts';
import { type Written, write } from './write.ts';
import type { Writer } from './writer.ts';

/**
 * Makes a story of its own of what was read at one of a story's addresses: two articles that a page's careless word had
 * made one. The readings of that address go there with all that was marked in them. Where nothing was read at it, it
 * only leads to the story no more. Refuses with `not-possible` where nothing would be left of the story.
 */
export function splitStory(store: Store, addressId: AddressId): Promise<Written<StoryId | undefined>> {
  return write(store, { label: 'split-story' }, async (writer) => {
    const address = await store.db.addresses.get(addressId);
    if (address === undefined || address.deletedAt !== undefined) throw new StoreRefusal('gone');
    const { storyId, url } = address;
    const story = await store.db.stories.get(storyId);
    if (story === undefined || story.deletedAt !== undefined) throw new StoreRefusal('gone');
    writer.about(url, storyId);
    const readings = await liveOf(store, 'readings', storyId);
    const moving = readings.filter(({ page }) => keptAddress(page.address) === url);
    if (moving.length === readings.length) throw new StoreRefusal('not-possible');
    const newest = latestReading(moving);
    if (newest === undefined) {
      await writer.remove('addresses', addressId);
      return undefined;
    }
    const added = (await writer.add('stories', fieldsOf(newest, story))).id as StoryId;
    await writer.set('addresses', addressId, { storyId: added, main: true });
    await move(store, writer, storyId, added, new Set(moving.map(({ id }) => id)));
    if (address.main) {
      const [other] = (await liveOf(store, 'addresses', storyId)).filter(({ id }) => id !== addressId);
      if (other !== undefined) await writer.set('addresses', other.id, { main: true });
    }
    return added;
  });
}

async function move(
  store: Store,
  writer: Writer,
  from: StoryId,
  to: StoryId,
  readings: ReadonlySet<Id<string>>,
): Promise<void> {
  const passages = await liveOf(store, 'passages', from);
  const moved = new Set<Id<string>>(passages.filter((one) => readings.has(one.readingId)).map(({ id }) => id));
  const claims = (await liveOf(store, 'claims', from)).filter(({ passageId }) => moved.has(passageId));
  const claimIds = new Set<Id<string>>(claims.map(({ id }: Claim) => id));
  const attributions = (await liveOf(store, 'attributions', from)).filter(({ claimId }) => claimIds.has(claimId));
  const mentions = (await liveOf(store, 'mentions', from)).filter(({ passageId }) => moved.has(passageId));
  const notes = (await liveOf(store, 'notes', from)).filter(
    ({ onId, passageId }) => claimIds.has(onId) || (passageId !== undefined && moved.has(passageId)),
  );
  const owners = new Set<Id<string>>([...claims, ...attributions, ...mentions, ...notes].map(({ id }) => id));
  for (const id of readings) await writer.set('readings', id, { storyId: to });
  for (const { id, ofId } of passages) if (owners.has(ofId)) await writer.set('passages', id, { storyId: to });
  for (const { id } of claims) await writer.set('claims', id, { storyId: to });
  for (const { id } of attributions) await writer.set('attributions', id, { storyId: to });
  for (const { id } of mentions) await writer.set('mentions', id, { storyId: to });
  for (const { id } of notes) await writer.set('notes', id, { storyId: to });
  const sources = new Set([
    ...attributions.flatMap(({ sourceIds }) => sourceIds),
    ...mentions.map((one) => one.sourceId),
  ]);
  for (const { sourceId, naming } of await liveOf(store, 'appearances', from)) {
    if (!sources.has(sourceId)) continue;
    await writer.add('appearances', { storyId: to, sourceId, ...(naming === undefined ? {} : { naming }) });
  }
  for (const { collectionId } of await liveOf(store, 'memberships', from))
    await writer.add('memberships', { collectionId, storyId: to });
}

/** What the page said of itself; the old story's word where it said nothing. */
function fieldsOf({ page }: Reading, story: Story) {
  const { byline, outlet, published, modified, language, section } = page;
  return {
    headline: page.headline?.value ?? story.headline,
    ...(byline && { byline: byline.value }),
    ...(outlet && { outlet: outlet.value }),
    ...(published && { published: published.value }),
    ...(modified && { modified: modified.value }),
    ...(language && { language: language.value }),
    ...(section && { section: section.value }),
  };
}

type OfStory =
  | 'readings'
  | 'addresses'
  | 'passages'
  | 'claims'
  | 'attributions'
  | 'mentions'
  | 'notes'
  | 'appearances'
  | 'memberships';

async function liveOf<Name extends OfStory>({ db }: Store, table: Name, storyId: StoryId): Promise<KeptTables[Name][]> {
  const rows = (await db.table(table).where('storyId').equals(storyId).toArray()) as KeptTables[Name][];
  return live(rows);
}
