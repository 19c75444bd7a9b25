import 'fake-indexeddb/auto';
import { randomBytes, randomUUID } from 'node:crypto';
import type { Capture } from '#core/model/capture.ts';
import type { ReadingId, StoryId } from '#core/model/id.ts';
import type { Marked } from '#store/claims.ts';
import { Library, type Store } from '#store/database.ts';
import { keepStory } from '#store/stories.ts';
import type { Written } from '#store/write.ts';
import { sampleHash, samplePage, sampleReadAt, sampleSelector, sampleText } from './sample-story.ts';

/** An empty library of its own, whose clock goes on by a second at every look. */
export function testStore(name: string = randomUUID()): Store {
  let now = sampleReadAt;
  return {
    db: new Library(name),
    now: () => {
      now += 1000;
      return now;
    },
    random: (length) => new Uint8Array(randomBytes(length)),
  };
}

/** The answer of a command that has to work. */
export async function done<T>(written: Promise<Written<T>>): Promise<T> {
  const outcome = await written;
  if (!outcome.ok) throw new Error(`refused: ${outcome.reason}`);
  return outcome.value;
}

/** The sample as read off a page; under another address it is another story. */
export function sampleCapture(changes: Partial<Capture> = {}): Capture {
  return { ...samplePage(), text: sampleText, ...changes };
}

/** A capture of another story. */
export function otherCapture(): Capture {
  const address = 'https://evening.example/2016/10/14/another-story';
  return sampleCapture({ address, canonical: address, aliases: [] });
}

/** Keeps the sample story; answers how words of it are marked. */
export async function keepSample(store: Store, capture = sampleCapture()) {
  const kept = await done(keepStory(store, capture, sampleHash, sampleReadAt));
  return { ...kept, marked: (exact: string) => markedIn(kept, exact) };
}

function markedIn({ storyId, readingId }: { storyId: StoryId; readingId: ReadingId }, exact: string): Marked {
  const start = sampleText.indexOf(exact);
  if (start < 0) throw new Error(`the sample has no "${exact}"`);
  const place = { start, end: start + exact.length };
  return { storyId, readingId, selector: sampleSelector(place.start, place.end), place };
}
