import { describe, expect, test } from 'vitest';
import type { AttributionId, ClaimId, SourceId } from '#core/model/id.ts';
import { attribute, deleteAttribution, editAttribution } from '#store/attributions.ts';
import { deleteClaim, editClaim, markClaim } from '#store/claims.ts';
import { addNote } from '#store/notes.ts';
import { editSource, markSource, setNaming } from '#store/sources.ts';
import { done, keepSample, testStore } from '#tests/support/test-store.ts';

const words = 'More than 20 labourers in Moscow have asked for asylum';

async function marked() {
  const store = testStore();
  const story = await keepSample(store);
  const claimId = await done(markClaim(store, story.marked(words)));
  return { store, claimId, ...story };
}

describe('a claim', () => {
  test('is its words, not yet checked', async () => {
    const { store, claimId, storyId } = await marked();
    const claim = await store.db.claims.get(claimId);
    expect(claim).toMatchObject({ storyId, status: 'unchecked', unsourced: false, rev: 1, v: 1 });
    const passage = await store.db.passages.get(claim!.passageId);
    expect(passage).toMatchObject({ ofId: claimId, origin: 'marked', selector: { exact: words } });
  });

  test('marked twice is one claim; other words are another, and so are the same words elsewhere', async () => {
    const { store, claimId, ...story } = await marked();
    expect(await done(markClaim(store, story.marked(words)))).toBe(claimId);
    expect(await done(markClaim(store, story.marked('More than 20 labourers')))).not.toBe(claimId);
    const twin = story.marked(words);
    const elsewhere = { ...twin, place: { start: twin.place!.start + 1, end: twin.place!.end + 1 } };
    expect(await done(markClaim(store, elsewhere))).not.toBe(claimId);
    expect(await store.db.claims.count()).toBe(3);
  });

  test('outside of the text is known by its place on the page', async () => {
    const { store, ...story } = await marked();
    const outside = { ...story.marked('Ko said'), place: undefined };
    const first = await done(markClaim(store, outside));
    expect(await done(markClaim(store, outside))).toBe(first);
    const claim = await store.db.claims.get(first);
    expect(await store.db.passages.get(claim!.passageId)).not.toHaveProperty('start');
  });

  test('deleted and marked again is a new one', async () => {
    const { store, claimId, ...story } = await marked();
    await done(deleteClaim(store, claimId));
    expect(await done(markClaim(store, story.marked(words)))).not.toBe(claimId);
  });

  test('keeps when its status was given, not when something else was', async () => {
    const { store, claimId } = await marked();
    expect(await done(editClaim(store, claimId, { kind: 'number' }))).not.toHaveProperty('statusAt');
    const { statusAt } = await done(editClaim(store, claimId, { status: 'disputed', statusBecause: 'see note' }));
    expect(statusAt).toBeGreaterThan(0);
    expect((await done(editClaim(store, claimId, { status: 'disputed', kind: undefined }))).statusAt).toBe(statusAt);
    expect(await store.db.claims.get(claimId)).not.toHaveProperty('kind');
  });

  test('goes with its attributions and notes, and cannot be worked on any more', async () => {
    const { store, claimId, storyId } = await marked();
    await done(attribute(store, claimId, { name: 'Channel A' }));
    await done(addNote(store, 'claim', claimId, storyId, 'who counted?'));
    await done(deleteClaim(store, claimId));
    for (const table of [store.db.claims, store.db.attributions, store.db.notes] as const) {
      expect((await table.toArray()).every((row) => row.deletedAt !== undefined)).toBe(true);
    }
    const gone = { ok: false, reason: 'gone' };
    expect(await deleteClaim(store, claimId)).toEqual(gone);
    expect(await editClaim(store, claimId, { kind: 'fact' })).toEqual(gone);
    expect(await attribute(store, claimId, { name: 'YTN' })).toEqual(gone);
    expect(await editClaim(store, 'x' as ClaimId, {})).toEqual(gone);
  });
});

describe('an attribution', () => {
  test('makes the source, its appearance and the link in one step', async () => {
    const { store, claimId, storyId } = await marked();
    const { attributionId, sourceId } = await done(attribute(store, claimId, { name: ' Channel  A ', type: 'media' }));
    expect(await store.db.sources.get(sourceId!)).toMatchObject({ name: 'Channel A', type: 'media' });
    expect(await store.db.appearances.toArray()).toMatchObject([{ storyId, sourceId, naming: 'named' }]);
    expect(await store.db.attributions.get(attributionId)).toMatchObject({
      links: [{ sourceId }],
      sourceIds: [sourceId],
      position: 0,
    });
    expect((await store.db.steps.toArray()).filter(({ label }) => label === 'attribute')).toHaveLength(1);
  });

  test.each(['channel a', 'CHANNEL A', 'Channel\u00a0A', 'Chánnel A'])(
    'finds Channel A again under %j',
    async (name) => {
      const { store, claimId } = await marked();
      const first = await done(attribute(store, claimId, { name: 'Channel A' }));
      expect(await done(attribute(store, claimId, { name }))).toEqual(first);
      expect(await store.db.sources.count()).toBe(1);
    },
  );

  test('takes back the finding that there is no source', async () => {
    const { store, claimId } = await marked();
    await done(editClaim(store, claimId, { unsourced: true }));
    await done(attribute(store, claimId, { name: 'Channel A' }));
    expect((await store.db.claims.get(claimId))?.unsourced).toBe(false);
  });

  test('follows the one before it', async () => {
    const { store, claimId } = await marked();
    await done(attribute(store, claimId, { name: 'Channel A' }));
    const { attributionId } = await done(attribute(store, claimId, { name: 'YTN' }, { directness: 'direct' }));
    expect(await store.db.attributions.get(attributionId)).toMatchObject({ position: 1, directness: 'direct' });
  });

  test('keeps its sources in step with its chain, and all of them appear in the story', async () => {
    const { store, claimId, ...story } = await marked();
    const { attributionId, sourceId } = await done(attribute(store, claimId, { name: 'Channel A' }));
    const ko = await done(markSource(store, story.marked('Ko Yong-hwan')));
    const links = [{ sourceId: ko, how: 'told' }, {}, { sourceId }];
    expect((await done(editAttribution(store, attributionId, { links }))).sourceIds).toEqual([ko, sourceId]);
    expect((await store.db.appearances.toArray()).map((row) => row.sourceId).toSorted()).toEqual(
      [ko, sourceId].toSorted(),
    );
  });

  test.each(['', '   ', '\n'])('to nobody (%j) is refused, and nothing is changed', async (name) => {
    const { store, claimId } = await marked();
    const ops = await store.db.ops.count();
    expect(await attribute(store, claimId, { name })).toEqual({ ok: false, reason: 'not-possible' });
    expect(await store.db.ops.count()).toBe(ops);
  });

  test('to a source that is not there is refused', async () => {
    const { store, claimId } = await marked();
    expect(await attribute(store, claimId, { sourceId: 'x' as SourceId })).toEqual({ ok: false, reason: 'gone' });
    expect(await store.db.appearances.count()).toBe(0);
  });

  test('deleted, leaves its source in the ledger', async () => {
    const { store, claimId } = await marked();
    const { attributionId, sourceId } = await done(attribute(store, claimId, { name: 'Channel A' }));
    await done(deleteAttribution(store, attributionId));
    expect((await store.db.sources.get(sourceId!))?.deletedAt).toBeUndefined();
    const gone = { ok: false, reason: 'gone' };
    expect(await deleteAttribution(store, 'x' as AttributionId)).toEqual(gone);
    expect(await editAttribution(store, attributionId, { directness: 'direct' })).toEqual(gone);
  });
});

describe('a source', () => {
  test('marked in the text is known by its words, and mentioned there', async () => {
    const { store, storyId, ...story } = await marked();
    const sourceId = await done(markSource(store, story.marked('Ko Yong-hwan')));
    const [mention] = await store.db.mentions.toArray();
    expect(mention).toMatchObject({ storyId, sourceId });
    expect((await store.db.passages.get(mention!.passageId))?.ofId).toBe(mention!.id);
  });

  test('gets the naming that a person says, over the guess', async () => {
    const { store, storyId, claimId } = await marked();
    const { sourceId } = await done(attribute(store, claimId, { name: 'critics' }));
    expect((await store.db.appearances.toArray())[0]?.naming).toBe('vague');
    await done(setNaming(store, storyId, sourceId!, 'described'));
    expect((await store.db.appearances.toArray())[0]?.naming).toBe('described');
    await done(setNaming(store, storyId, sourceId!, undefined));
    expect((await store.db.appearances.toArray())[0]).not.toHaveProperty('naming');
    expect(await store.db.appearances.count()).toBe(1);
  });

  test('cannot lose its name', async () => {
    const { store, claimId } = await marked();
    const { sourceId } = await done(attribute(store, claimId, { name: 'YTN' }));
    expect(await editSource(store, sourceId!, { name: ' ' })).toEqual({ ok: false, reason: 'not-possible' });
    expect((await done(editSource(store, sourceId!, { description: 'news channel' }))).rev).toBe(2);
  });
});
