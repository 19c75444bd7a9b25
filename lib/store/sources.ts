import type { IndexableType } from 'dexie';
import type { AppearanceId, MentionId, SourceId, StoryId } from '#core/model/id.ts';
import type { Source } from '#core/model/source.ts';
import { guessNaming } from '#core/suggest/naming.ts';
import { nameKey } from '#core/text/names.ts';
import { addPassage, type Marked, markedBefore } from './claims.ts';
import type { Store } from './database.ts';
import { StoreRefusal } from './failures.ts';
import type { Patch } from './tables.ts';
import { type Written, write } from './write.ts';
import type { Writer } from './writer.ts';

/** Marks words that name a source, and keeps them as a mention, once; the source is made if none has that name. */
export function markSource(store: Store, marked: Marked): Promise<Written<SourceId>> {
  const { storyId, selector } = marked;
  return write(store, { label: 'mark-source', storyId, about: selector.exact }, async (writer) => {
    const sourceId = await sourceNamed(store, writer, selector.exact);
    await appear(store, writer, storyId, sourceId, selector.exact);
    const mentions = await store.db.mentions.where('sourceId').equals(sourceId).toArray();
    const here = mentions.filter((mention) => mention.storyId === storyId);
    if ((await markedBefore(store, here, marked)) !== undefined) return sourceId;
    const mentionId = writer.newId<'mention'>();
    const passageId = await addPassage(writer, mentionId, marked);
    await writer.add('mentions', { storyId, sourceId, passageId }, mentionId as MentionId);
    return sourceId;
  });
}

/** Changes a source, once and everywhere; `storyId` is the story it was done in, for undo there. */
export function editSource(
  store: Store,
  sourceId: SourceId,
  changes: Patch<Source>,
  storyId?: StoryId,
): Promise<Written<Source>> {
  const scope = storyId === undefined ? {} : { storyId };
  return write(store, { label: 'edit-source', ...scope }, async (writer) => {
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
  naming: string = guessNaming(phrase),
): Promise<void> {
  if ((await appearanceOf(store, storyId, sourceId)) !== undefined) return;
  await writer.add('appearances', { storyId, sourceId, naming });
}

/** The source of which this is the name or an alias, whatever its case, accents and quotation marks. */
async function findSource(store: Store, name: string): Promise<Source | undefined> {
  const { sources, aliases } = store.db;
  const key = nameKey(name);
  const like = (names: IndexableType[]) => (names as string[]).filter((known) => nameKey(known) === key);
  const byName = await sources
    .where('name')
    .anyOf(like(await sources.orderBy('name').uniqueKeys()))
    .toArray();
  const source = byName.find((row) => row.deletedAt === undefined);
  if (source !== undefined) return source;
  const byAlias = await aliases
    .where('name')
    .anyOf(like(await aliases.orderBy('name').uniqueKeys()))
    .toArray();
  const alias = byAlias.find((row) => row.deletedAt === undefined);
  const known = alias === undefined ? undefined : await sources.get(alias.sourceId);
  return known?.deletedAt === undefined ? known : undefined;
}

async function appearanceOf(store: Store, storyId: StoryId, sourceId: SourceId) {
  const rows = await store.db.appearances.where('[storyId+sourceId]').equals([storyId, sourceId]).toArray();
  return rows.find((row) => row.deletedAt === undefined);
}
