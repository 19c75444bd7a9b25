import type { Table } from 'dexie';
import type { Codebook } from '#core/model/codebook.ts';
import type { StoryId } from '#core/model/id.ts';
import { live } from '#core/model/kept.ts';
import type { Project } from '#core/model/project.ts';
import { grouped } from '#core/tally/grouped.ts';
import { codebookOf } from './codebooks.ts';
import type { Store } from './database.ts';
import { loadStory } from './load.ts';

const few = 40; // stories: so many are read one by one in less than a second
const share = 4; // of a library, at least one story in so many: reading on from the first to the last is then quicker
const atOnce = 20; // stories: some thousand claims, a few megabytes of records

/**
 * Stories with everything that belongs to them, deleted things left out, a few at a time in the order in which they came into
 * the library, so that not all has to be held at once. What several stories share comes with each part.
 */
export async function* loadParts(
  store: Store,
  storyIds: readonly StoryId[],
  only?: ReadonlySet<string>,
): AsyncGenerator<{ readonly project: Project; readonly done: number }> {
  const ids = [...new Set(storyIds)].sort();
  if (ids.length === 0) return;
  const codebook = await codebookOf(store, storyIds);
  const inRanges = ids.length > few && ids.length * share > (await store.db.stories.count());
  const load = inRanges ? await rangeLoader(store, codebook) : (some: readonly StoryId[]) => loadStory(store, some[0]!);
  const step = inRanges ? atOnce : 1;
  let next = load(ids.slice(0, step));
  for (let done = 0; done < ids.length; ) {
    const project = await next;
    done = Math.min(done + step, ids.length);
    if (done < ids.length) next = load(ids.slice(done, done + step)); // the database reads while the part is used
    if (project === undefined) continue;
    const whole = { ...project, codebook };
    yield { project: only === undefined ? whole : narrowed(whole, only), done };
  }
}

/** Reads what stories share once, and stories by ranges of their ids: one question to each table, whatever lies between. */
async function rangeLoader({ db }: Store, codebook: Codebook): Promise<(ids: readonly StoryId[]) => Promise<Project>> {
  const all = async <T extends { readonly deletedAt?: number }>(table: Table<T, string>) => live(await table.toArray());
  const [sources, tags, collections, aliases, taggings, notes] = await Promise.all([
    all(db.sources),
    all(db.tags),
    all(db.collections),
    all(db.aliases),
    all(db.taggings),
    db.notes.filter((note) => note.storyId === undefined).toArray(),
  ]);
  const byId = <T extends { readonly id: string }>(rows: readonly T[]) => new Map(rows.map((row) => [row.id, row]));
  const [sourceOf, tagOf, collectionOf] = [byId(sources), byId(tags), byId(collections)];
  const aliasesOf = grouped(aliases, ({ sourceId }) => sourceId as string);
  const taggingsOn = grouped(taggings, ({ onId }) => onId as string);
  const notesOn = grouped(live(notes), ({ onId }) => onId as string);
  const pick = <T>(ids: Iterable<string>, from: ReadonlyMap<string, T | readonly T[]>): T[] =>
    [...new Set(ids)].flatMap((id) => from.get(id) ?? []);

  return async (ids) => {
    const wanted = new Set<string>(ids);
    const here = async <T extends { readonly storyId?: string; readonly deletedAt?: number }>(
      table: Table<T, string>,
    ) => {
      const rows = await table.where('storyId').between(ids[0], ids.at(-1), true, true).toArray();
      return live(rows).filter(({ storyId }) => wanted.has(storyId ?? ''));
    };
    return db.transaction('r', db.tables, async () => {
      const [
        stories,
        addresses,
        readings,
        passages,
        claims,
        attributions,
        appearances,
        mentions,
        own,
        memberships,
        answers,
      ] = await Promise.all([
        db.stories.bulkGet([...ids]),
        here(db.addresses),
        here(db.readings),
        here(db.passages),
        here(db.claims),
        here(db.attributions),
        here(db.appearances),
        here(db.mentions),
        here(db.notes),
        here(db.memberships),
        here(db.answers),
      ]);
      const texts = await db.texts.bulkGet([...new Set(readings.map(({ hash }) => hash))]);
      const used = new Set<string>([
        ...[...appearances, ...mentions].map(({ sourceId }) => sourceId),
        ...attributions.flatMap(({ sourceIds }) => sourceIds),
      ]);
      const worn = pick([...ids, ...claims.map(({ id }) => id)], taggingsOn);
      return {
        codebook,
        stories: live(stories),
        addresses,
        readings: readings.sort((a, b) => a.readAt - b.readAt),
        texts: texts.filter((text) => text !== undefined),
        passages,
        claims,
        attributions,
        sources: pick(used, sourceOf),
        aliases: pick(used, aliasesOf),
        appearances,
        mentions,
        notes: [...own, ...pick(used, notesOn)],
        tags: pick(
          worn.map(({ tagId }) => tagId),
          tagOf,
        ),
        taggings: worn,
        collections: pick(
          memberships.map(({ collectionId }) => collectionId),
          collectionOf,
        ),
        memberships,
        answers,
      };
    });
  };
}

/** Stories with some of their claims only. */
function narrowed(project: Project, only: ReadonlySet<string>): Project {
  const others = new Set<string | undefined>(project.claims.filter(({ id }) => !only.has(id)).map(({ id }) => id));
  return {
    ...project,
    claims: project.claims.filter(({ id }) => !others.has(id)),
    attributions: project.attributions.filter(({ claimId }) => !others.has(claimId)),
    notes: project.notes.filter(({ onId }) => !others.has(onId)),
    taggings: project.taggings.filter(({ onId }) => !others.has(onId)),
  };
}
