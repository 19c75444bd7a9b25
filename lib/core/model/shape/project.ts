import type { GenericSchema } from 'valibot';
import type { Project } from '../project.ts';
import { answerShape } from './answer.ts';
import { attributionShape } from './attribution.ts';
import { list } from './bounds.ts';
import { claimShape } from './claim.ts';
import { codebookShape } from './codebook.ts';
import { collectionShape, membershipShape } from './collection.ts';
import { noteShape, taggingShape, tagShape } from './note.ts';
import { passageShape } from './passage.ts';
import { keptTextShape, readingShape } from './reading.ts';
import { record } from './record.ts';
import { parseShape, type Shaped } from './shaped.ts';
import { aliasShape, appearanceShape, mentionShape, sourceShape } from './source.ts';
import { addressShape, storyShape } from './story.ts';

/** Ten times the largest project we measure (100,000 claims). */
const table = <T>(row: GenericSchema<unknown, T>) => list(row, 1_000_000);

const projectShape: GenericSchema<unknown, Project> = record<Project>({
  codebook: codebookShape,
  stories: table(storyShape),
  addresses: table(addressShape),
  readings: table(readingShape),
  texts: table(keptTextShape),
  passages: table(passageShape),
  claims: table(claimShape),
  attributions: table(attributionShape),
  sources: table(sourceShape),
  aliases: table(aliasShape),
  appearances: table(appearanceShape),
  mentions: table(mentionShape),
  notes: table(noteShape),
  tags: table(tagShape),
  taggings: table(taggingShape),
  collections: table(collectionShape),
  memberships: table(membershipShape),
  answers: table(answerShape),
});

/**
 * Takes in a project from a file. Every id stands once in its table. A record may name one that is not in the file: a story is
 * exported without what was deleted around it.
 */
export function parseProject(value: unknown): Shaped<Project> {
  const parsed = parseShape(projectShape, value);
  if (!parsed.ok) return parsed;
  for (const [name, rows] of Object.entries(parsed.value)) {
    const at = Array.isArray(rows) ? firstTwin(rows) : undefined;
    if (at !== undefined) return { ok: false, reason: 'twice', at: `${name}.${at}` };
  }
  return parsed;
}

/** The number of the first row that bears the name of an earlier one: its id, or for a text its hash. */
function firstTwin(rows: readonly { readonly id?: string; readonly hash?: string }[]): number | undefined {
  const seen = new Set<string | undefined>();
  for (const [at, { id, hash }] of rows.entries()) {
    const name = id ?? hash;
    if (seen.has(name)) return at;
    seen.add(name);
  }
  return undefined;
}
