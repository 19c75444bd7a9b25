import type { Span } from '../anchor/found.ts';

/** One text, and what each coder marked in it. */
export interface Continuum {
  /** Its length in UTF-16 units. */
  readonly length: number;
  /** Each coder's units, from `start` up to, not including, `end`, in UTF-16 units of the text. */
  readonly coders: readonly (readonly Span[])[];
}

/** Why the coders' units of a text can not be compared. */
export type Unlaid =
  /** Units of one coder overlap, or one has no length: lay them as one first (`mergedUnits`). */
  | 'overlapping'
  /** A unit reaches beyond the text. */
  | 'outside';

/**
 * The units of one coder with those that overlap or adjoin made one, in the order of the text; those without length left
 * out. Unitizing knows only what is marked and what is not: two claims side by side, or one within the other, are one
 * stretch of it, and are told apart by the overlap of claims (overlap.ts), not here.
 */
export function mergedUnits(units: readonly Span[]): Span[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of inOrder(units)) {
    const last = merged.at(-1);
    if (end <= start) continue;
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

/**
 * Several texts laid end to end as one, so that one coefficient can be had of all. Only texts that all coders have read
 * belong in it: a text a coder has not read would count as one they found nothing in. Throws where the texts differ in their
 * number of coders. A gap at the end of a text runs on into the next, and units that meet at the border stay two: merge
 * before, not after.
 */
export function endToEnd(texts: readonly Continuum[]): Continuum {
  const coders: Span[][] = (texts[0]?.coders ?? []).map(() => []);
  let length = 0;
  for (const text of texts) {
    if (text.coders.length !== coders.length) throw new RangeError('Every text needs the same coders.');
    text.coders.forEach((units, coder) => {
      for (const { start, end } of units) coders[coder]!.push({ start: start + length, end: end + length });
    });
    length += text.length;
  }
  return { length, coders };
}

/** A text with each coder's units in order, or why they can not be laid on it. Units may adjoin. */
export function laidOut({ length, coders }: Continuum): Continuum | Unlaid {
  const laid = coders.map(inOrder);
  for (const units of laid) {
    let at = 0;
    for (const { start, end } of units) {
      if (start < 0 || end > length) return 'outside';
      if (start < at || end <= start) return 'overlapping';
      at = end;
    }
  }
  return { length, coders: laid };
}

function inOrder(units: readonly Span[]): Span[] {
  return units.toSorted((one, other) => one.start - other.start || one.end - other.end);
}
