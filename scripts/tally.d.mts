/** What came of some checks or tests. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** What went wrong beside the tests themselves. */
  readonly trouble?: string;
}

/** Adds up one Vitest run from its JSON report; a run that ended badly counts as failed even if no test did. */
export function tallyOf(report: unknown, exitCode: number): Tally;
export function total(tallies: readonly Tally[]): Tally;
