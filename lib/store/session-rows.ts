/** Rows that are kept until the browser is closed, and shared by all pages of the extension; under keys of our making. */
export interface SessionRows {
  all(): Promise<Readonly<Record<string, unknown>>>;
  /** Rejects when there is no more room. */
  put(rows: Readonly<Record<string, unknown>>): Promise<void>;
  drop(keys: readonly string[]): Promise<void>;
  /** Tells of rows that were put (their value) or dropped (undefined), by whomever. */
  watch(changed: (rows: Readonly<Record<string, unknown>>) => void): void;
}
