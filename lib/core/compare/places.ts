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
  const rowAt = (side: 'before' | 'after', offset: number): number => {
    const spans = sides[side];
    let [low, high] = [0, spans.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (spans[middle]!.span.start <= offset) low = middle;
      else high = middle - 1;
    }
    const found = spans[low];
    return found !== undefined && found.span.start <= offset && offset < found.span.end ? found.row : -1;
  };
  return {
    rowAt,
    lineAt: (side, offset) => rows[rowAt(side, offset)]?.lines.find((line) => holds(line[side], offset)),
  };
}

function spansOf(rows: readonly Row[], side: 'before' | 'after'): { readonly row: number; readonly span: Span }[] {
  return rows
    .flatMap((row, number) => {
      const span = row.kind === 'left' && row.moved ? undefined : row[side];
      return span === undefined ? [] : [{ row: number, span }];
    })
    .sort((one, other) => one.span.start - other.span.start);
}

const holds = (span: Span | undefined, offset: number): boolean =>
  span !== undefined && span.start <= offset && offset < span.end;
