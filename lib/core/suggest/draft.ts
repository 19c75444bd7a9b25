import type { Cue, Find, Line, Phrase, Span } from './rule.ts';

/** An attribution in the making: what a rule found, in offsets of the text (UTF-16 units). */
export interface Draft {
  readonly rule: string;
  /** The sentence it was found in, and its number in the text. */
  readonly line: Line;
  readonly number: number;
  readonly paragraph: number;
  claim: Span[];
  readonly cue?: Span;
  readonly verb?: Cue;
  source?: Span;
  /** The source with what is set off by commas. */
  outer?: Span;
  readonly told?: Span;
  readonly nextBlock: boolean;
  /** The draft whose words take this one up: ", the Times reported". */
  via?: Draft;
  /** Nothing in its own sentence attributes it. */
  readonly implied: boolean;
}

/** Turns token numbers into offsets. */
export function draftOf(rule: string, line: Line, number: number, paragraph: number, cue: Cue, found: Find): Draft {
  const { tokens } = line;
  const span = (first: number, last: number): Span => ({ start: tokens[first]!.start, end: tokens[last]!.end });
  const name = ({ first, last }: Phrase) => trimmed(line, first, last);
  return {
    rule,
    line,
    number,
    paragraph,
    claim: found.claim.map(([first, last]) => span(first, last)),
    cue: span(found.cue[0], found.cue[1]),
    verb: cue,
    ...(found.source && {
      source: name(found.source),
      outer: span(found.source.outerFirst, Math.max(found.source.last, found.source.outerLast)),
    }),
    ...(found.told && { told: name(found.told) }),
    nextBlock: found.nextBlock ?? false,
    implied: false,
  };
}

/** A name without the full stop that ended its sentence rather than an abbreviation is kept as it is; marks at its end go. */
function trimmed({ tokens }: Line, first: number, last: number): Span {
  return { start: tokens[first]!.start, end: tokens[last]!.end };
}
