import type { Attribution } from '../model/attribution.ts';
import type { Claim } from '../model/claim.ts';
import type { Id } from '../model/id.ts';
import type { Project } from '../model/project.ts';

/** The records of a project, table by table. */
export type Records = Omit<Project, 'codebook' | 'texts'>;

/** What the library has that a file may speak of too: live records, those of stories for the stories concerned only. */
export interface Known {
  readonly has: Records;
  /** Ids out of the file that the library has given already, to whatever record, deleted ones included. */
  readonly taken: ReadonlySet<string>;
}

/** A field or more that the library's record has not, and the file's has. */
export type Fill =
  | { readonly table: 'claims'; readonly id: Id<'claim'>; readonly changes: Partial<Claim> }
  | { readonly table: 'attributions'; readonly id: Id<'attribution'>; readonly changes: Partial<Attribution> };

/** How many of each kind are new, and how many the library has already. */
export type ImportCounts = Readonly<
  Record<'stories' | 'claims' | 'sources' | 'notes' | 'tags' | 'collections', { added: number; known: number }>
>;

/** What an import would do: records to add, under the ids they get, and gaps to fill. Nothing is changed otherwise. */
export interface ImportPlan {
  readonly adds: Records;
  readonly texts: Project['texts'];
  readonly fills: readonly Fill[];
  readonly counts: ImportCounts;
  /** Headlines of the new stories, the first few. */
  readonly examples: readonly string[];
}

/** The order in which records are added: sources before what names them, so that taking the step back ends with them. */
export const addingOrder = [
  'collections',
  'tags',
  'sources',
  'aliases',
  'stories',
  'addresses',
  'readings',
  'memberships',
  'appearances',
  'passages',
  'claims',
  'attributions',
  'mentions',
  'notes',
  'taggings',
  'answers',
] as const satisfies readonly (keyof Records)[];
