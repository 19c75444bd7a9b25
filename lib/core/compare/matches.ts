/** Which sentence of the old text is which of the new one; -1 where there is none. */
export interface Matches {
  readonly afterOf: Int32Array;
  readonly beforeOf: Int32Array;
  /** Of each old sentence: whether it kept its order among the others. */
  readonly ordered: Uint8Array;
}

/** A stretch of sentences of both texts between two matches that are in order; ends exclusive. */
export interface Gap {
  readonly a: number;
  readonly aEnd: number;
  readonly b: number;
  readonly bEnd: number;
}
