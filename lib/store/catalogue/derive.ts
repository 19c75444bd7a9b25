import type { ClaimRow, NoteRow, SourceRow, StoryCard, StoryRow } from '#core/library/rows.ts';
import type { Attribution } from '#core/model/attribution.ts';
import type { Claim } from '#core/model/claim.ts';
import type { CollectionId, SourceId, TagId } from '#core/model/id.ts';
import { live } from '#core/model/kept.ts';
import { mainAddress } from '#core/model/main-address.ts';
import type { Note, Tagging } from '#core/model/note.ts';
import type { Passage } from '#core/model/passage.ts';
import { latestReading, type Reading } from '#core/model/reading.ts';
import type { Alias } from '#core/model/source.ts';
import { claimNaming } from '#core/tally/claim-naming.ts';
import { grouped } from '#core/tally/grouped.ts';
import { namingRank } from '#core/tally/lead.ts';
import type { Store } from '../database.ts';

/** Which tags each record bears, by the record's id; read once where many are asked for. */
export type TagsOf = (ids: readonly string[]) => Promise<(id: string) => readonly TagId[]>;

/** Looks the tags up record by record. */
export function tagsOneByOne({ db }: Store): TagsOf {
  return async (ids) => {
    const rows = await Promise.all(ids.map((id) => db.taggings.where('onId').equals(id).toArray()));
    const worn = new Map(ids.map((id, at) => [id, tagsIn(rows[at]!)]));
    return (id) => worn.get(id) ?? [];
  };
}

/** All tags of all records, read at once. */
export async function tagsAtOnce({ db }: Store): Promise<TagsOf> {
  const worn = grouped(await db.taggings.toArray(), (row) => row.onId as string);
  return () => Promise.resolve((id) => tagsIn(worn.get(id) ?? []));
}

const tagsIn = (rows: readonly Tagging[]): readonly TagId[] => live(rows).map((row) => row.tagId);

/** The card of a story, and what is read for a search beside it; undefined where there is no such story (any more). */
export async function deriveCard(store: Store, storyId: string, tagsOf: TagsOf): Promise<StoryCard | undefined> {
  const { db } = store;
  const story = await db.stories.get(storyId);
  if (story === undefined || story.deletedAt !== undefined) return undefined;
  const [addresses, readings, claims, attributions, passages, appearances, notes, memberships] = await Promise.all([
    db.addresses.where('storyId').equals(storyId).toArray(),
    db.readings.where('storyId').equals(storyId).toArray(),
    db.claims.where('storyId').equals(storyId).toArray(),
    db.attributions.where('storyId').equals(storyId).toArray(),
    db.passages.where('storyId').equals(storyId).toArray(),
    db.appearances.where('storyId').equals(storyId).toArray(),
    db.notes.where('storyId').equals(storyId).toArray(),
    db.memberships.where('storyId').equals(storyId).toArray(),
  ]);
  const own = live(claims);
  const tags = await tagsOf([storyId, ...own.map((claim) => claim.id)]);
  const words = new Map(passages.map((passage) => [passage.id as string, passage]));
  const said = grouped(live(attributions), (attribution) => attribution.claimId as string);
  const namings = new Map(live(appearances).map((row) => [row.sourceId as string, row.naming]));
  const noted = grouped(live(notes), (note) => note.onId as string);
  const rows = own
    .map((claim) =>
      claimRow(
        claim,
        words.get(claim.passageId),
        said.get(claim.id) ?? [],
        (id) => namings.get(id),
        tags(claim.id),
        noted.get(claim.id)?.length ?? 0,
      ),
    )
    .sort((a, b) => a.start - b.start || a.madeAt - b.madeAt);
  const known = live(addresses);
  const address = mainAddress(known);
  const kept = live(readings);
  return {
    story: {
      id: story.id as StoryRow['id'],
      headline: story.headline,
      ...optional('outlet', story.outlet),
      ...optional('byline', story.byline),
      ...optional('language', story.language),
      ...optional('published', story.published),
      ...optional('address', address),
      readings: kept.length,
      words: wordsOf(latestReading(kept)),
      madeAt: story.createdAt,
      changedAt: latest([story, ...claims, ...attributions, ...notes, ...readings, ...appearances, ...memberships]),
      claims: rows.length,
      sources: live(appearances).length,
      tags: tags(storyId),
      collections: live(memberships).map((row) => row.collectionId as CollectionId),
    },
    claims: rows,
    notes: live(notes).map(noteRow),
  };
}

function claimRow(
  claim: Claim,
  passage: Passage | undefined,
  attributions: readonly Attribution[],
  namingOf: (id: SourceId) => string | undefined,
  tags: readonly TagId[],
  notes: number,
): ClaimRow {
  const said = attributions.toSorted((a, b) => a.position - b.position);
  const chains = said.map(({ links }) => links.map((link) => link.sourceId ?? null));
  const firsts = chains.flatMap((chain) => chain.find((link) => link !== null) ?? []);
  const best = firsts.toSorted((one, other) => namingRank(namingOf(one)) - namingRank(namingOf(other)))[0];
  const how = said.flatMap(({ links }) => links.flatMap((link) => link.how ?? []));
  return {
    id: claim.id as ClaimRow['id'],
    storyId: claim.storyId,
    words: passage?.selector.exact ?? '',
    ...optional('kind', claim.kind),
    status: claim.status,
    naming: claimNaming(claim, said, namingOf),
    chain: chains[0] ?? [],
    ...(chains.length > 1 ? { others: chains.slice(1).filter(({ length }) => length > 0) } : {}),
    ...(best === firsts[0] ? {} : optional('lead', best)),
    sources: [...new Set(said.flatMap((attribution) => attribution.sourceIds))],
    ...optional('directness', said[0]?.directness),
    ...optional('terms', said[0]?.terms),
    how: [...new Set(how)],
    tags,
    notes,
    start: passage?.start ?? -1,
    madeAt: claim.createdAt,
    changedAt: latest([claim, ...attributions]),
  };
}

/** What is known of sources beside their records: other names and notes; read once where many are asked for. */
export type BesideSources = (ids: readonly string[]) => Promise<readonly (readonly [Alias[], Note[]])[]>;

/** Looks other names and notes up source by source. */
export function besideOneByOne({ db }: Store): BesideSources {
  return (ids) =>
    Promise.all(
      ids.map((id) =>
        Promise.all([db.aliases.where('sourceId').equals(id).toArray(), db.notes.where('onId').equals(id).toArray()]),
      ),
    );
}

/** All other names and notes, read at once. */
export async function besideAtOnce({ db }: Store): Promise<BesideSources> {
  const [aliases, notes] = await Promise.all([
    db.aliases.toArray(),
    db.notes.filter((note) => note.on === 'source').toArray(),
  ]);
  const named = grouped(aliases, (row) => row.sourceId as string);
  const noted = grouped(notes, (row) => row.onId as string);
  return (ids) => Promise.resolve(ids.map((id) => [named.get(id) ?? [], noted.get(id) ?? []]));
}

/** The rows of sources, in the order asked; undefined for one that is not there (any more). */
export async function deriveSources(
  store: Store,
  ids: readonly string[],
  tagsOf: TagsOf,
  besideOf: BesideSources,
): Promise<(SourceRow | undefined)[]> {
  const { db } = store;
  const [sources, beside, tags] = await Promise.all([db.sources.bulkGet([...ids]), besideOf(ids), tagsOf(ids)]);
  return sources.map((source, at) => {
    if (source === undefined || source.deletedAt !== undefined) return undefined;
    const [aliases, notes] = beside[at]!;
    return {
      id: source.id as SourceRow['id'],
      name: source.name,
      aliases: live(aliases).map((alias) => alias.name),
      ...optional('type', source.type),
      ...optional('description', source.description),
      tags: tags(source.id),
      notes: live(notes).length,
      madeAt: source.createdAt,
      changedAt: latest([source, ...aliases]),
    };
  });
}

/** The notes that belong to no story. */
export async function deriveLooseNotes({ db }: Store): Promise<NoteRow[]> {
  const rows = await db.notes.filter((note) => note.storyId === undefined && note.deletedAt === undefined).toArray();
  return rows.map(noteRow);
}

function noteRow(note: Note): NoteRow {
  return {
    id: note.id as NoteRow['id'],
    on: note.on,
    onId: note.onId,
    ...optional('storyId', note.storyId),
    text: note.text,
    changedAt: note.updatedAt,
  };
}

const wordsOf = (reading: Reading | undefined) => reading?.page.wordCount ?? 0;

function latest(rows: readonly { readonly updatedAt: number }[]): number {
  return rows.reduce((most, row) => Math.max(most, row.updatedAt), 0);
}

function optional<Name extends string, T>(name: Name, value: T | undefined): { [N in Name]?: T } {
  return (value === undefined ? {} : { [name]: value }) as { [N in Name]?: T };
}
