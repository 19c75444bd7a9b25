import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StepId } from '#core/model/id.ts';
import { type Cause, type Step, undoStacks } from '#core/model/step.ts';

const step = (id: string, cause: Cause = 'user', of?: string): Step => ({
  id: id as StepId,
  seq: 0,
  stamp: '',
  at: 0,
  label: 'mark-claim',
  cause,
  ...(of === undefined ? {} : { of: of as StepId }),
});
const ids = (steps: readonly Step[]) => {
  const { undo, redo } = undoStacks(steps);
  return [undo.map(({ id }) => id).join(''), redo.map(({ id }) => id).join('')];
};

describe('what can be taken back, and what can be done again', () => {
  test.each<[string, Step[], string, string]>([
    ['nothing done', [], '', ''],
    ['two things done', [step('a'), step('b')], 'ab', ''],
    ['one taken back', [step('a'), step('b'), step('1', 'undo', 'b')], 'a', 'b'],
    ['both taken back', [step('a'), step('b'), step('1', 'undo', 'b'), step('2', 'undo', 'a')], '', 'ba'],
    ['one done again', [step('a'), step('1', 'undo', 'a'), step('2', 'redo', 'a')], 'a', ''],
    [
      'taken back, done again, taken back',
      [step('a'), step('1', 'undo', 'a'), step('2', 'redo', 'a'), step('3', 'undo', 'a')],
      '',
      'a',
    ],
    ['something new after taking back', [step('a'), step('1', 'undo', 'a'), step('b')], 'b', ''],
    ['a reading in between', [step('a'), step('r', 'reading'), step('1', 'undo', 'a'), step('s', 'reading')], '', 'a'],
    ['an import', [step('i', 'import')], 'i', ''],
    ['a step taken back that is too long ago to be seen', [step('a'), step('1', 'undo', 'z')], 'a', ''],
  ])('%s', (_, steps, undo, redo) => {
    expect(ids(steps)).toEqual([undo, redo]);
  });
});

test('whatever is done, taken back and done again, each step is in one stack at most', () => {
  const acts = fc.array(fc.constantFrom('do', 'undo', 'redo'));
  fc.assert(
    fc.property(acts, (all) => {
      const steps: Step[] = [];
      for (const [at, act] of all.entries()) {
        const { undo, redo } = undoStacks(steps);
        const target = act === 'undo' ? undo.at(-1) : redo.at(-1);
        if (act === 'do') steps.push(step(`${at}`));
        else if (target !== undefined) steps.push(step(`${at}`, act as Cause, target.id));
      }
      const { undo, redo } = undoStacks(steps);
      const known = [...undo, ...redo].map(({ id }) => id);
      expect(new Set(known).size).toBe(known.length);
      expect([...undo, ...redo].every(({ cause }) => cause === 'user')).toBe(true);
      // Order of doing: the newest that is still done is the first to be taken back.
      expect(undo.map(({ id }) => Number(id))).toEqual(undo.map(({ id }) => Number(id)).toSorted((a, b) => a - b));
    }),
  );
});
