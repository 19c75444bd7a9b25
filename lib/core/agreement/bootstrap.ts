import type { Steps } from '../steps.ts';
import { alphaOf } from './alpha.ts';
import type { Chance } from './chance.ts';
import type { Unmeasured } from './measured.ts';
import { type CodedUnit, unitPatterns, unitsARest } from './unit-patterns.ts';

/** How sure an alpha is, given that other units of the same kind might have been coded; or why that can not be said. */
export type Interval =
  | {
      readonly ok: true;
      /** The ends of the interval, values of alpha. */
      readonly low: number;
      readonly high: number;
      /** The share of resamples between them. */
      readonly level: number;
      /** Resamples drawn. */
      readonly resamples: number;
      /** Resamples among them that had no alpha, since all their values were one: they are left out of the interval. */
      readonly undefined: number;
    }
  | { readonly ok: false; readonly reason: Unmeasured };

const LEVEL = 0.95; // the interval that is customary

/**
 * The 95 % percentile interval of nominal alpha, by drawing as many units as there are, with replacement, from those that
 * at least two coders coded, `resamples` times (at least 1; 1,000 is customary). Rests as often as `restsOf` says. Units are drawn whole, with what all coders said of them; Krippendorff's own way draws
 * disagreements one by one and covers too little (Antonia Zapf et al., "Measuring inter-rater reliability for nominal
 * data", BMC Medical Research Methodology 16:93, 2016). With few units it is too narrow all the same (John Hughes,
 * "Toward improved inference for Krippendorff's Alpha agreement coefficient", arXiv:2210.13265).
 */
export function* alphaInterval(units: readonly CodedUnit[], resamples: number, chance: Chance): Steps<Interval> {
  const patterns = yield* unitPatterns(units);
  if (typeof patterns === 'string') return { ok: false, reason: patterns };
  const { of, sizes, labelCount } = patterns;
  const counts = new Uint32Array(sizes.length);
  const totals = new Float64Array(labelCount);
  const alphas = new Float64Array(resamples);
  let defined = 0;
  for (let resample = 0; resample < resamples; resample += 1) {
    counts.fill(0);
    for (let draw = 0; draw < of.length; draw += 1) counts[of[Math.floor(chance() * of.length)]!]! += 1;
    const { value } = alphaOf(patterns, counts, totals);
    if (value !== undefined) {
      alphas[defined] = value;
      defined += 1;
    }
    yield;
  }
  if (defined === 0) return { ok: false, reason: 'no-variation' };
  const sorted = alphas.subarray(0, defined).sort();
  const [low, high] = [quantile(sorted, (1 - LEVEL) / 2), quantile(sorted, (1 + LEVEL) / 2)];
  return { ok: true, low, high, level: LEVEL, resamples, undefined: resamples - defined };
}

/** How often `alphaInterval` rests on so many units and resamples: whoever runs it knows how far it is. */
export function restsOf(units: number, resamples: number): number {
  return Math.floor(units / unitsARest) + resamples;
}

/** The value below which a share of sorted numbers lies, between two of them where it falls so (R's type 7, the usual one). */
function quantile(sorted: Float64Array, share: number): number {
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const low = sorted[below]!;
  return low + (place - below) * ((sorted[below + 1] ?? low) - low);
}
