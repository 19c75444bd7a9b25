import { Dexie, type Table } from 'dexie';
import type { ClaimRow, NoteRow, SourceRow, StoryCard, StoryRow } from '#core/library/rows.ts';

/** A story's card as kept: JSON, which is read several times as fast as records are. */
export interface KeptCard {
  readonly id: string;
  /** A `StoryRow`. */
  readonly story: string;
  /** The claims and notes of the story, as `[ClaimRow[], NoteRow[]]`. */
  readonly rest: string;
}

/** Sources as kept, some hundred in a bundle, by the last digits of their ids. */
export interface KeptBundle {
  readonly id: string;
  /** `SourceRow[]`. */
  readonly rows: string;
}

/** Up to which change of the library the cards tell of it. */
export interface CardsState {
  readonly key: 'state';
  readonly device: string;
  /** The sequence number of the last change that is in the cards. */
  readonly seq: number;
  /** `NoteRow[]` of the notes that belong to no story. */
  readonly looseNotes: string;
  /** In a large library the stories that were changed last, the newest first: its first look shows them while the rest is read. */
  readonly newest?: readonly string[];
  /** Version of the cards' own shape: others are made again. */
  readonly shape: number;
}

/** Which shape of cards this program reads. */
export const cardShape = 2;

/**
 * What the library page keeps ready, in a database of its own: all of it is made from the library's records and can be
 * made again at any time, so it is no part of the library, of its versions or of a backup.
 */
export class Cards extends Dexie {
  declare readonly stories: Table<KeptCard, string>;
  declare readonly sources: Table<KeptBundle, string>;
  declare readonly state: Table<CardsState, string>;
  /** Parts of the search index. */
  declare readonly index: Table<{ readonly key: string; readonly value: unknown }, string>;

  constructor(libraryName: string) {
    super(`${libraryName}-cards`);
    this.version(1).stores({ stories: 'id', sources: 'id', state: 'key', index: 'key' });
  }
}

/** A card as it is kept. */
export function packCard({ story, claims, notes }: StoryCard): KeptCard {
  return { id: story.id, story: JSON.stringify(story), rest: JSON.stringify([claims.map(packClaim), notes]) };
}

/** A kept card as it was; throws on one that is damaged. */
export function unpackCard(kept: KeptCard): StoryCard {
  const story = JSON.parse(kept.story) as StoryRow;
  const [claims, notes] = JSON.parse(kept.rest) as [readonly PackedClaim[], readonly NoteRow[]];
  return { story, claims: claims.map((packed) => unpackClaim(packed, story.id)), notes };
}

const digits = 2; // 256 bundles: of 20,000 sources, 80 are written again for one that changed

/** The bundle that a source is kept in. */
export function bundleOf(sourceId: string): string {
  return sourceId.slice(-digits);
}

/** The sources of a kept bundle; throws on one that is damaged. */
export function unpackBundle({ rows }: KeptBundle): readonly SourceRow[] {
  return JSON.parse(rows) as readonly SourceRow[];
}

/** A claim's fields in this order, `0` where there is nothing: a hundred thousand are read at once. */
type PackedClaim = readonly [
  id: string,
  words: string,
  status: string,
  naming: string,
  start: number,
  madeAt: number,
  changedAt: number,
  chain: readonly (string | null)[],
  sources: readonly string[] | 0,
  kind: string | 0,
  directness: string | 0,
  terms: string | 0,
  how: readonly string[] | 0,
  tags: readonly string[] | 0,
  notes: number,
  others?: readonly (readonly (string | null)[])[],
  lead?: string,
];

function packClaim(row: ClaimRow): PackedClaim {
  const isChain = row.sources.join() === row.chain.filter((link) => link !== null).join();
  return [
    row.id,
    row.words,
    row.status,
    row.naming,
    row.start,
    row.madeAt,
    row.changedAt,
    row.chain,
    isChain ? 0 : row.sources,
    row.kind ?? 0,
    row.directness ?? 0,
    row.terms ?? 0,
    row.how.length === 0 ? 0 : row.how,
    row.tags.length === 0 ? 0 : row.tags,
    row.notes,
    ...(row.others === undefined
      ? ([] as const)
      : ([row.others, ...(row.lead === undefined ? ([] as const) : ([row.lead] as const))] as const)),
  ];
}

const none: readonly never[] = [];

function unpackClaim(packed: PackedClaim, storyId: StoryRow['id']): ClaimRow {
  const [id, words, status, naming, start, madeAt, changedAt, chain, sources, kind, directness, terms, how, tags] =
    packed;
  return {
    id,
    storyId,
    words,
    status,
    naming,
    start,
    madeAt,
    changedAt,
    chain,
    sources: sources === 0 ? chain.filter((link) => link !== null) : sources,
    ...(kind === 0 ? null : { kind }),
    ...(directness === 0 ? null : { directness }),
    ...(terms === 0 ? null : { terms }),
    how: how === 0 ? none : how,
    tags: tags === 0 ? none : tags,
    notes: packed[14],
    ...(packed[15] ? { others: packed[15] } : null),
    ...(packed[16] === undefined ? null : { lead: packed[16] }),
  } as ClaimRow;
}
