import { english } from './english/english.ts';
import { plain } from './plain.ts';
import type { Language } from './rule.ts';

/** The languages that have rules. */
const languages: readonly Language[] = [english];

/** What is known of a language (BCP 47 tag; English when absent); for one without rules, only how to read its quotations. */
export function languageOf(tag = 'en'): Language {
  const primary = tag.toLowerCase().split(/[-_]/)[0] ?? '';
  return languages.find((known) => known.tag === primary) ?? plain;
}
