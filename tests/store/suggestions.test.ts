import { describe, expect, test } from 'vitest';
import { describeIn } from '#core/anchor/describe.ts';
import type { Taken } from '#core/review/take.ts';
import { claimViews } from '#core/tally/claim-view.ts';
import { fold } from '#core/text/fold.ts';
import { attribute } from '#store/attributions.ts';
import { deleteClaim, editClaim, markClaim } from '#store/claims.ts';
import { loadStory } from '#store/load.ts';
import { nextUndo } from '#store/next-undo.ts';
import { setNaming } from '#store/sources.ts';
import { findStory } from '#store/stories.ts';
import { acceptSuggestions, attributeAsSuggested, dismissSuggestion } from '#store/suggestions.ts';
import { redo, undo } from '#store/undo.ts';
import { sampleReadAt, sampleText } from '#tests/support/sample-story.ts';
import { done, keepSample, sampleCapture, testStore } from '#tests/support/test-store.ts';

const page = { capture: sampleCapture(), readAt: sampleReadAt };
const passage = (exact: string) => {
  const start = sampleText.indexOf(exact);
  const place = { start, end: start + exact.length };
  return { selector: describeIn(sampleText, place.start, place.end), place };
};

function taken(exact: string, links: Taken['links'], more: Partial<Taken> = {}): Taken {
  const claim = passage(exact);
  const answered = { rule: 'claim-speaker-cue', words: fold(exact), place: claim.place.start };
  return { answered, claim, links, directness: 'indirect', ...more };
}

const asylum = taken('More than 20 labourers in Moscow have asked for asylum', [
  {},
  { name: 'Channel A', type: 'media', naming: 'named', how: 'reported', cue: passage('reported on Wednesday') },
]);
const defected = taken(
  'an agent and a translator have defected too',
  [
    { name: 'Ko Yong-hwan', printed: 'Ko Yong-hwan', type: 'expert', naming: 'named', how: 'told' },
    { name: 'YTN', printed: 'the news channel YTN', how: 'reported' },
  ],
  { plurality: 2, nameAsPrinted: 'Ko Yong-hwan' },
);

async function storyOf(store: ReturnType<typeof testStore>) {
  const story = await findStory(store, [page.capture.address]);
  return loadStory(store, story!.id as never);
}

describe('accepting a suggestion', () => {
  test('keeps the story and makes the claim with its chain, in one step', async () => {
    const store = testStore();
    await done(acceptSuggestions(store, page, [defected]));
    const project = (await storyOf(store))!;
    const [view] = claimViews(project);
    expect(view).toMatchObject({
      naming: 'named',
      passage: { origin: 'suggested', selector: { exact: defected.claim.selector.exact }, ...defected.claim.place },
      claim: { status: 'unchecked', unsourced: false },
      attributions: [
        {
          attribution: { directness: 'indirect', plurality: 2, nameAsPrinted: 'Ko Yong-hwan' },
          links: [
            { source: { name: 'Ko Yong-hwan', type: 'expert' }, naming: 'named', link: { how: 'told' } },
            { source: { name: 'YTN' }, naming: 'named', link: { how: 'reported' } },
          ],
        },
      ],
    });
    expect(project.answers).toMatchObject([{ rule: 'claim-speaker-cue', answer: 'accepted' }]);
    expect((await store.db.steps.toArray()).filter((step) => step.cause === 'user')).toHaveLength(1);
  });

  test('keeps an origin that the story does not give, and the words of the cue', async () => {
    const store = testStore();
    await done(acceptSuggestions(store, page, [asylum]));
    const [view] = claimViews((await storyOf(store))!);
    const [origin, relay] = view!.attributions[0]!.links;
    expect(origin?.source).toBeUndefined();
    expect(relay).toMatchObject({
      source: { name: 'Channel A' },
      cue: { selector: { exact: 'reported on Wednesday' } },
    });
  });

  test('finds a source that the ledger has, and leaves its type and naming as they were', async () => {
    const store = testStore();
    const story = await keepSample(store);
    const claimId = await done(markClaim(store, story.marked('Tighter surveillance only makes people angrier')));
    const { sourceId } = await done(attribute(store, claimId, { name: 'ko yong-hwan', type: 'citizen' }));
    await done(setNaming(store, story.storyId, sourceId!, 'described'));
    await done(acceptSuggestions(store, page, [defected]));
    const project = (await storyOf(store))!;
    expect(project.sources.filter(({ name }) => name.toLowerCase() === 'ko yong-hwan')).toMatchObject([
      { type: 'citizen' },
    ]);
    expect(project.appearances.find((row) => row.sourceId === sourceId)?.naming).toBe('described');
  });

  test('believes the person on the naming', async () => {
    const store = testStore();
    await done(acceptSuggestions(store, page, [defected]));
    const again = taken('More than 20 labourers', [{ name: 'Ko Yong-hwan', naming: 'described', namingIsOwn: true }]);
    await done(acceptSuggestions(store, page, [again]));
    const project = (await storyOf(store))!;
    const ko = project.sources.find(({ name }) => name === 'Ko Yong-hwan')!;
    expect(project.appearances.find((row) => row.sourceId === ko.id)?.naming).toBe('described');
  });

  test('twice makes one claim', async () => {
    const store = testStore();
    await done(acceptSuggestions(store, page, [defected]));
    expect(await done(acceptSuggestions(store, page, [defected]))).toEqual([]);
    expect((await storyOf(store))?.claims).toHaveLength(1);
  });

  test('makes a bare claim where nobody is named', async () => {
    const store = testStore();
    await done(acceptSuggestions(store, page, [taken('Nobody has counted the empty bunks.', [])]));
    expect(claimViews((await storyOf(store))!)).toMatchObject([{ naming: 'open', attributions: [] }]);
  });

  test('several at once are taken back as one, and done again', async () => {
    const store = testStore();
    await done(acceptSuggestions(store, page, [asylum, defected]));
    const { storyId } = (await storyOf(store))!.claims[0]!;
    await done(undo(store, storyId));
    expect(await storyOf(store)).toMatchObject({
      claims: [],
      attributions: [],
      sources: [],
      answers: [],
      appearances: [],
    });
    expect((await nextUndo(store, storyId)).undo).toBeUndefined();
    await done(redo(store, storyId));
    const project = (await storyOf(store))!;
    expect([project.claims.length, project.sources.length, project.answers.length]).toEqual([2, 3, 2]);
  });

  test('stays answered when the claim is deleted later', async () => {
    const store = testStore();
    const [claimId] = await done(acceptSuggestions(store, page, [defected]));
    await done(deleteClaim(store, claimId!));
    expect((await storyOf(store))?.answers).toMatchObject([{ answer: 'accepted' }]);
  });
});

describe('a claim marked by hand', () => {
  test('gets its source, chain and cue as suggested, and is no longer without a source', async () => {
    const store = testStore();
    const story = await keepSample(store);
    const claimId = await done(markClaim(store, story.marked('More than 20 labourers in Moscow')));
    await done(editClaim(store, claimId, { unsourced: true }));
    await done(attributeAsSuggested(store, page, claimId, asylum));
    const project = (await storyOf(store))!;
    expect(claimViews(project)).toMatchObject([
      { claim: { unsourced: false }, attributions: [{ links: [{}, { source: { name: 'Channel A' } }] }] },
    ]);
    expect(project.answers).toMatchObject([{ answer: 'accepted' }]);
    await done(undo(store, story.storyId));
    expect(await storyOf(store)).toMatchObject({ claims: [{ unsourced: true }], attributions: [], answers: [] });
  });

  test('that is gone is refused', async () => {
    const store = testStore();
    const story = await keepSample(store);
    const claimId = await done(markClaim(store, story.marked('More than 20 labourers in Moscow')));
    await done(deleteClaim(store, claimId));
    expect(await attributeAsSuggested(store, page, claimId, asylum)).toEqual({ ok: false, reason: 'gone' });
  });
});

describe('dismissing a suggestion', () => {
  test('is kept for good, once, and makes nothing else', async () => {
    const store = testStore();
    await done(dismissSuggestion(store, page, asylum.answered, 'More than 20'));
    await done(dismissSuggestion(store, page, asylum.answered, 'More than 20'));
    const project = (await storyOf(store))!;
    expect(project).toMatchObject({ claims: [], sources: [], passages: [] });
    expect(project.answers).toMatchObject([{ answer: 'dismissed', rule: 'claim-speaker-cue' }]);
    expect(await done(acceptSuggestions(store, page, [asylum]))).toEqual([]);
  });

  test('is taken back by undo', async () => {
    const store = testStore();
    await done(dismissSuggestion(store, page, asylum.answered, 'More than 20'));
    const { storyId } = (await storyOf(store))!.answers[0]!;
    expect((await done(undo(store, storyId))).about).toBe('More than 20');
    expect((await storyOf(store))?.answers).toEqual([]);
  });
});
