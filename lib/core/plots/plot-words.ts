/** The words of pictures, in the language of whoever looks. Numbers come as they are to be counted. */
export interface PlotWords {
  /** How claims are sourced: a naming of the codebook, `none`, `open`, or `unset`. */
  naming(naming: string): string;
  readonly notGiven: string;
  readonly none: string;
  readonly open: string;
  /** "3 claims". */
  claims(count: number): string;
  /** "5 others". */
  others(count: number): string;
  /** A story that has no headline, an outlet that is not named. */
  readonly thisStory: string;
  readonly noOutlet: string;
  readonly lead: string;
  readonly end: string;
  /** "12 %", `part` from 0 to 1. */
  percent(part: number): string;
  /** "3 of 8". */
  of(part: number, whole: number): string;
  /** A stretch of time: "Oct 2016". */
  time(from: number, unit: string): string;
  /** "too few to compare": fewer than ten claims. */
  readonly tooFew: string;
  readonly alongTitle: string;
  alongSays(sources: number, claims: number, most: string | undefined, mostClaims: number): string;
  readonly flowTitle: string;
  flowSays(ways: number, relayed: number, relay: string | undefined): string;
  readonly timeTitle: string;
  timeSays(claims: number, undated: number): string;
  readonly outletsTitle: string;
  outletsSays(outlets: number, claims: number): string;
  readonly multiplesTitle: string;
  readonly multiplesSays: string;
  /** Heads of tables. */
  readonly heads: Readonly<
    Record<'source' | 'sourcing' | 'words' | 'place' | 'from' | 'to' | 'claims' | 'outlet' | 'time' | 'share', string>
  >;
}
