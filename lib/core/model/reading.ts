import type { Capture } from './capture.ts';
import type { StoryId } from './id.ts';
import type { Kept } from './kept.ts';

/** A story's text as it was read at one time; never changed. A change of the story is another reading. */
export interface Reading extends Kept<'reading'> {
  readonly storyId: StoryId;
  /** When the page was read: milliseconds since 1970. */
  readonly readAt: number;
  /** SHA-256 of the text in UTF-8, as 64 hexadecimal digits; the text is kept once under it. */
  readonly hash: string;
  /** Everything else that was read off the page, each value with where it was found. */
  readonly page: Omit<Capture, 'text'>;
}

/** The text of one or more readings, kept once. */
export interface KeptText {
  /** SHA-256 of `text` in UTF-8, as 64 hexadecimal digits. */
  readonly hash: string;
  /** Paragraphs divided by an empty line. All offsets in records are UTF-16 units of this. */
  readonly text: string;
}

/** The newest reading, by when it was read. */
export function latestReading(readings: readonly Reading[]): Reading | undefined {
  return readings.reduce<Reading | undefined>(
    (latest, reading) => (latest === undefined || reading.readAt > latest.readAt ? reading : latest),
    undefined,
  );
}
