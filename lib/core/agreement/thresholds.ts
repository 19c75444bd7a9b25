/** A band of values of a coefficient, and what its author says of it: no word of ours, and never a bare "good". */
export interface Band {
  /** The author's word for it. */
  readonly band: string;
  /** The least value in it; -Infinity for the lowest band. */
  readonly from: number;
  /** What the author makes of it, in our words. */
  readonly says: string;
}

/** Bands of one author for one coefficient, highest first, each with where it is written. */
export interface Thresholds {
  readonly of: 'alpha' | 'kappa';
  readonly source: string;
  /** What the author says of the bands themselves. */
  readonly caution: string;
  readonly bands: readonly Band[];
}

/** What Krippendorff asks of alpha before conclusions are drawn from coded data. */
export const krippendorffThresholds: Thresholds = {
  of: 'alpha',
  source: 'Klaus Krippendorff, Content Analysis: An Introduction to Its Methodology, 2nd edition (Sage 2004), p. 241',
  caution: 'How much is enough depends on what a wrong conclusion would cost.',
  bands: [
    { band: 'reliable', from: 0.8, says: 'Data to rely on.' },
    { band: 'tentative', from: 0.667, says: 'Data for tentative conclusions only.' },
    { band: 'unreliable', from: -Infinity, says: 'Data to draw no conclusions from.' },
  ],
};

/** The words that Landis and Koch gave to values of kappa. */
export const landisKochThresholds: Thresholds = {
  of: 'kappa',
  source:
    'J. Richard Landis and Gary G. Koch, "The Measurement of Observer Agreement for Categorical Data", Biometrics 33 (1977), p. 165',
  caution: 'The authors call the divisions clearly arbitrary.',
  bands: [
    { band: 'almost perfect', from: 0.81, says: 'Strength of agreement from .81 to 1.00.' },
    { band: 'substantial', from: 0.61, says: 'Strength of agreement from .61 to .80.' },
    { band: 'moderate', from: 0.41, says: 'Strength of agreement from .41 to .60.' },
    { band: 'fair', from: 0.21, says: 'Strength of agreement from .21 to .40.' },
    { band: 'slight', from: 0, says: 'Strength of agreement from .00 to .20.' },
    { band: 'poor', from: -Infinity, says: 'Strength of agreement below .00.' },
  ],
};

/**
 * The band a value is in. Nothing is rounded up into a higher one: .7996 is below .800, and .805, between two bands
 * that were printed to two places, is in the lower.
 */
export function bandOf(value: number, { bands }: Thresholds): Band {
  return bands.find(({ from }) => value >= from)!;
}
