import type { Run } from './runs.ts';

/** The part of the passage that is the quote itself: between its surroundings. */
export interface Core {
  readonly start: number;
  readonly end: number;
}

/**
 * The best row of runs that follow one another both in the passage and in the text: what a person would call the
 * passage's place. Text put in or taken out costs a little, so that an advertisement in the midst is one cheap gap.
 * `expected` is the place at which the passage would begin. The runs given back do not overlap.
 */
export function chain(runs: readonly Run[], core: Core, expected: number): Run[] {
  const best = new Float64Array(runs.length);
  const previous = new Int32Array(runs.length).fill(-1);
  let last = -1;
  for (let b = 0; b < runs.length; b += 1) {
    const run = runs[b]!;
    const own = gainOf(run, core);
    best[b] = own - Math.abs(run.to - run.at - expected) * 0.01; // of two equal rows, the one nearer to where it was voted
    for (let a = 0; a < b; a += 1) {
      const before = runs[a]!;
      if (run.at <= before.at || run.to <= before.to) continue;
      const overlap = Math.max(0, before.at + before.length - run.at, before.to + before.length - run.to);
      if (overlap >= run.length) continue;
      const value = best[a]! + own - costOf(before, run, overlap);
      if (value > best[b]!) {
        best[b] = value;
        previous[b] = a;
      }
    }
    if (last < 0 || best[b]! > best[last]!) last = b;
  }
  const row: Run[] = [];
  for (let n = last; n >= 0; n = previous[n]!) row.push(runs[n]!);
  return withoutOverlap(row.reverse());
}

/** Letters of the quote count half as much again as letters around it; two are taken off since short runs meet by chance. */
function gainOf(run: Run, core: Core): number {
  const inside = Math.max(0, Math.min(run.at + run.length, core.end) - Math.max(run.at, core.start));
  return run.length - 2 + inside * 0.5;
}

/** A gap costs by how much longer or shorter it became, at most 24 (a line of text); text taken out costs a little more. */
function costOf(before: Run, run: Run, overlap: number): number {
  const inPassage = run.at + overlap - (before.at + before.length);
  const inText = run.to + overlap - (before.to + before.length);
  const removed = Math.max(0, inPassage - inText);
  return overlap * 1.5 + 1 + Math.min(24, Math.abs(inText - inPassage) * 0.06) + Math.min(10, removed * 0.03);
}

function withoutOverlap(row: Run[]): Run[] {
  const clear: Run[] = [];
  for (const run of row) {
    const before = clear.at(-1);
    const overlap = before ? Math.max(0, before.at + before.length - run.at, before.to + before.length - run.to) : 0;
    if (overlap < run.length) clear.push({ at: run.at + overlap, to: run.to + overlap, length: run.length - overlap });
  }
  return clear;
}
