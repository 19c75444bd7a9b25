/** Quotation marks that are written as a pair; `double` ones are looked for first, `single` ones only where they must be. */
export interface MarkPair {
  readonly open: string;
  readonly close: string;
}

/**
 * Pairs by language, as its printers use them, after CLDR's delimiters and the publications' own style books.
 * A language that is not listed gets `anyLanguage`. Straight marks are understood everywhere.
 */
const byLanguage: Readonly<Record<string, readonly MarkPair[]>> = {
  en: pairs('“”'),
  de: pairs('„“', '»«', '“”'),
  da: pairs('»«', '„“', '“”'),
  cs: pairs('„“', '»«'),
  sk: pairs('„“', '»«'),
  sl: pairs('„“', '»«'),
  bg: pairs('„“', '«»'),
  pl: pairs('„”', '«»'),
  ro: pairs('„”', '«»'),
  hu: pairs('„”', '»«'),
  nl: pairs('„”', '“”'),
  fi: pairs('””', '»»'),
  sv: pairs('””', '»»'),
  fr: pairs('«»', '“”'),
  it: pairs('«»', '“”'),
  es: pairs('«»', '“”'),
  pt: pairs('«»', '“”'),
  ru: pairs('«»', '„“'),
  uk: pairs('«»', '„“'),
  ja: pairs('「」', '『』'),
  zh: pairs('“”', '「」', '《》'),
  ko: pairs('“”', '「」'),
};

/** For a language that is not listed: the pairs that mean the same in every language that has them. */
const anyLanguage = pairs('“”', '«»', '„“', '「」');

/** The pairs of a language (BCP 47 tag), most usual first. */
export function marksOf(language: string): readonly MarkPair[] {
  return byLanguage[language.toLowerCase().split('-')[0] ?? ''] ?? anyLanguage;
}

function pairs(...marks: string[]): MarkPair[] {
  return marks.map((pair) => ({ open: pair.charAt(0), close: pair.charAt(1) }));
}
