import type { AppearanceId, MentionId, SourceId, StoryId } from '#core/model/id.ts';
import type { Source } from '#core/model/source.ts';
import { guessNaming } from '#core/suggest/naming.ts';
import { nameKey } from '#core/text/names.ts';
import { addPassage, type Marked } from './claims.ts';
import type { Store } from './database.ts';
import { StoreRefusal } from './failures.ts';
import { type Patch, type Writer, type Written, write } from './write.ts';

/** Marks words that name a source, and keeps them as a mention; the source is made if none has that name. */
export function markSource(store: Store, marked: Marked): Promise<Written<SourceId>> {
  const { storyId, selector } = marked;
  return write(store, { label: 'mark-source', storyId, about: selector.exact }, async (writer) => {
    const sourceId = await sourceNamed(store, writer, selector.exact);
    await appear(store, writer, storyId, sourceId, selector.exact);
    const mentionId = writer.newId<'mention'>();
    const passageId = await addPassage(writer, mentionId, marked);
    await writer.add('mentions', { storyId, sourceId, passageId }, mentionId as MentionId);
    return sourceId;
  });
}

/** Changes a source, once and everywhere. */
export function editSource(store: Store, sourceId: SourceId, changes: Patch<Source>): Promise<Written<Source>> {
  return write(store, { label: 'edit-source' }, async (writer) => {
    if (changes.name !== undefined && changes.name.trim() === '') throw new StoreRefusal('not-possible');
    const source = await writer.patch('sources', sourceId, changes);
    writer.about(source.name);
    return source;
  });
}

/** Says how the story names a source (codebook field `naming`); undefined = not set. */
export function setNaming(
  store: Store,
  storyId: StoryId,
  sourceId: SourceId,
  naming: string | undefined,
): Promise<Written<void>> {
  return write(store, { label: 'edit-source', storyId }, async (writer) => {
    const row = await appearanceOf(store, storyId, sourceId);
    if (row !== undefined) await writer.patch('appearances', row.id as AppearanceId, { naming });
    else await writer.add('appearances', { storyId, sourceId, ...(naming === undefined ? {} : { naming }) });
    writer.about((await store.db.sources.get(sourceId))?.name ?? '');
  });
}

/** The source of that name or alias, made if there is none; to be called inside a command. */
export async function sourceNamed(store: Store, writer: Writer, name: string, type?: string): Promise<SourceId> {
  const clean = name.replace(/\s+/g, ' ').trim();
  if (clean === '') throw new StoreRefusal('not-possible');
  const known = await findSource(store, clean);
  if (known !== undefined) return known.id as SourceId;
  const source = await writer.add('sources', { name: clean, ...(type === undefined ? {} : { type }) });
  return source.id as SourceId;
}

/** Notes that a source appears in a story, with a first guess at its naming that the person may correct; inside a command. */
export async function appear(
  store: Store,
  writer: Writer,
  storyId: StoryId,
  sourceId: SourceId,
  phrase: string,
): Promise<void> {
  if ((await appearanceOf(store, storyId, sourceId)) !== undefined) return;
  await writer.add('appearances', { storyId, sourceId, naming: guessNaming(phrase) });
}

async function findSource(store: Store, name: string): Promise<Source | undefined> {
  const key = nameKey(name);
  const byName = await store.db.sources.where('name').startsWithIgnoreCase(name.slice(0, 1)).toArray();
  const source = byName.find((row) => row.deletedAt === undefined && nameKey(row.name) === key);
  if (source !== undefined) return source;
  const aliases = await store.db.aliases.where('name').startsWithIgnoreCase(name.slice(0, 1)).toArray();
  const alias = aliases.find((row) => row.deletedAt === undefined && nameKey(row.name) === key);
  const known = alias === undefined ? undefined : await store.db.sources.get(alias.sourceId);
  return known?.deletedAt === undefined ? known : undefined;
}

async function appearanceOf(store: Store, storyId: StoryId, sourceId: SourceId) {
  const rows = await store.db.appearances.where('[storyId+sourceId]').equals([storyId, sourceId]).toArray();
  return rows.find((row) => row.deletedAt === undefined);
}
