import type { Answer } from './answer.ts';
import type { Attribution } from './attribution.ts';
import type { Claim } from './claim.ts';
import type { Codebook } from './codebook.ts';
import type { Collection, Membership } from './collection.ts';
import type { Note, Tag, Tagging } from './note.ts';
import type { Passage } from './passage.ts';
import type { KeptText, Reading } from './reading.ts';
import type { Alias, Appearance, Mention, Source } from './source.ts';
import type { Address, Story } from './story.ts';

/** A number of stories with everything that belongs to them: what is shown, exported, imported and merged. */
export interface Project {
  readonly codebook: Codebook;
  readonly stories: readonly Story[];
  readonly addresses: readonly Address[];
  readonly readings: readonly Reading[];
  readonly texts: readonly KeptText[];
  readonly passages: readonly Passage[];
  readonly claims: readonly Claim[];
  readonly attributions: readonly Attribution[];
  readonly sources: readonly Source[];
  readonly aliases: readonly Alias[];
  readonly appearances: readonly Appearance[];
  readonly mentions: readonly Mention[];
  readonly notes: readonly Note[];
  readonly tags: readonly Tag[];
  readonly taggings: readonly Tagging[];
  readonly collections: readonly Collection[];
  readonly memberships: readonly Membership[];
  readonly answers: readonly Answer[];
}

/** The tables of a project. */
export const projectTables = [
  'stories',
  'addresses',
  'readings',
  'texts',
  'passages',
  'claims',
  'attributions',
  'sources',
  'aliases',
  'appearances',
  'mentions',
  'notes',
  'tags',
  'taggings',
  'collections',
  'memberships',
  'answers',
] as const satisfies readonly Exclude<keyof Project, 'codebook'>[];
export type ProjectTable = (typeof projectTables)[number];

/** The tables of a project, to be filled. */
export type ProjectLists = { readonly [Table in ProjectTable]: Project[Table][number][] };

/** Every table, with nothing in it. */
export function emptyLists(): ProjectLists {
  return Object.fromEntries(projectTables.map((table) => [table, []])) as never;
}
