import { codebooksOf, findCodebook } from '#core/codebook/kept-codebooks.ts';
import { type CodingPackage, sameCodebook } from '#core/coding/package.ts';
import { type PackageFailure, readPackage } from '#core/coding/package-file.ts';
import { textOf } from '#core/formats/text-of.ts';
import type { Coding } from '#core/model/coding.ts';
import type { Collection, Membership } from '#core/model/collection.ts';
import { type CollectionId, type Id, makeId, type StoryId } from '#core/model/id.ts';
import type { Fields, Kept } from '#core/model/kept.ts';
import type { Project } from '#core/model/project.ts';
import { nameKey } from '#core/text/names.ts';
import { sha256 } from '#core/text/sha256.ts';
import { listCollections } from '../collections.ts';
import type { Store } from '../database.ts';
import { type StoreFailure, StoreRefusal } from '../failures.ts';
import { takeInProject } from '../take-in-project.ts';
import { write } from '../write.ts';
import type { Writer } from '../writer.ts';
import { loadPackage } from './load-package.ts';

/** Why a package was not taken, though it is sound. */
export type PackageRefusal =
  /** It was coded by another codebook than was sent; or is to be, by one that says something else under a name and version that are here. */
  | 'other-codebook'
  /** An answer to an exercise that this library did not send. */
  | 'unknown-exercise'
  /** There is an answer of that coder already. */
  | 'same-coder'
  /** An exercise that this library sent itself. */
  | 'own-exercise'
  /** An exercise that is here already. */
  | 'known-exercise'
  /** There is no text in it. */
  | 'no-text';

/** What a package turned out to be, or why nothing of it was kept. */
export type TakenPackage =
  | {
      readonly ok: true;
      readonly as: 'taken' | 'answer';
      readonly title: string;
      readonly coder?: string;
      readonly stories: number;
      readonly claims: number;
      /** For an exercise: the collection that it made. */
      readonly collectionId?: CollectionId;
    }
  | { readonly ok: false; readonly reason: PackageFailure | PackageRefusal | StoreFailure; readonly at?: string };

/**
 * Takes a package in: an answer beside the exercise that was sent, an exercise as stories in a collection of its own, to be coded
 * by the codebook that came with it. All or nothing.
 */
export async function takePackage(store: Store, content: string | Uint8Array): Promise<TakenPackage> {
  const read = readPackage(content);
  if (!read.ok) return { ok: false, reason: read.reason, ...(read.at !== undefined && { at: read.at }) };
  const pack = read.value;
  const text = textOf(content)!;
  const kept = { hash: sha256(text), text };
  const refusal = await refusalOf(store, pack);
  if (refusal !== undefined) return { ok: false, reason: refusal };
  const { project, id: exerciseId, ...head } = pack;
  const counts = { title: head.title, stories: project.stories.length, claims: project.claims.length };
  const row = { ...head, exerciseId, hash: kept.hash };
  const add = async (writer: Writer, as: Coding['as']) => {
    // Looked at again inside the transaction: another page may have been quicker.
    if ((await refusalOf(store, pack)) !== undefined) throw new StoreRefusal('stale');
    await store.db.packages.put(kept);
    await writer.add('codings', { ...row, as } as Fields<Coding>);
  };
  if (pack.coder !== undefined) {
    const about = `${pack.title} - ${pack.coder}`;
    const written = await write(store, { label: 'take-coding', cause: 'import', about }, (writer) =>
      add(writer, 'answer'),
    );
    return written.ok ? { ok: true, as: 'answer', coder: pack.coder, ...counts } : written;
  }
  const { whole, collectionId } = await withCollection(store, pack);
  const taken = await takeInProject(
    store,
    whole,
    pack.title,
    () => {},
    (writer) => add(writer, 'taken'),
  );
  return taken.ok ? { ok: true, as: 'taken', collectionId, ...counts } : taken;
}

async function refusalOf(store: Store, pack: CodingPackage): Promise<PackageRefusal | undefined> {
  const rows = await store.db.codings.where('exerciseId').equals(pack.id).toArray();
  const known = rows.filter(({ deletedAt }) => deletedAt === undefined);
  const sent = known.find(({ as }) => as === 'sent');
  if (pack.coder === undefined) {
    if (sent !== undefined) return 'own-exercise';
    // Who has deleted its collection may take it in again.
    const collections = await listCollections(store);
    if (collections.some(({ coding }) => coding?.exerciseId === pack.id)) return 'known-exercise';
    const known = findCodebook(codebooksOf(await store.db.codebooks.toArray()), pack.project.codebook);
    if (known !== undefined && !sameCodebook(pack.project.codebook, known)) return 'other-codebook';
    return pack.project.stories.length === 0 ? 'no-text' : undefined;
  }
  if (sent === undefined || sent.task !== pack.task) return 'unknown-exercise';
  const exercise = await loadPackage(store, sent);
  if (exercise !== undefined && !sameCodebook(pack.project.codebook, exercise.project.codebook))
    return 'other-codebook';
  const key = coderKey(pack.coder);
  return known.some(({ as, coder }) => as === 'answer' && coderKey(coder ?? '') === key) ? 'same-coder' : undefined;
}

const coderKey = (name: string): string => nameKey(name) || name;

/** The exercise's stories in a collection that bears its title, or that with a number where the library has one of that name. */
async function withCollection(
  store: Store,
  { id: exerciseId, task, title, project }: CodingPackage,
): Promise<{ whole: Project; collectionId: CollectionId }> {
  const names = new Set((await listCollections(store)).map(({ name }) => nameKey(name) || name));
  const base = title.trim() || 'Coding';
  let name = base;
  for (let n = 2; names.has(nameKey(name) || name); n += 1) name = `${base} (${n})`;
  const now = store.now();
  const kept = <Kind extends string>(): Kept<Kind> => {
    const id: Id<Kind> = makeId<Kind>(now, store.random(10));
    return { id, v: 1, createdAt: now, updatedAt: now, rev: 1, stamps: {} };
  };
  const { name: codebook, version } = project.codebook;
  const own = { coding: { exerciseId, task }, codebook: { name: codebook, version } };
  const collection: Collection = { ...kept<'collection'>(), name, ...own };
  const collectionId = collection.id as CollectionId;
  const memberships = project.stories.map(
    ({ id }): Membership => ({ ...kept<'membership'>(), collectionId, storyId: id as StoryId }),
  );
  return { whole: { ...project, collections: [collection], memberships }, collectionId };
}
