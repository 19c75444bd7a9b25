import { codebookList, nextVersion } from '#core/codebook/catalogue.ts';
import { type StoredCode, saysTheSame } from '#core/codebook/changes.ts';
import { checkCodebook } from '#core/codebook/check-codebook.ts';
import { keepingValues } from '#core/codebook/keeping-values.ts';
import { type CodebookList, findCodebook } from '#core/codebook/kept-codebooks.ts';
import { type Codebook, type CodebookRef, isSameCodebook, saysWho1 } from '#core/model/codebook.ts';
import type { Collection } from '#core/model/collection.ts';
import type { CollectionId } from '#core/model/id.ts';
import { live } from '#core/model/kept.ts';
import type { OwnFields } from '#core/model/own-fields.ts';
import type { Store } from './database.ts';
import { StoreRefusal } from './failures.ts';
import { type Written, write } from './write.ts';
import type { Writer } from './writer.ts';

/** Every codebook there is to choose from, and the one that is chosen. */
export async function listCodebooks({ db }: Store): Promise<CodebookList> {
  return codebookList(await db.codebooks.toArray());
}

/**
 * Keeps a codebook as the next version of its name. What `from`, the version it was made from, has and it has not is kept as
 * retired. Of one name, whatever was coded by `from` is coded by it from now on. Answers the version; one that says nothing
 * new is not kept again.
 */
export function saveCodebook(store: Store, codebook: Codebook, from?: CodebookRef): Promise<Written<CodebookRef>> {
  return write(store, { label: 'edit-codebook' }, async (writer) => {
    const list = await listCodebooks(store);
    const base = findCodebook(list, from);
    const isNext = base !== undefined && base.name === codebook.name.trim();
    const made = checkCodebook(isNext ? keepingValues(codebook, base) : codebook);
    if (!made.ok) throw new StoreRefusal('not-possible');
    const { name, fields } = made.value;
    if (isNext && saysTheSame(made.value, base)) return { name, version: base.version };
    const ref: CodebookRef = { name, version: nextVersion(list, name) };
    writer.about(`${name} ${ref.version}`);
    const basedOn = base ?? codebook.basedOn;
    const row = await writer.add('codebooks', {
      ...ref,
      fields,
      ...(basedOn && { basedOn: { name: basedOn.name, version: basedOn.version } }),
      ...(isNext && isSameCodebook(list.chosen, base) && { chosenAt: writer.now }),
    });
    if (isNext) {
      for (const collection of live(await store.db.collections.toArray()))
        if (collection.codebook !== undefined && isSameCodebook(collection.codebook, base))
          await writer.patch('collections', collection.id, { codebook: ref });
    }
    return { name: row.name, version: row.version };
  });
}

/** Makes a codebook the one for stories of no collection with its own. */
export function chooseCodebook(store: Store, ref: CodebookRef): Promise<Written<void>> {
  return write(store, { label: 'choose-codebook' }, async (writer) => {
    const list = await listCodebooks(store);
    const codebook = findCodebook(list, ref);
    if (codebook === undefined) throw new StoreRefusal('gone');
    writer.about(`${codebook.name} ${codebook.version}`);
    if (isSameCodebook(list.chosen, codebook)) return;
    const rows = live(await store.db.codebooks.where('name').equals(codebook.name).toArray());
    const kept = rows.find((row) => isSameCodebook(row, codebook));
    if (kept === undefined) await writer.add('codebooks', { ...codebook, chosenAt: writer.now });
    else await writer.patch('codebooks', kept.id, { chosenAt: writer.now });
  });
}

/** Gives a collection a codebook of its own, or takes it away. One that comes with the program is kept then, so that stories are read by it. */
export function collectBy(store: Store, id: CollectionId, ref: CodebookRef | undefined): Promise<Written<Collection>> {
  return write(store, { label: 'edit-collection' }, async (writer) => {
    const codebook = findCodebook(await listCodebooks(store), ref);
    if (ref !== undefined && codebook === undefined) throw new StoreRefusal('gone');
    if (codebook !== undefined) await keepForeignCodebook(store, writer, codebook);
    const own = codebook && { name: codebook.name, version: codebook.version };
    const collection = await writer.patch('collections', id, { codebook: own });
    writer.about(collection.name);
    return collection;
  });
}

/** Keeps the codebook of a file that is taken in, where the library knows none of that name and version. */
export async function keepForeignCodebook(store: Store, writer: Writer, codebook: Codebook): Promise<void> {
  const kept = live(await store.db.codebooks.where('name').equals(codebook.name).toArray());
  if (isSameCodebook(codebook, saysWho1) || kept.some((row) => isSameCodebook(row, codebook))) return;
  await writer.add('codebooks', codebook);
}

/** How many records of the whole library bear these values, by `field/value`; those that none bears are left out. */
export async function countUses({ db }: Store, codes: readonly StoredCode[]): Promise<ReadonlyMap<string, number>> {
  const asked = new Set(codes.map(({ field, value }) => `${field}/${value}`));
  const counts = new Map<string, number>();
  const count = (field: string, value: string | undefined) => {
    const key = `${field}/${value}`;
    if (asked.has(key)) counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  const countOwn = (fields: OwnFields | undefined) => {
    for (const [field, value] of Object.entries(fields ?? {})) count(field, value);
  };
  if (asked.size === 0) return counts;
  await db.transaction('r', [db.claims, db.attributions, db.sources, db.appearances], async () => {
    const each = <T extends { readonly deletedAt?: number }>(row: T, tell: (row: T) => void) => {
      if (row.deletedAt === undefined) tell(row);
    };
    await db.claims.each((row) =>
      each(row, ({ kind, status, fields }) => {
        countOwn(fields);
        count('kind', kind);
        count('status', status);
      }),
    );
    await db.attributions.each((row) =>
      each(row, ({ directness, terms, links, fields }) => {
        countOwn(fields);
        count('directness', directness);
        count('terms', terms);
        for (const { how } of links) count('how', how);
      }),
    );
    await db.sources.each((row) =>
      each(row, ({ type, fields }) => {
        countOwn(fields);
        count('type', type);
      }),
    );
    await db.appearances.each((row) => each(row, ({ naming }) => count('naming', naming)));
  });
  return counts;
}
