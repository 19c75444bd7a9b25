import { describe, expect, it } from 'vitest';
import { tallyOf, total } from '../../scripts/tally.mjs';

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((state) => ({ status: state })),
});

describe('adding up a test run', () => {
  it.each([
    ['all passed', [file('passed', 'passed', 'passed')], 0, [2, 0, 0]],
    ['one failed', [file('failed', 'passed', 'failed'), file('passed', 'passed')], 1, [2, 1, 0]],
    ['some skipped or to do', [file('passed', 'passed', 'skipped', 'pending', 'todo')], 0, [1, 0, 3]],
    ['a file could not be loaded', [file('failed'), file('passed', 'passed')], 1, [1, 1, 0]],
    ['a hook failed and the tests were skipped', [file('failed', 'skipped')], 1, [0, 1, 1]],
    ['an error came outside of any test', [file('passed', 'passed')], 1, [1, 1, 0]],
    ['no test was found', [], 0, [0, 1, 0]],
  ])('when %s', (_, testResults, code, [passed, failed, skipped]) => {
    expect(tallyOf({ testResults }, code)).toMatchObject({ passed, failed, skipped });
  });

  it('counts a run without a report as failed', () => {
    expect(tallyOf(undefined, 0)).toEqual({ passed: 0, failed: 1, skipped: 0, trouble: 'it ended without results' });
  });

  it('adds runs together', () => {
    const runs = [
      { passed: 1, failed: 2, skipped: 3 },
      { passed: 10, failed: 20, skipped: 30 },
    ];
    expect(total(runs)).toEqual({ passed: 11, failed: 22, skipped: 33 });
  });
});
