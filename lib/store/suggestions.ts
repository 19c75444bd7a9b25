import { type Link, sourcesOf } from '#core/model/attribution.ts';
import type { Capture } from '#core/model/capture.ts';
import type { AttributionId, ClaimId, Id, ReadingId, SourceId, StoryId } from '#core/model/id.ts';
import type { Answered, Taken, TakenLink, TakenPassage } from '#core/review/take.ts';
import { addPassage, liveClaim, wordsOf } from './claims.ts';
import type { Store } from './database.ts';
import { StoreRefusal } from './failures.ts';
import { hashOf } from './hash.ts';
import { appear, sourceNamed } from './sources.ts';
import { keepStory } from './stories.ts';
import { type Written, write } from './write.ts';
import type { Writer } from './writer.ts';

/** The page that suggestions were made for: it is kept at the first answer, as at the first mark. */
export interface AnsweredPage {
  readonly capture: Capture;
  /** Milliseconds since 1970. */
  readonly readAt: number;
}

type Where = { readonly storyId: StoryId; readonly readingId: ReadingId };

/** Accepts suggestions, all in one step: each becomes a claim with its attribution. What is answered already is passed over. */
export async function acceptSuggestions(
  store: Store,
  page: AnsweredPage,
  taken: readonly Taken[],
): Promise<Written<readonly ClaimId[]>> {
  const kept = await keepStory(store, page.capture, await hashOf(page.capture.text), page.readAt);
  if (!kept.ok) return kept;
  const { storyId } = kept.value;
  const about = taken.length === 1 ? { about: taken[0]!.claim.selector.exact } : {};
  return write(store, { label: 'accept-suggestion', storyId, ...about }, async (writer) => {
    const made: ClaimId[] = [];
    for (const one of taken) {
      if (await isAnswered(store, storyId, one.answered)) continue;
      const claimId = writer.newId<'claim'>();
      const passageId = await addPassage(writer, claimId, { ...kept.value, ...one.claim }, 'suggested');
      await writer.add('claims', { storyId, passageId, status: 'unchecked', unsourced: false }, claimId);
      await addAttribution(store, writer, claimId, kept.value, one);
      await writer.add('answers', { ...one.answered, storyId, answer: 'accepted' });
      made.push(claimId);
    }
    return made;
  });
}

/** Says who stated a claim that was marked by hand, as a suggestion proposes it; takes back "no source given". */
export async function attributeAsSuggested(
  store: Store,
  page: AnsweredPage,
  claimId: ClaimId,
  taken: Taken,
): Promise<Written<AttributionId | undefined>> {
  // The cue stands in the text of today, also where the claim was marked in an earlier one.
  const kept = await keepStory(store, page.capture, await hashOf(page.capture.text), page.readAt);
  if (!kept.ok) return kept;
  const { storyId } = kept.value;
  return write(store, { label: 'attribute', storyId }, async (writer) => {
    const claim = await liveClaim(store, claimId);
    if (claim.storyId !== storyId) throw new StoreRefusal('not-possible');
    writer.about(await wordsOf(store, claim));
    if (claim.unsourced) await writer.patch('claims', claimId, { unsourced: false });
    const added = await addAttribution(store, writer, claimId, kept.value, taken);
    if (!(await isAnswered(store, storyId, taken.answered))) {
      await writer.add('answers', { ...taken.answered, storyId, answer: 'accepted' });
    }
    return added;
  });
}

/** Dismisses a suggestion for good; `words` are what undo calls it by. */
export async function dismissSuggestion(
  store: Store,
  page: AnsweredPage,
  answered: Answered,
  words: string,
): Promise<Written<void>> {
  const kept = await keepStory(store, page.capture, await hashOf(page.capture.text), page.readAt);
  if (!kept.ok) return kept;
  const { storyId } = kept.value;
  return write(store, { label: 'dismiss-suggestion', storyId, about: words }, async (writer) => {
    if (await isAnswered(store, storyId, answered)) return;
    await writer.add('answers', { ...answered, storyId, answer: 'dismissed' });
  });
}

async function addAttribution(
  store: Store,
  writer: Writer,
  claimId: ClaimId,
  where: Where,
  taken: Taken,
): Promise<AttributionId | undefined> {
  if (taken.links.length === 0) return undefined;
  const { storyId } = where;
  const id = writer.newId<'attribution'>();
  const links: Link[] = [];
  for (const link of taken.links) links.push(await addLink(store, writer, id, where, link));
  const others = (await store.db.attributions.where('claimId').equals(claimId).toArray()).filter((a) => !a.deletedAt);
  const { directness, nameAsPrinted, plurality } = taken;
  await writer.add(
    'attributions',
    {
      claimId,
      storyId,
      links,
      sourceIds: sourcesOf(links),
      position: Math.max(-1, ...others.map((other) => other.position)) + 1,
      ...(directness === undefined ? {} : { directness }),
      ...(nameAsPrinted === undefined ? {} : { nameAsPrinted }),
      ...(plurality === undefined ? {} : { plurality }),
    },
    id,
  );
  return id;
}

async function addLink(
  store: Store,
  writer: Writer,
  attributionId: Id<string>,
  where: Where,
  { name, printed, how, type, naming, namingIsOwn, cue }: TakenLink,
): Promise<Link> {
  const sourceId = name === undefined ? undefined : await sourceNamed(store, writer, name, type);
  if (sourceId !== undefined) {
    await appear(store, writer, where.storyId, sourceId, printed ?? name ?? '', naming);
    if (namingIsOwn) await rename(store, writer, where.storyId, sourceId, naming);
  }
  const cueId = cue === undefined ? undefined : await addCue(writer, attributionId, where, cue);
  return {
    ...(sourceId === undefined ? {} : { sourceId }),
    ...(how === undefined ? {} : { how }),
    ...(cueId === undefined ? {} : { cueId }),
  };
}

const addCue = (writer: Writer, ofId: Id<string>, where: Where, cue: TakenPassage) =>
  addPassage(writer, ofId, { ...where, ...cue }, 'suggested');

/** What the person said of the naming wins over what was kept before. */
async function rename(store: Store, writer: Writer, storyId: StoryId, sourceId: SourceId, naming: string | undefined) {
  const rows = await store.db.appearances.where('[storyId+sourceId]').equals([storyId, sourceId]).toArray();
  const row = rows.find((known) => known.deletedAt === undefined);
  if (row !== undefined) await writer.patch('appearances', row.id, { naming });
}

async function isAnswered(store: Store, storyId: StoryId, { words, place }: Answered): Promise<boolean> {
  const rows = await store.db.answers.where('storyId').equals(storyId).toArray();
  return rows.some((row) => row.deletedAt === undefined && row.words === words && row.place === place);
}
