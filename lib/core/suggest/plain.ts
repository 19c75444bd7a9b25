import type { Language } from './rule.ts';

/** A language without rules: its sentences are cut at stops, and its direct quotations are found, with nobody to say them. */
export const plain: Language = {
  tag: 'und',
  abbreviations: new Set(),
  cuesOf: () => [],
  goesOn: () => false,
  rules: [],
  subjectOf: () => undefined,
  spokenBy: () => undefined,
  phraseAt: () => undefined,
  isOutlet: () => false,
  isDocument: () => false,
  pronoun: () => undefined,
  describe: () => ({ naming: 'none' }),
};
