/** Why a coefficient has no value. Each is a state of the work, not a fault. */
export type Unmeasured =
  /** Nothing was coded. */
  | 'no-units'
  /** Fewer than two coders coded anything. */
  | 'one-coder'
  /** Several coders, but no unit that two of them coded. */
  | 'no-pairs'
  /** Whatever can be paired has one and the same value: no chance agreement to compare with, so neither 0 nor 1 is right. */
  | 'no-variation';

/** A coefficient of agreement among coders, or why there is none. */
export type Measured =
  | {
      readonly ok: true;
      /** 1: perfect agreement; 0: as if by chance; below 0: coders who differ by system. */
      readonly value: number;
      /** Units that at least two coders coded: those that count. */
      readonly units: number;
      /** Values on those units, of all coders together. */
      readonly values: number;
      /** Units that one coder alone coded: they can not be paired, and do not count. */
      readonly single: number;
    }
  | { readonly ok: false; readonly reason: Unmeasured };
