/** @import { Tally } from './tally.mjs' */

/**
 * Adds up one Vitest run from its JSON report. A run that ended badly without naming a failed test (a file that could
 * not be loaded, an error outside of any test, no report at all) counts as failed too.
 *
 * @param {unknown} report what Vitest's JSON reporter wrote; `undefined` when it wrote nothing
 * @param {number} exitCode of Vitest
 * @returns {Tally}
 */
export function tallyOf(report, exitCode) {
  if (!report?.testResults) return { passed: 0, failed: 1, skipped: 0, trouble: 'it ended without results' };
  const count = (...states) =>
    report.testResults.flatMap((file) => file.assertionResults).filter(({ status }) => states.includes(status)).length;
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  ).length;
  const tally = {
    passed: count('passed'),
    failed: count('failed') + brokenFiles,
    skipped: count('skipped', 'pending', 'todo', 'disabled'),
  };
  if (tally.passed + tally.failed + tally.skipped === 0) return { ...tally, failed: 1, trouble: 'it found no tests' };
  if (exitCode !== 0 && tally.failed === 0)
    return { ...tally, failed: 1, trouble: `it ended with code ${exitCode} though no test failed` };
  return tally;
}

/**
 * @param {readonly Tally[]} tallies
 * @returns {Tally}
 */
export function total(tallies) {
  const sum = (key) => tallies.reduce((before, tally) => before + tally[key], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}
