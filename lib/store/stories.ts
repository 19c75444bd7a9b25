import type { Capture } from '#core/model/capture.ts';
import type { ReadingId, StoryId } from '#core/model/id.ts';
import { latestReading } from '#core/model/reading.ts';
import type { Story } from '#core/model/story.ts';
import { isSameStoryAddress, keptAddress, outletHost } from '#core/text/address.ts';
import type { Store } from './database.ts';
import type { Patch } from './tables.ts';
import { type Written, write } from './write.ts';
import type { Writer } from './writer.ts';

/** The story an address leads to, deleted ones left out; undefined if the library does not know it. */
export async function findStory(store: Store, urls: readonly string[]): Promise<Story | undefined> {
  const known = urls.flatMap((url) => keptAddress(url) ?? []);
  const rows = await store.db.addresses.where('url').anyOf(known).toArray();
  const ids = rows.filter((row) => row.deletedAt === undefined).map((row) => row.storyId);
  const stories = await store.db.stories.bulkGet([...new Set(ids)]);
  return stories.find((story) => story !== undefined && story.deletedAt === undefined);
}

/** The addresses under which a captured page may be known: its own first, then those it names that can be believed. */
export function addressesOf(capture: Pick<Capture, 'address' | 'canonical' | 'aliases'>): string[] {
  const own = keptAddress(capture.address);
  const named = [capture.canonical, ...capture.aliases].flatMap((url) =>
    url !== undefined && isSameStoryAddress(capture.address, url) ? (keptAddress(url) ?? []) : [],
  );
  return [...new Set([...(own === undefined ? [] : [own]), ...named])];
}

/** The story and the reading that a captured text belongs to, if it is kept already. */
export async function findReading(
  store: Store,
  capture: Capture,
  hash: string,
): Promise<{ storyId: StoryId; readingId?: ReadingId; latestHash?: string } | undefined> {
  const story = await findStory(store, addressesOf(capture));
  if (story === undefined) return undefined;
  const readings = (await store.db.readings.where('storyId').equals(story.id).toArray()).filter((r) => !r.deletedAt);
  const same = readings.find((reading) => reading.hash === hash);
  const latest = latestReading(readings);
  return {
    storyId: story.id,
    ...(same ? { readingId: same.id as ReadingId } : {}),
    ...(latest ? { latestHash: latest.hash } : {}),
  };
}

/**
 * Keeps a story and the text as it was read: at the first mark, and again whenever the text was changed.
 * Does nothing where the same text of the same story is kept already. `hash`: SHA-256 of the text, hexadecimal.
 */
export function keepStory(
  store: Store,
  capture: Capture,
  hash: string,
  readAt: number,
): Promise<Written<{ storyId: StoryId; readingId: ReadingId }>> {
  return write(store, { label: 'keep-story', cause: 'reading' }, async (writer) => {
    const known = await findStory(store, addressesOf(capture));
    const storyId = known?.id ?? (await addStory(writer, capture));
    await addAddresses(store, writer, storyId as StoryId, capture);
    const readings = await store.db.readings.where('storyId').equals(storyId).toArray();
    const latest = latestReading(readings.filter((reading) => reading.deletedAt === undefined));
    if (latest?.hash === hash) return { storyId: storyId as StoryId, readingId: latest.id as ReadingId };
    const { text, ...page } = capture;
    await store.db.texts.put({ hash, text });
    const reading = await writer.add('readings', { storyId: storyId as StoryId, readAt, hash, page });
    // A date that a person corrected stays; one that the page gave last time follows the page.
    const isPages = JSON.stringify(known?.modified) === JSON.stringify(latest?.page.modified?.value);
    if (known !== undefined && capture.modified !== undefined && isPages) {
      await writer.patch('stories', storyId, { modified: capture.modified.value });
    }
    return { storyId: storyId as StoryId, readingId: reading.id as ReadingId };
  });
}

/** Corrects what is known of a story, for good and for all its readings. */
export function editStory(store: Store, storyId: StoryId, changes: Patch<Story>): Promise<Written<unknown>> {
  return write(store, { label: 'edit-story', storyId }, (writer) => writer.patch('stories', storyId, changes));
}

async function addStory(writer: Writer, capture: Capture): Promise<StoryId> {
  const story = await writer.add('stories', {
    headline: capture.headline?.value ?? outletHost(capture.address) ?? capture.address,
    ...(capture.byline ? { byline: capture.byline.value } : {}),
    ...(capture.outlet ? { outlet: capture.outlet.value } : {}),
    ...(capture.published ? { published: capture.published.value } : {}),
    ...(capture.modified ? { modified: capture.modified.value } : {}),
    ...(capture.language ? { language: capture.language.value } : {}),
    ...(capture.section ? { section: capture.section.value } : {}),
  });
  return story.id as StoryId;
}

async function addAddresses(store: Store, writer: Writer, storyId: StoryId, capture: Capture): Promise<void> {
  const rows = await store.db.addresses.where('storyId').equals(storyId).toArray();
  const kept = new Set(rows.map((row) => row.url));
  const urls = addressesOf(capture);
  const canonical = capture.canonical === undefined ? undefined : keptAddress(capture.canonical);
  const main = canonical !== undefined && urls.includes(canonical) ? canonical : urls[0];
  for (const url of urls) {
    if (!kept.has(url)) await writer.add('addresses', { storyId, url, main: rows.length === 0 && url === main });
  }
}
