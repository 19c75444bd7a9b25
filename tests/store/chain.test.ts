import { describe, expect, test } from 'vitest';
import type { AttributionId } from '#core/model/id.ts';
import { attribute, editChain, setCue } from '#store/attributions.ts';
import { editClaim, markClaim } from '#store/claims.ts';
import { undo } from '#store/undo.ts';
import { done, keepSample, otherCapture, testStore } from '#tests/support/test-store.ts';

async function attributed() {
  const store = testStore();
  const story = await keepSample(store);
  const claimId = await done(markClaim(store, story.marked('More than 20 labourers')));
  const { attributionId } = await done(attribute(store, claimId, { name: 'Channel A' }));
  const chain = async () => {
    const row = await store.db.attributions.get(attributionId);
    const names = row!.links.map(async ({ sourceId }) =>
      sourceId ? (await store.db.sources.get(sourceId))!.name : '?',
    );
    return (await Promise.all(names)).join(' < ');
  };
  return { store, claimId, attributionId, chain, ...story };
}

describe('a chain', () => {
  test('is built link by link, each step taken back as one', async () => {
    const { store, attributionId, chain, storyId } = await attributed();
    await done(editChain(store, attributionId, { do: 'insert', at: 0, speaker: { notGiven: true } }));
    await done(editChain(store, attributionId, { do: 'insert', at: 2, speaker: { name: 'Wire Daily' }, how: 'cited' }));
    expect(await chain()).toBe('? < Channel A < Wire Daily');
    await done(editChain(store, attributionId, { do: 'move', at: 2, to: 1 }));
    expect(await chain()).toBe('? < Wire Daily < Channel A');
    await done(editChain(store, attributionId, { do: 'speaker', at: 0, speaker: { name: 'a foreman' } }));
    expect(await chain()).toBe('a foreman < Wire Daily < Channel A');
    const appearances = await store.db.appearances.where('storyId').equals(storyId).toArray();
    expect(appearances).toHaveLength(3);
    for (const before of ['? < Wire Daily < Channel A', '? < Channel A < Wire Daily', '? < Channel A', 'Channel A']) {
      await done(undo(store, storyId));
      expect(await chain()).toBe(before);
    }
  });

  test('keeps how a link speaks', async () => {
    const { store, attributionId } = await attributed();
    await done(editChain(store, attributionId, { do: 'change', at: 0, link: { how: 'reported' } }));
    expect((await store.db.attributions.get(attributionId))?.links[0]).toMatchObject({ how: 'reported' });
    await done(editChain(store, attributionId, { do: 'change', at: 0, link: { how: null } }));
    expect((await store.db.attributions.get(attributionId))?.links[0]).not.toHaveProperty('how');
  });

  test('without links is no attribution', async () => {
    const { store, attributionId } = await attributed();
    await done(editChain(store, attributionId, { do: 'remove', at: 0 }));
    expect((await store.db.attributions.get(attributionId))?.deletedAt).toBeGreaterThan(0);
    expect(await editChain(store, attributionId, { do: 'remove', at: 0 })).toEqual({ ok: false, reason: 'gone' });
  });

  test('refuses a loop and a stale place, and leaves no new source behind', async () => {
    const { store, attributionId, chain } = await attributed();
    const again = { do: 'insert', at: 1, speaker: { name: 'channel a' } } as const;
    expect(await editChain(store, attributionId, again)).toEqual({ ok: false, reason: 'loop' });
    const late = { do: 'insert', at: 7, speaker: { name: 'Somebody new' } } as const;
    expect(await editChain(store, attributionId, late)).toEqual({ ok: false, reason: 'stale' });
    expect(await store.db.sources.count()).toBe(1);
    expect(await chain()).toBe('Channel A');
    expect(await editChain(store, 'x' as AttributionId, { do: 'remove', at: 0 })).toEqual({
      ok: false,
      reason: 'gone',
    });
  });

  test('two panels: what one has moved the other changes where it is now', async () => {
    const { store, claimId, attributionId, chain } = await attributed();
    await Promise.all([
      done(editChain(store, attributionId, { do: 'insert', at: 1, speaker: { name: 'YTN' } })),
      done(editClaim(store, claimId, { kind: 'number' })),
      done(editChain(store, attributionId, { do: 'change', at: 0, link: { how: 'told' } })),
    ]);
    expect(await chain()).toBe('Channel A < YTN');
    expect((await store.db.attributions.get(attributionId))?.links[0]).toMatchObject({ how: 'told' });
    expect(await store.db.claims.get(claimId)).toMatchObject({ kind: 'number' });
  });
});

describe('a claim whose origin is not given', () => {
  test('has an attribution without a source, and is not "no source given"', async () => {
    const { store, claimId } = await attributed();
    await done(editClaim(store, claimId, { unsourced: true }));
    const { attributionId, sourceId } = await done(attribute(store, claimId, { notGiven: true }));
    expect(sourceId).toBeUndefined();
    expect(await store.db.attributions.get(attributionId)).toMatchObject({ links: [{}], sourceIds: [], position: 1 });
    expect(await store.db.claims.get(claimId)).toMatchObject({ unsourced: false });
  });
});

describe('a cue', () => {
  test('is a passage of its own, tied to its link', async () => {
    const { store, attributionId, marked } = await attributed();
    await done(setCue(store, attributionId, 0, marked('Ko said')));
    const { cueId } = (await store.db.attributions.get(attributionId))!.links[0]!;
    expect(await store.db.passages.get(cueId!)).toMatchObject({ ofId: attributionId, selector: { exact: 'Ko said' } });
    await done(undo(store));
    expect((await store.db.attributions.get(attributionId))!.links[0]).not.toHaveProperty('cueId');
  });

  test('of another story is refused', async () => {
    const { store, attributionId } = await attributed();
    const other = await keepSample(store, otherCapture());
    const outcome = await setCue(store, attributionId, 0, other.marked('Ko said'));
    expect(outcome).toEqual({ ok: false, reason: 'not-possible' });
  });
});
