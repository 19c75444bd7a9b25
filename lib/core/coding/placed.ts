import { locateAll } from '../anchor/find.ts';
import type { Span } from '../anchor/found.ts';
import type { Claim } from '../model/claim.ts';
import { live } from '../model/kept.ts';
import type { Passage } from '../model/passage.ts';
import type { Project } from '../model/project.ts';
import { latestReading, type Reading } from '../model/reading.ts';
import { grouped } from '../tally/grouped.ts';

/** A claim where it stands in the text that is compared. */
export interface PlacedClaim {
  readonly claim: Claim;
  readonly passage: Passage & Span;
}

/** A story with the one text that is compared, and what of it can be compared. */
export interface PlacedStory {
  readonly reading: Reading;
  readonly text: string;
  readonly claims: readonly PlacedClaim[];
  /** Claims whose words are not in this text, or in several places. */
  readonly lost: number;
}

/**
 * The stories of a project with one text each: of the texts that are wanted, or of all, the one that was read last. A claim
 * that was marked in another reading is looked for in this one, and is there only where its words are unchanged. Stories
 * without such a text are left out.
 */
export function placedStories(project: Project, wanted?: ReadonlySet<string>): PlacedStory[] {
  const texts = new Map(project.texts.map(({ hash, text }) => [hash, text]));
  const readings = grouped(live(project.readings), ({ storyId }) => storyId);
  const passages = new Map(project.passages.map((passage) => [passage.id as string, passage]));
  const claims = grouped(live(project.claims), ({ storyId }) => storyId);
  return live(project.stories).flatMap((story): PlacedStory[] => {
    const own = readings.get(story.id) ?? [];
    const readable = own.filter(({ hash }) => (texts.get(hash) ?? '') !== '' && (wanted?.has(hash) ?? true));
    const reading = latestReading(readable);
    if (reading === undefined) return [];
    const text = texts.get(reading.hash)!;
    const same = new Set(own.filter(({ hash }) => hash === reading.hash).map(({ id }) => id as string));
    const marked = (claims.get(story.id) ?? []).flatMap((claim) => {
      const passage = passages.get(claim.passageId);
      return passage === undefined ? [] : [{ claim, passage }];
    });
    const places = placesIn(text, marked, same);
    const placed = marked.flatMap(({ claim, passage }, at): PlacedClaim[] => {
      const place = places[at];
      return place === undefined ? [] : [{ claim, passage: { ...passage, ...place, readingId: reading.id as never } }];
    });
    placed.sort((one, other) => one.passage.start - other.passage.start || one.passage.end - other.passage.end);
    return [{ reading, text, claims: placed, lost: marked.length - placed.length }];
  });
}

function placesIn(
  text: string,
  marked: readonly { readonly passage: Passage }[],
  sameText: ReadonlySet<string>,
): (Span | undefined)[] {
  const places = marked.map(({ passage: { readingId, start, end } }) =>
    sameText.has(readingId) && start !== undefined && end !== undefined ? { start, end } : undefined,
  );
  const sought = marked.flatMap(({ passage }, at) =>
    sameText.has(passage.readingId) ? [] : [{ at, selector: passage.selector }],
  );
  if (sought.length > 0) {
    const found = locateAll(
      text,
      sought.map(({ selector }) => selector),
    );
    for (const [n, { at }] of sought.entries()) {
      const { state, start, end } = found[n]!;
      if (state === 'exact' || state === 'moved') places[at] = { start, end };
    }
  }
  return places.map((place) =>
    place !== undefined && place.start < place.end && place.end <= text.length ? place : undefined,
  );
}
