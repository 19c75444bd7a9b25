/** One measured figure; tests/bench/<name>/bench.mjs gives a list of them. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** The most it is meant to be, where there is such a limit. */
  readonly reach?: number;
  /** How something comparable does, in words. */
  readonly peer?: string;
}
