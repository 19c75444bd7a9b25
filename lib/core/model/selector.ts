/**
 * How a passage is found again: plain JSON, made by `describe` when the passage is marked and read by `find` later.
 * It holds what W3C's TextQuoteSelector and TextPositionSelector need, and what makes a wrong match recognisable.
 * Stored with a passage for good: it is never changed, a better one is a new passage.
 */
export interface Selector {
  /** Version of this shape. */
  readonly v: 1;
  /** The words as they were shown when marked: white space is one space, a new block of the page is one "\n". */
  readonly exact: string;
  /** What stood directly before, on the same terms, with the space that followed it (may be empty). */
  readonly prefix: string;
  /** What stood directly after, on the same terms, with the space before it (may be empty). */
  readonly suffix: string;
  /** Where the words began, in UTF-16 units of the folded text of the page (see core/text/fold). */
  readonly start: number;
  /** Where they ended (exclusive), in the same units. */
  readonly end: number;
  /** Length of that folded text, in the same units. */
  readonly length: number;
  /** How many exact copies of the words stood on the page, this one included. */
  readonly copies: number;
  /** How well the best other place on the page fitted, words and surroundings together (0 to 1). */
  readonly rival: number;
  /** The folded words of the closest look-alikes that were not exact copies, at most three. */
  readonly rivals?: readonly string[];
  /** What stood directly around the other exact copies: folded words before and after, divided by "\n"; at most eight. */
  readonly others?: readonly string[];
  /** How many copies could not be told apart by their surroundings, this one included (absent = 1). */
  readonly ties?: number;
  /** Which of those it was, counted from 0 in reading order. */
  readonly tie?: number;
}
