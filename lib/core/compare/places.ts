import type { Span } from '../anchor/found.ts';
import type { Line, Row } from './comparison.ts';

/** Answers in which row, and in which sentence, a place of one of the two texts lies. */
export interface Places {
  /** The number of the row; -1 if none holds the place. `offset`: UTF-16 units of the old or the new text. */
  rowAt(side: 'before' | 'after', offset: number): number;
  lineAt(side: 'before' | 'after', offset: number): Line | undefined;
}

/** Makes the rows of a comparison ready to be asked many times. A paragraph that moved is told of where it stands now. */
export function placesIn(rows: readonly Row[]): Places {
  const sides = { before: spansOf(rows, 'before'), after: spansOf(rows, 'after') };
  const sentences = new Map<string, readonly Placed<Line>[]>(); // of each row and side that was asked for
  const rowAt = (side: Side, offset: number): number => placeAt(sides[side], offset) ?? -1;
  const lineAt = (side: Side, offset: number): Line | undefined => {
    const row = rowAt(side, offset);
    const key = `${side} ${row}`;
    let lines = sentences.get(key);
    if (lines === undefined) {
      lines = sorted(
        (rows[row]?.lines ?? []).flatMap((line) => (line[side] ? [{ what: line, span: line[side] }] : [])),
      );
      sentences.set(key, lines);
    }
    return placeAt(lines, offset);
  };
  return { rowAt, lineAt };
}

type Side = 'before' | 'after';

interface Placed<What> {
  readonly what: What;
  readonly span: Span;
}

/** What holds the place, of things that stand one behind the other. */
function placeAt<What>(places: readonly Placed<What>[], offset: number): What | undefined {
  let [low, high] = [0, places.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (places[middle]!.span.start <= offset) low = middle;
    else high = middle - 1;
  }
  const found = places[low];
  return found !== undefined && found.span.start <= offset && offset < found.span.end ? found.what : undefined;
}

function spansOf(rows: readonly Row[], side: Side): readonly Placed<number>[] {
  const placed = rows.flatMap((row, what) => {
    const span = row.kind === 'left' && row.moved ? undefined : row[side];
    return span === undefined ? [] : [{ what, span }];
  });
  return sorted(placed);
}

const sorted = <What>(places: readonly Placed<What>[]): readonly Placed<What>[] =>
  places.toSorted((one, other) => one.span.start - other.span.start);
