import { describe, expect, test } from 'vitest';
import type { SourceId } from '#core/model/id.ts';
import { addAlias, removeAlias } from '#store/aliases.ts';
import { attribute, editChain } from '#store/attributions.ts';
import { markClaim } from '#store/claims.ts';
import { claimsOfSource } from '#store/elsewhere.ts';
import { findInLedger } from '#store/ledger.ts';
import { mergeSources } from '#store/merge-sources.ts';
import { addNote } from '#store/notes.ts';
import { editSource, markSource, setNaming } from '#store/sources.ts';
import { addTag } from '#store/tags.ts';
import { redo, undo } from '#store/undo.ts';
import { done, keepSample, otherCapture, testStore } from '#tests/support/test-store.ts';

/** Two stories; in each, one of two records that are the same person. */
async function twoRecords() {
  const store = testStore();
  const here = await keepSample(store);
  const there = await keepSample(store, otherCapture());
  const [one, other] = [
    await done(markClaim(store, here.marked('More than 20 labourers'))),
    await done(markClaim(store, there.marked('Nobody has counted'))),
  ];
  const ko = await done(attribute(store, one, { name: 'Ko Yong-hwan', type: 'expert' }));
  const mrKo = await done(attribute(store, other, { name: 'Mr. Ko' }));
  return { store, here, there, one, other, ko, mrKo, from: mrKo.sourceId!, to: ko.sourceId! };
}

describe('two sources made one', () => {
  test('are one in every story, with the name of the other as an alias', async () => {
    const { store, other, mrKo, from, to, there } = await twoRecords();
    await done(markSource(store, there.marked('Ko said')));
    await done(addNote(store, 'source', from, undefined, 'call him'));
    await done(addTag(store, 'source', from, 'follow-up'));
    await done(editSource(store, from, { description: 'defector', fields: { side: 'south', age: 'old' } }));
    await done(editSource(store, to, { fields: { side: 'north' } }));
    await done(mergeSources(store, from, to));
    expect(await store.db.attributions.get(mrKo.attributionId)).toMatchObject({
      claimId: other,
      links: [{ sourceId: to }],
      sourceIds: [to],
    });
    expect(await store.db.sources.get(to)).toMatchObject({
      name: 'Ko Yong-hwan',
      type: 'expert',
      description: 'defector',
      fields: { side: 'north', age: 'old' },
    });
    expect((await store.db.sources.get(from))?.deletedAt).toBeGreaterThan(0);
    const live = (await store.db.aliases.toArray()).filter((row) => !row.deletedAt);
    expect(live.map(({ sourceId, name }) => [sourceId, name])).toEqual([[to, 'Mr. Ko']]);
    expect((await store.db.notes.toArray())[0]?.onId).toBe(to);
    expect((await store.db.taggings.toArray())[0]?.onId).toBe(to);
    const appearances = (await store.db.appearances.toArray()).filter((row) => !row.deletedAt && row.sourceId === to);
    expect(new Set(appearances.map(({ storyId }) => storyId)).size).toBe(2);
    expect((await findInLedger(store, 'mr ko'))[0]).toMatchObject({ source: { id: to }, alias: 'Mr. Ko' });
    expect((await claimsOfSource(store, to)).map(({ claimId }) => claimId)).toContain(other);
  });

  test('come apart again by undo, and together by redo', async () => {
    const { store, mrKo, from, to } = await twoRecords();
    await done(mergeSources(store, from, to));
    await done(undo(store));
    expect((await store.db.sources.get(from))?.deletedAt).toBeUndefined();
    expect((await store.db.attributions.get(mrKo.attributionId))?.sourceIds).toEqual([from]);
    expect((await store.db.aliases.toArray()).every((row) => row.deletedAt !== undefined)).toBe(true);
    await done(redo(store));
    expect((await store.db.attributions.get(mrKo.attributionId))?.sourceIds).toEqual([to]);
  });

  test('of one chain leave one link, the one nearer to the origin', async () => {
    const { store, ko, from, to } = await twoRecords();
    await done(editChain(store, ko.attributionId, { do: 'insert', at: 1, speaker: { name: 'YTN' } }));
    await done(editChain(store, ko.attributionId, { do: 'insert', at: 2, speaker: { sourceId: from } }));
    await done(mergeSources(store, from, to));
    const chain = (await store.db.attributions.get(ko.attributionId))!.links.map(({ sourceId }) => sourceId);
    expect(chain).toHaveLength(2);
    expect(chain[0]).toBe(to);
  });

  test('keep what was said of the naming under the one that stays', async () => {
    const { store, here, from, to, ko } = await twoRecords();
    await done(editChain(store, ko.attributionId, { do: 'insert', at: 1, speaker: { sourceId: from } }));
    await done(setNaming(store, here.storyId, from, 'vague'));
    await done(setNaming(store, here.storyId, to, 'described'));
    await done(mergeSources(store, from, to));
    const rows = await store.db.appearances.where('[storyId+sourceId]').equals([here.storyId, to]).toArray();
    expect(rows.filter((row) => !row.deletedAt).map(({ naming }) => naming)).toEqual(['described']);
  });

  test('a source is not made one with itself, nor with one that is gone', async () => {
    const { store, from, to } = await twoRecords();
    expect(await mergeSources(store, to, to)).toEqual({ ok: false, reason: 'not-possible' });
    await done(mergeSources(store, from, to));
    expect(await mergeSources(store, from, to)).toEqual({ ok: false, reason: 'gone' });
    expect(await mergeSources(store, 'x' as SourceId, to)).toEqual({ ok: false, reason: 'gone' });
  });
});

describe('an alias', () => {
  test('is kept once, and can be taken away', async () => {
    const { store, to } = await twoRecords();
    await done(addAlias(store, to, ' Ko,  Yong-hwan '));
    await done(addAlias(store, to, 'K. Yong'));
    await done(addAlias(store, to, 'k. yong'));
    const rows = await store.db.aliases.toArray();
    expect(rows.map(({ name }) => name)).toEqual(['K. Yong']);
    await done(removeAlias(store, rows[0]!.id as never));
    expect(await findInLedger(store, 'k yong')).toMatchObject([{ source: { id: to } }]);
    expect((await store.db.aliases.toArray())[0]?.deletedAt).toBeGreaterThan(0);
    expect(await addAlias(store, to, '  ')).toEqual({ ok: false, reason: 'not-possible' });
  });
});
