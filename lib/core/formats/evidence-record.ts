import type { Reading } from '../model/reading.ts';
import type { Address } from '../model/story.ts';
import type { WriteOptions } from './format.ts';
import type { StoryView } from './story-view.ts';

/** A reading with its text, where that is in the pack. */
export interface PackedReading {
  readonly reading: Reading;
  readonly path?: string;
  readonly text?: string;
}

/** What is known of the story and of each reading, for programs: addresses, times, hashes. */
export function evidenceRecord(
  { story, url }: StoryView,
  readings: readonly PackedReading[],
  addresses: readonly Address[],
  { at, app, picture, leavesOut = false }: WriteOptions,
): string {
  const { headline, byline, outlet, published, modified, language, section } = story;
  const record = {
    headline,
    byline,
    outlet,
    section,
    language,
    published,
    modified,
    address: url,
    addresses: addresses.map((address) => address.url),
    readings: readings.map(({ reading, path }) => ({
      readAt: new Date(reading.readAt).toISOString(),
      sha256: reading.hash,
      file: path,
      page: reading.page,
    })),
    picture: picture === undefined ? undefined : { file: 'data/page.png', takenAt: new Date(at).toISOString() },
    packedAt: new Date(at).toISOString(),
    packedBy: app,
    leavesOut,
  };
  return `${JSON.stringify(record, undefined, 2)}\n`;
}
