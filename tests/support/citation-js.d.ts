/** As much of citation-js as the tests ask: it comes without types. */
declare module '@citation-js/core' {
  export const plugins: {
    readonly input: { chain(text: string, options: { forceType: string; generateGraph: boolean }): unknown };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
