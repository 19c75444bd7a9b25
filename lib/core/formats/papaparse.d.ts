/**
 * What the core uses of papaparse. Its own types would let Node's globals into the core, so lib/core/tsconfig.json looks here.
 */
declare const Papa: {
  /** Writes a table. */
  unparse(
    table: { fields: readonly string[]; data: readonly (readonly string[])[] },
    options: { newline: string },
  ): string;
  /** Reads a table at once, never in a worker. */
  parse<Row>(
    text: string,
    options: { delimiter: string; skipEmptyLines: boolean },
  ): { readonly data: readonly Row[]; readonly errors: readonly { readonly code: string }[] };
};
export default Papa;
