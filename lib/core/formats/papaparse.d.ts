/**
 * What the core uses of papaparse. The types that are published for it would let Node's globals into the core, so it is imported
 * by a path of which they know nothing.
 */
declare module 'papaparse/papaparse.js' {
  const Papa: {
    /** Writes a table. */
    unparse(
      table: { fields: readonly string[]; data: readonly (readonly string[])[] } | readonly (readonly string[])[],
      options: { newline: string; delimiter?: string },
    ): string;
    /** Reads a table at once, never in a worker. */
    parse<Row>(
      text: string,
      options: { delimiter: string; skipEmptyLines: boolean },
    ): { readonly data: readonly Row[]; readonly errors: readonly { readonly code: string }[] };
  };
  export default Papa;
}
