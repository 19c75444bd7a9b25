import { live } from '../model/kept.ts';
import type { Project } from '../model/project.ts';
import { sha256 } from '../text/sha256.ts';

/** What is wrong between the records of a package, each of which is sound by itself. */
export interface Fault {
  readonly reason: 'edited' | 'misshapen' | 'outside-text';
  /** The record: `claims.3`. */
  readonly at: string;
}

/**
 * The first fault of a package's records, undefined where there is none: each text is what its hash says, each reading has
 * its text and its story, and each claim stands within the text of the reading it was marked in.
 */
export function faultOf(project: Project): Fault | undefined {
  const texts = new Map(project.texts.map(({ hash, text }) => [hash, text]));
  for (const [at, { hash, text }] of project.texts.entries()) {
    if (sha256(text) !== hash) return { reason: 'edited', at: `texts.${at}` };
  }
  const stories = new Set<string>(live(project.stories).map(({ id }) => id));
  const readings = new Map(project.readings.map((reading) => [reading.id as string, reading]));
  for (const [at, { storyId, hash }] of project.readings.entries()) {
    if (!stories.has(storyId) || !texts.has(hash)) return { reason: 'misshapen', at: `readings.${at}` };
  }
  const passages = new Map(project.passages.map((passage) => [passage.id as string, passage]));
  for (const [at, { storyId, passageId }] of project.claims.entries()) {
    const passage = passages.get(passageId);
    const reading = passage && readings.get(passage.readingId);
    if (reading === undefined || reading.storyId !== storyId) return { reason: 'misshapen', at: `claims.${at}` };
    const { start, end } = passage!;
    const isInside = start !== undefined && end !== undefined && start < end && end <= texts.get(reading.hash)!.length;
    if (!isInside) return { reason: 'outside-text', at: `claims.${at}` };
  }
  return undefined;
}
