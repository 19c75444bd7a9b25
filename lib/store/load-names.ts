import type { NamesIn } from '#core/formats/withheld-names.ts';
import type { SourceId } from '#core/model/id.ts';
import { live } from '#core/model/kept.ts';
import type { Store } from './database.ts';

/** The records of the whole library in which these sources are called by a name. */
export async function loadNames({ db }: Store, sourceIds: readonly SourceId[]): Promise<NamesIn> {
  const ids = [...sourceIds];
  const [sources, aliases, attributions, mentions] = await Promise.all([
    db.sources.bulkGet(ids),
    db.aliases.where('sourceId').anyOf(ids).toArray(),
    db.attributions.where('sourceIds').anyOf(ids).distinct().toArray(),
    db.mentions.where('sourceId').anyOf(ids).toArray(),
  ]);
  const passages = await db.passages.bulkGet(live(mentions).map(({ passageId }) => passageId));
  return {
    sources: live(sources),
    aliases: live(aliases),
    attributions: live(attributions),
    mentions: live(mentions),
    passages: live(passages),
  };
}
