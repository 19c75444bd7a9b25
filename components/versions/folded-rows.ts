import type { Row } from '#core/compare/comparison.ts';

/** A stretch of paragraphs: those that were changed one by one, those that were not as one. Numbers of rows, `to` exclusive. */
export interface Fold {
  readonly from: number;
  readonly to: number;
  readonly changed: boolean;
}

/** Cuts the rows of a comparison into what is shown and what is folded away; small changes count if they are to be shown. */
export function foldRows(rows: readonly Row[], showSmall: boolean): Fold[] {
  const folds: Fold[] = [];
  for (const [at, row] of rows.entries()) {
    const changed = row.moved || (row.grade !== undefined && (showSmall || row.grade !== 'small'));
    const last = folds.at(-1);
    if (!changed && last?.changed === false) folds[folds.length - 1] = { ...last, to: at + 1 };
    else folds.push({ from: at, to: at + 1, changed });
  }
  return folds;
}

/** How many of some rows are paragraphs of the new text: what was joined to another or left out is none. */
export function paragraphsIn(rows: readonly Row[]): number {
  return rows.filter((row) => row.after !== undefined).length;
}
