import type { ClaimRow, NoteRow, SourceRow, SourceTally, StoryCard, StoryRow } from './rows.ts';

/** What changed in the library: whole stories with all that belongs to them, sources, and what is gone. */
export interface CatalogueChange {
  readonly stories?: readonly StoryCard[];
  readonly sources?: readonly SourceRow[];
  /** Notes that belong to no story: on sources and collections. All of them, where given. */
  readonly looseNotes?: readonly NoteRow[];
  readonly goneStories?: readonly string[];
  readonly goneSources?: readonly string[];
  /** Everything before is forgotten: it was the catalogue of another library, or a damaged one. */
  readonly afresh?: boolean;
}

/** The whole library as rows, at one moment. Never changed: each change gives the next one. */
export interface Catalogue {
  readonly stories: ReadonlyMap<string, StoryRow>;
  readonly claims: ReadonlyMap<string, ClaimRow>;
  /** The claims of each story. A story that was not changed keeps its list. */
  readonly claimsOf: ReadonlyMap<string, readonly ClaimRow[]>;
  readonly sources: ReadonlyMap<string, SourceRow>;
  readonly notes: ReadonlyMap<string, NoteRow>;
  readonly tallies: ReadonlyMap<string, SourceTally>;
  /** How many records bear each tag. */
  readonly tagCounts: ReadonlyMap<string, number>;
  /** How many stories are in each collection. */
  readonly collectionCounts: ReadonlyMap<string, number>;
}

/** The rows of a library in memory, changed story by story. */
export class CatalogueKeeper {
  #stories = new Map<string, StoryRow>();
  #sources = new Map<string, SourceRow>();
  #claimsOf = new Map<string, readonly ClaimRow[]>();
  #notesOf = new Map<string, readonly NoteRow[]>();
  #looseNotes: readonly NoteRow[] = [];

  /** Takes a change in; to be seen with the next `now`. */
  take(change: CatalogueChange): void {
    if (change.afresh) {
      this.#stories.clear();
      this.#sources.clear();
      this.#claimsOf.clear();
      this.#notesOf.clear();
      this.#looseNotes = [];
    }
    for (const { story, claims, notes } of change.stories ?? []) {
      this.#stories.set(story.id, story);
      this.#claimsOf.set(story.id, claims);
      if (notes.length > 0) this.#notesOf.set(story.id, notes);
      else this.#notesOf.delete(story.id);
    }
    for (const row of change.sources ?? []) this.#sources.set(row.id, row);
    for (const id of change.goneSources ?? []) this.#sources.delete(id);
    for (const id of change.goneStories ?? []) {
      this.#stories.delete(id);
      this.#claimsOf.delete(id);
      this.#notesOf.delete(id);
    }
    if (change.looseNotes !== undefined) this.#looseNotes = change.looseNotes;
  }

  /** The rows as they are now. */
  now(): Catalogue {
    const claims = new Map<string, ClaimRow>();
    for (const own of this.#claimsOf.values()) for (const row of own) claims.set(row.id, row);
    const notes = new Map<string, NoteRow>();
    for (const own of this.#notesOf.values()) for (const row of own) notes.set(row.id, row);
    for (const row of this.#looseNotes) notes.set(row.id, row);
    const stories = new Map(this.#stories);
    const sources = new Map(this.#sources);
    return {
      stories,
      claims,
      claimsOf: new Map(this.#claimsOf),
      sources,
      notes,
      tallies: tallySources(claims.values()),
      tagCounts: countAll([stories, claims, sources], (row) => row.tags),
      collectionCounts: countAll([stories], (row) => (row as StoryRow).collections),
    };
  }
}

interface Counting {
  claims: number;
  direct: number;
  stories: number;
  lastStory: string;
  namings: Map<string, number> | undefined;
  naming: string | undefined;
}

/** Counts what each source said. Claims come story by story, so that a story counts once without a set for each source. */
function tallySources(claims: Iterable<ClaimRow>): Map<string, SourceTally> {
  const counts = new Map<string, Counting>();
  for (const claim of claims) {
    for (const id of claim.sources) {
      let one = counts.get(id);
      if (one === undefined) {
        one = { claims: 0, direct: 0, stories: 0, lastStory: '', namings: undefined, naming: undefined };
        counts.set(id, one);
      }
      one.claims += 1;
      if (claim.directness === 'direct') one.direct += 1;
      if (one.lastStory !== claim.storyId) {
        one.stories += 1;
        one.lastStory = claim.storyId;
      }
      if (claim.chain.find((link) => link !== null) === id) noteNaming(one, claim.naming);
    }
  }
  return counts as Map<string, SourceTally>;
}

/** Most sources are named in one way throughout: only for the others is it counted which way comes most. */
function noteNaming(one: Counting, naming: string): void {
  if (one.naming === undefined) one.naming = naming;
  else if (one.namings !== undefined || one.naming !== naming) {
    one.namings ??= new Map([[one.naming, one.claims - 1]]);
    const count = (one.namings.get(naming) ?? 0) + 1;
    one.namings.set(naming, count);
    if (count > (one.namings.get(one.naming) ?? 0)) one.naming = naming;
  }
}

type Row = StoryRow | ClaimRow | SourceRow;

function countAll(maps: readonly ReadonlyMap<string, Row>[], of: (row: Row) => readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const rows of maps) {
    for (const row of rows.values()) for (const id of of(row)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}
