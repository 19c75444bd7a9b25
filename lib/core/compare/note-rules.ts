import type { TextFinding } from './finding.ts';

/** A way to know a newsroom's note on its own text, and the reason why it is taken for one. */
export interface NoteRule {
  readonly kind: Extract<TextFinding, `note-${string}`>;
  /** Tried on the first 400 UTF-16 units of a paragraph. */
  readonly pattern: RegExp;
  readonly why: string;
}

/** The rules of a language (BCP 47 tag; English when absent); none for a language that is not listed. */
export function noteRulesOf(tag = 'en'): readonly NoteRule[] {
  return byLanguage[tag.toLowerCase().split(/[-_]/)[0] ?? ''] ?? [];
}

/** What a newsroom calls its own text. */
const piece =
  '(?:this|an earlier|a previous|the original|an? initial|the earlier|earlier|previous) (?:\\w+ )?(?:versions? of )?(?:this |the |our )?(?:\\w+ )?(?:article|story|report|post|piece|column|item|dispatch|headline|caption|photo caption|transcript|version|versions|page|obituary|review|graphic|chart|map)';

const english: readonly NoteRule[] = [
  {
    kind: 'note-retraction',
    pattern:
      /^\W*(?:retraction|retracted|withdrawn|notice of retraction|withdrawal|story (?:withdrawn|retracted))\s*[:.–—-]/i,
    why: 'is headed as a retraction',
  },
  {
    kind: 'note-retraction',
    pattern: new RegExp(`\\b${piece}\\b.{0,80}\\b(?:has|have|was|were) been (?:retracted|withdrawn|removed)\\b`, 'i'),
    why: 'says that the text was taken back',
  },
  {
    kind: 'note-correction',
    pattern:
      /^\W*(?:corrections?|corrected|correction appended|corrects?|erratum|errata)\b\s*(?:\([^)]{0,40}\)|,? \w+\.? \d{1,2}(?:, \d{4})?)?\s*[:.–—-]/i,
    why: 'is headed as a correction',
  },
  {
    kind: 'note-correction',
    pattern: /^\W*\(?corrects\b.{0,200}/i,
    why: 'is an agency’s note of what it corrects: "(Corrects spelling of name in paragraph 3)"',
  },
  {
    kind: 'note-correction',
    pattern: new RegExp(
      `\\b${piece}\\b.{0,120}\\b(?:misstated|mis-stated|misspelled|misspelt|misidentified|mischaracteri[sz]ed|misattributed|misquoted|misreported|incorrectly|erroneously|wrongly|inaccurately|mistakenly|gave an? (?:incorrect|wrong)|contained an? (?:error|mistake|inaccura)|omitted|was (?:incorrect|wrong)|transposed|rendered|referred imprecisely)`,
      'i',
    ),
    why: 'says what an earlier version had wrong',
  },
  {
    kind: 'note-correction',
    pattern: new RegExp(`\\b${piece}\\b.{0,60}\\b(?:has been|was|is being) (?:corrected|amended|revised)\\b`, 'i'),
    why: 'says that the text was corrected',
  },
  {
    kind: 'note-clarification',
    pattern: /^\W*(?:clarifications?|clarified)\b\s*(?:\([^)]{0,40}\)|,? \w+\.? \d{1,2}(?:, \d{4})?)?\s*[:.–—-]/i,
    why: 'is headed as a clarification',
  },
  {
    kind: 'note-clarification',
    pattern: new RegExp(
      `\\b${piece}\\b.{0,60}\\b(?:has been|was) (?:\\w+ )?(?:clarified|changed to (?:clarify|make clear)|edited (?:to clarify|for clarity))\\b|\\b${piece}\\b.{0,60}\\bto clarify\\b`,
      'i',
    ),
    why: 'says that the text was made clearer',
  },
  {
    kind: 'note-update',
    pattern:
      /^\W*(?:updates?|updated)\b,?\s*(?:\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\.?)?|\([^)]{0,40}\)|,? \w+\.? \d{1,2}(?:, \d{4})?(?:,? (?:at )?\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\.?)?)?)?(?: (?!that)\w{2,4})?\s*[:–—-]\s*\S/i,
    why: 'is headed as an update',
  },
  {
    kind: 'note-update',
    pattern: new RegExp(
      `\\b${piece}\\b.{0,60}\\b(?:has been|have been|was|will be) (?:\\w+ )?(?:updated|expanded|edited|changed|modified)\\b`,
      'i',
    ),
    why: 'says that the text was added to',
  },
  {
    kind: 'note-editor',
    pattern:
      /^\W*(?:(?:an? )?(?:editor|publisher|reader)(?:['’]?s|s['’])? note\b(?! that)|note (?:from|to) (?:the )?(?:editors?|readers?)|editor[’']s comment)\b/i,
    why: 'is headed as a note of the editors',
  },
];

const byLanguage: Readonly<Record<string, readonly NoteRule[]>> = { en: english };
