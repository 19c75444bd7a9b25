import { type Attribution, type Link, sourcesOf } from '#core/model/attribution.ts';
import { type ChainChange, changeChain } from '#core/model/chain.ts';
import type { AttributionId, ClaimId, SourceId, StoryId } from '#core/model/id.ts';
import { addPassage, liveClaim, type Marked, wordsOf } from './claims.ts';
import type { Store } from './database.ts';
import { StoreRefusal } from './failures.ts';
import { appear, sourceNamed } from './sources.ts';
import type { Patch } from './tables.ts';
import { type Written, write } from './write.ts';
import type { Writer } from './writer.ts';

/** Who said it: a source of the ledger, a name that is not in it yet, or nobody the story names ("not given"). */
export type Speaker =
  | { readonly sourceId: SourceId }
  | { readonly name: string; readonly type?: string }
  | { readonly notGiven: true };

/** Says who stated a claim, in one step: makes the source if it is new, and takes back "no source given". */
export function attribute(
  store: Store,
  claimId: ClaimId,
  speaker: Speaker,
  details: Patch<Attribution> = {},
): Promise<Written<{ attributionId: AttributionId; sourceId?: SourceId }>> {
  return write(store, { label: 'attribute' }, async (writer) => {
    const claim = await liveClaim(store, claimId);
    writer.about(await wordsOf(store, claim), claim.storyId);
    const link = await linkTo(store, writer, claim.storyId, speaker);
    if (claim.unsourced) await writer.patch('claims', claimId, { unsourced: false });
    const others = (await store.db.attributions.where('claimId').equals(claimId).toArray()).filter((a) => !a.deletedAt);
    const twin = others.find((other) => other.links.length === 1 && other.links[0]?.sourceId === link.sourceId);
    if (twin !== undefined) return { attributionId: twin.id as AttributionId, ...link };
    const added = await writer.add('attributions', {
      ...details,
      claimId,
      storyId: claim.storyId,
      links: [link],
      sourceIds: sourcesOf([link]),
      position: Math.max(-1, ...others.map((other) => other.position)) + 1,
    });
    return { attributionId: added.id as AttributionId, ...link };
  });
}

/** A change of a chain as a person asks for it: a link may be of a speaker who is not in the ledger yet. */
export type ChainEdit =
  | { readonly do: 'insert'; readonly at: number; readonly speaker: Speaker; readonly how?: string }
  | { readonly do: 'speaker'; readonly at: number; readonly speaker: Speaker }
  | Exclude<ChainChange, { do: 'insert' }>;

/**
 * Changes the chain of an attribution as it is now, in one step. Without links there is no attribution: it is deleted
 * with its last one. Refuses with `loop` what would name a source twice, and with `stale` a place that is not there any more.
 */
export function editChain(store: Store, attributionId: AttributionId, edit: ChainEdit): Promise<Written<void>> {
  return write(store, { label: 'edit-chain' }, async (writer) => {
    const attribution = await liveAttribution(store, attributionId);
    const { storyId } = attribution;
    writer.about(await wordsOf(store, await liveClaim(store, attribution.claimId)), storyId);
    let change: ChainChange;
    if (edit.do === 'insert') {
      const link = await linkTo(store, writer, storyId, edit.speaker);
      change = { ...edit, link: edit.how === undefined ? link : { ...link, how: edit.how } };
    } else if (edit.do === 'speaker') {
      const { sourceId = null } = await linkTo(store, writer, storyId, edit.speaker);
      change = { do: 'change', at: edit.at, link: { sourceId } };
    } else change = edit;
    const links = changeChain(attribution.links, change);
    if (typeof links === 'string') throw new StoreRefusal(links);
    if (links.length === 0) await writer.remove('attributions', attributionId);
    else await writer.patch('attributions', attributionId, { links, sourceIds: sourcesOf(links) });
  });
}

/** Keeps the words by which a link speaks ("told", "according to"); `at` counts from 0, the origin. */
export function setCue(
  store: Store,
  attributionId: AttributionId,
  at: number,
  marked: Marked,
): Promise<Written<AttributionId>> {
  const { storyId, selector } = marked;
  return write(store, { label: 'set-cue', storyId, about: selector.exact }, async (writer) => {
    const attribution = await liveAttribution(store, attributionId);
    if (attribution.storyId !== storyId) throw new StoreRefusal('not-possible');
    const cueId = await addPassage(writer, attributionId, marked);
    const links = changeChain(attribution.links, { do: 'change', at, link: { cueId } });
    if (typeof links === 'string') throw new StoreRefusal(links);
    await writer.patch('attributions', attributionId, { links });
    return attributionId;
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
    const attribution = await liveAttribution(store, attributionId);
    writer.about(await wordsOf(store, await liveClaim(store, attribution.claimId)), attribution.storyId);
    await writer.remove('attributions', attributionId);
  });
}

async function liveAttribution(store: Store, attributionId: AttributionId): Promise<Attribution> {
  const attribution = await store.db.attributions.get(attributionId);
  if (attribution === undefined || attribution.deletedAt !== undefined) throw new StoreRefusal('gone');
  return attribution;
}

/** The link to a speaker, who appears in the story from now on. */
async function linkTo(
  store: Store,
  writer: Writer,
  storyId: StoryId,
  speaker: Speaker,
): Promise<{ sourceId?: SourceId }> {
  if ('notGiven' in speaker) return {};
  const sourceId =
    'sourceId' in speaker ? speaker.sourceId : await sourceNamed(store, writer, speaker.name, speaker.type);
  const source = await store.db.sources.get(sourceId);
  if (source === undefined || source.deletedAt !== undefined) throw new StoreRefusal('gone');
  await appear(store, writer, storyId, sourceId, source.name);
  return { sourceId };
}
