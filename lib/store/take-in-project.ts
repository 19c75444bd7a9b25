import type { Table } from 'dexie';
import { addingOrder, type ImportPlan, type Known, type Records } from '#core/merge/import-plan.ts';
import { planImport } from '#core/merge/plan-import.ts';
import { type Id, makeId, type StepId } from '#core/model/id.ts';
import { type Kept, live } from '#core/model/kept.ts';
import type { Project } from '#core/model/project.ts';
import { keepForeignCodebook } from './codebook-edits.ts';
import type { Store } from './database.ts';
import { type Written, write } from './write.ts';
import type { Writer } from './writer.ts';

/** What taking a file in would do to the library as it is now. Nothing is written. */
export async function previewImport(store: Store, file: Project): Promise<ImportPlan> {
  return store.db.transaction('r', store.db.tables, async () => planFor(store, file));
}

/** What was taken in, and the step by which it can be taken back; no step where there was nothing new. */
export interface TakenIn {
  readonly counts: ImportPlan['counts'];
  readonly stepId?: StepId;
}

/**
 * Takes a file into the library in one step: planned anew inside the transaction, so that it is right whatever was done
 * since the preview. `told` hears how much is written, from 0 to 1. `name` is what the step is about: the file's name.
 * `also` is written in the same step.
 */
export async function takeInProject(
  store: Store,
  file: Project,
  name: string,
  told: (share: number) => void = () => {},
  also: (writer: Writer) => Promise<void> = async () => {},
): Promise<Written<TakenIn>> {
  let stepId: StepId | undefined;
  await store.keeping?.snapshot('import');
  const written = await write(store, { label: 'import', cause: 'import', about: name }, async (writer) => {
    await also(writer);
    const plan = await planFor(store, file);
    await store.db.texts.bulkPut(plan.texts);
    await addRecords(writer, plan.adds, told);
    for (const { table, id, changes } of plan.fills) await writer.set(table, id, { ...changes });
    const isNew = addingOrder.some((table) => plan.adds[table].length > 0) || plan.fills.length > 0;
    if (isNew) {
      await keepForeignCodebook(store, writer, file.codebook);
      stepId = writer.stepId;
    }
    return plan.counts;
  });
  return written.ok ? { ok: true, value: { counts: written.value, ...(stepId && { stepId }) } } : written;
}

async function addRecords(writer: Writer, adds: Records, told: (share: number) => void): Promise<void> {
  const total = addingOrder.reduce((sum, table) => sum + adds[table].length, 0);
  let done = 0;
  for (const table of addingOrder) {
    for (let at = 0; at < adds[table].length; at += part) {
      const rows = adds[table].slice(at, at + part);
      await writer.addAll(table, rows as never);
      done += rows.length;
      told(done / total);
    }
  }
}

const part = 2000; // records between two words of progress

async function planFor(store: Store, file: Project): Promise<ImportPlan> {
  const known = await knownOf(store, file);
  return planImport(file, known, () => makeId(store.now(), store.random(10)));
}

/** What the library has that the file may speak of. */
async function knownOf({ db }: Store, file: Project): Promise<Known> {
  const taken = new Set<string>();
  for (const table of addingOrder) {
    const ids = file[table].map(({ id }) => id);
    const rows = (await (db.table(table) as Table<Kept<string>, string>).bulkGet(ids)) as readonly (
      | Kept<string>
      | undefined
    )[];
    for (const row of rows) if (row !== undefined) taken.add(row.id);
  }
  const byUrl = await db.addresses
    .where('url')
    .anyOf(file.addresses.map(({ url }) => url))
    .toArray();
  const byText = await db.readings
    .where('hash')
    .anyOf(file.texts.map(({ hash }) => hash))
    .toArray();
  const ids = new Set<Id<string>>([...byUrl, ...byText].map(({ storyId }) => storyId));
  for (const { id } of file.stories) if (taken.has(id)) ids.add(id);
  const stories = live(await db.stories.bulkGet([...ids]));
  const storyIds = stories.map(({ id }) => id);
  const here = async <Row extends Kept<string>>(table: Table<Row, string>): Promise<Row[]> =>
    live(await table.where('storyId').anyOf(storyIds).toArray());
  const claims = await here(db.claims);
  const sources = live(await db.sources.toArray());
  const [tags, collections] = [live(await db.tags.toArray()), live(await db.collections.toArray())];
  const noted = [...claims, ...stories, ...sources, ...collections].map(({ id }) => id);
  const has: Records = {
    stories,
    addresses: await here(db.addresses),
    readings: await here(db.readings),
    passages: await here(db.passages),
    claims,
    attributions: await here(db.attributions),
    sources,
    aliases: live(await db.aliases.toArray()),
    appearances: await here(db.appearances),
    mentions: await here(db.mentions),
    notes: live(await db.notes.where('onId').anyOf(noted).toArray()).concat(
      (await here(db.notes)).filter((note) => note.on === 'passage'),
    ),
    tags,
    taggings: live(await db.taggings.where('onId').anyOf(noted).toArray()),
    collections,
    memberships: await here(db.memberships),
    answers: await here(db.answers),
  };
  return { has, taken };
}
