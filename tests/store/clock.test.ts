import { expect, test } from 'vitest';
import { markClaim } from '#store/claims.ts';
import type { Store } from '#store/database.ts';
import { addNote, editNote } from '#store/notes.ts';
import { undo } from '#store/undo.ts';
import { done, keepSample, testStore } from '#tests/support/test-store.ts';

const hour = 3_600_000; // milliseconds
const jumps = [
  ['back by a year', -365 * 24 * hour],
  ['on by a day', 24 * hour],
  ['back by an hour, as when summer ends', -hour],
  ['on by an hour, as when summer begins', hour],
  ['nowhere', 0],
] as const;

/** A library whose clock can be set while it is worked in. */
function withClock() {
  const plain = testStore();
  const start = plain.now();
  let shift = 0;
  let steps = 0;
  const store: Store = {
    ...plain,
    now: () => {
      steps += 1;
      return start + steps + shift;
    },
  };
  const jump = (by: number) => {
    shift += by;
  };
  return { store, jump };
}

test.each(jumps)('a clock that goes %s loses no change, refuses none, and keeps their order', async (_, by) => {
  const { store, jump } = withClock();
  const story = await keepSample(store);
  const claimId = await done(markClaim(store, story.marked('Ko Yong-hwan')));
  let note = await done(addNote(store, 'claim', claimId, story.storyId, 'first'));
  const texts = ['second', 'third', 'fourth', 'fifth'];
  for (const [at, text] of texts.entries()) {
    if (at === 1) jump(by);
    if (at === 3) jump(-by); // and is put right again
    note = await done(editNote(store, note.id as never, text, note.rev));
  }
  expect((await store.db.notes.get(note.id))?.text, 'the last word is the last').toBe('fifth');
  const ops = await store.db.ops.orderBy('seq').toArray();
  expect(ops.map((op) => op.seq)).toEqual(ops.map((_, at) => at + 1));
  expect(ops.map((op) => op.stamp)).toEqual(ops.map((op) => op.stamp).toSorted());
  expect(new Set(ops.map((op) => op.stamp)).size).toBe(ops.length);
  // Taken back in the order of doing, whatever the clock says.
  for (const text of ['fourth', 'third', 'second', 'first']) {
    await done(undo(store, story.storyId));
    expect((await store.db.notes.get(note.id))?.text).toBe(text);
  }
});
