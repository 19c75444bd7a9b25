import { type Attribution, type Link, sourcesOf } from '#core/model/attribution.ts';
import type { AttributionId, ClaimId, SourceId } from '#core/model/id.ts';
import { liveClaim, wordsOf } from './claims.ts';
import type { Store } from './database.ts';
import { StoreRefusal } from './failures.ts';
import { appear, sourceNamed } from './sources.ts';
import type { Patch } from './tables.ts';
import { type Written, write } from './write.ts';

/** Who said it: a source of the ledger, or a name that is not in it yet. */
export type Speaker = { readonly sourceId: SourceId } | { readonly name: string; readonly type?: string };

/** Says who stated a claim, in one step: makes the source if it is new, and takes back "no source given". */
export function attribute(
  store: Store,
  claimId: ClaimId,
  speaker: Speaker,
  details: Patch<Attribution> = {},
): Promise<Written<{ attributionId: AttributionId; sourceId: SourceId }>> {
  return write(store, { label: 'attribute' }, async (writer) => {
    const claim = await liveClaim(store, claimId);
    writer.about(await wordsOf(store, claim), claim.storyId);
    const sourceId =
      'sourceId' in speaker ? speaker.sourceId : await sourceNamed(store, writer, speaker.name, speaker.type);
    const source = await store.db.sources.get(sourceId);
    if (source === undefined || source.deletedAt !== undefined) throw new StoreRefusal('gone');
    await appear(store, writer, claim.storyId, sourceId, source.name);
    if (claim.unsourced) await writer.patch('claims', claimId, { unsourced: false });
    const others = (await store.db.attributions.where('claimId').equals(claimId).toArray()).filter((a) => !a.deletedAt);
    const twin = others.find((other) => other.links.length === 1 && other.links[0]?.sourceId === sourceId);
    if (twin !== undefined) return { attributionId: twin.id as AttributionId, sourceId };
    const added = await writer.add('attributions', {
      ...details,
      claimId,
      storyId: claim.storyId,
      links: [{ sourceId }],
      sourceIds: [sourceId],
      position: Math.max(-1, ...others.map((other) => other.position)) + 1,
    });
    return { attributionId: added.id as AttributionId, sourceId };
  });
}

/** Changes an attribution: its chain, directness, terms, or what is printed of the source. */
export function editAttribution(
  store: Store,
  attributionId: AttributionId,
  changes: Patch<Omit<Attribution, 'sourceIds' | 'claimId' | 'storyId'>>,
): Promise<Written<Attribution>> {
  return write(store, { label: 'edit-attribution' }, async (writer) => {
    const links = changes.links as readonly Link[] | undefined;
    const derived = links === undefined ? {} : { sourceIds: sourcesOf(links) };
    const attribution = await writer.patch('attributions', attributionId, { ...changes, ...derived });
    for (const sourceId of derived.sourceIds ?? []) {
      await appear(store, writer, attribution.storyId, sourceId, (await store.db.sources.get(sourceId))?.name ?? '');
    }
    writer.about(await wordsOf(store, await liveClaim(store, attribution.claimId)), attribution.storyId);
    return attribution;
  });
}

/** Takes an attribution from its claim; the source stays in the ledger. */
export function deleteAttribution(store: Store, attributionId: AttributionId): Promise<Written<void>> {
  return write(store, { label: 'delete-attribution' }, async (writer) => {
    const attribution = await store.db.attributions.get(attributionId);
    if (attribution === undefined) throw new StoreRefusal('gone');
    writer.about(await wordsOf(store, await liveClaim(store, attribution.claimId)), attribution.storyId);
    await writer.remove('attributions', attributionId);
  });
}
