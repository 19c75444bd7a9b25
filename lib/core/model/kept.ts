import type { Id } from './id.ts';
import type { Stamp } from './stamp.ts';

/** What every kept record carries, so that undo, trash, history and a later sync need no migration. */
export interface Kept<Kind extends string> {
  readonly id: Id<Kind>;
  /** Version of the record's own shape. */
  readonly v: 1;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  /** Milliseconds since 1970. */
  readonly updatedAt: number;
  /** Set when deleted: a deletion is a mark, nothing is taken away. Milliseconds since 1970. */
  readonly deletedAt?: number;
  /** Counts the changes on this device; an update names the one it saw (compare and set). */
  readonly rev: number;
  /** Per field, when and where it was last changed. */
  readonly stamps: Readonly<Record<string, Stamp>>;
}

/** The fields of a record that a person or a page gives; the rest is kept by the store. */
export type Fields<Record extends Kept<string>> = Omit<Record, keyof Kept<string>>;

/** The rows that are there and not deleted. */
export function live<Row extends { readonly deletedAt?: number }>(rows: readonly (Row | undefined)[]): Row[] {
  return rows.filter((row) => row !== undefined && row.deletedAt === undefined) as Row[];
}
