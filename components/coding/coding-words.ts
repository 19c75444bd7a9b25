import { codeWord, fieldWord } from '#components/claim/codebook-words.ts';
import type { Sent, TakenPackage } from '#components/hooks/use-coding-commands.ts';
import { failureWords } from '#components/panel/outcome-words.ts';
import type { Unmeasured } from '#core/agreement/measured.ts';
import { type CodingField, chainField, noSource, sourcesField } from '#core/coding/coding-fields.ts';
import type { OpenMatter } from '#core/coding/matters.ts';
import type { Codebook } from '#core/model/codebook.ts';
import { i18n } from '#i18n';

/** Why a package was not taken, in one sentence. */
export function packageRefusal({ reason }: Extract<TakenPackage, { ok: false }>): string {
  switch (reason) {
    case 'too-large':
      return i18n.t('import.tooLarge');
    case 'not-text':
      return i18n.t('import.notText');
    case 'foreign':
      return i18n.t('coders.foreign');
    case 'cut-short':
      return i18n.t('import.cutShort');
    case 'newer':
      return i18n.t('import.newer');
    case 'edited':
      return i18n.t('coders.edited');
    case 'misshapen':
      return i18n.t('coders.misshapen');
    case 'outside-text':
      return i18n.t('coders.outsideText');
    case 'other-codebook':
      return i18n.t('coders.otherCodebook');
    case 'unknown-exercise':
      return i18n.t('coders.unknownExercise');
    case 'same-coder':
      return i18n.t('coders.sameCoder');
    case 'own-exercise':
      return i18n.t('coders.ownExercise');
    case 'known-exercise':
      return i18n.t('coders.knownExercise');
    case 'no-text':
      return i18n.t('coders.noText');
    default:
      return failureWords(reason);
  }
}

/** Why a package was not written. */
export function sendFailure({ reason }: Extract<Sent, { ok: false }>): string {
  if (reason === 'no-text') return i18n.t('coders.noText');
  return reason === 'too-large' ? i18n.t('coders.tooLarge') : failureWords(reason);
}

/** Why a coefficient has no value. */
export function undefinedWords(reason: Unmeasured | 'given' | 'overlapping' | 'outside'): string {
  switch (reason) {
    case 'no-units':
      return i18n.t('coders.noUnits');
    case 'one-coder':
      return i18n.t('coders.oneCoder');
    case 'no-pairs':
      return i18n.t('coders.noPairs');
    case 'no-variation':
      return i18n.t('coders.noVariation');
    case 'given':
      return i18n.t('coders.given');
    case 'overlapping':
    case 'outside':
      return i18n.t('coders.unlaid');
  }
}

/** What people read for a field that is compared. */
export function codingFieldWord(codebook: Codebook, { name }: Pick<CodingField, 'name'>): string {
  if (name === sourcesField) return i18n.t('coders.sources');
  return name === chainField ? i18n.t('coders.chain') : fieldWord(codebook, name);
}

/** What people read for a value of it. */
export function codingValueWord(codebook: Codebook, field: string, value: string | undefined): string {
  if (value === undefined) return i18n.t('coders.notSet');
  if ((field === 'naming' || field === chainField) && value === noSource) return i18n.t('coders.noSource');
  return codeWord(codebook, field, value) ?? value;
}

/** What a disagreement is about. */
export function matterWord(codebook: Codebook, { matter, field }: Pick<OpenMatter, 'matter' | 'field'>): string {
  if (matter === 'missed') return i18n.t('coders.isClaim');
  return matter === 'extent' ? i18n.t('coders.bounds') : codingFieldWord(codebook, { name: field! });
}

/** What people read for what was said or decided in a matter; bounds as the words between them. */
export function sayWord(
  codebook: Codebook,
  { matter, field }: Pick<OpenMatter, 'matter' | 'field'>,
  value: string | undefined,
  text: string,
): string {
  if (matter === 'missed') return i18n.t(value === 'yes' ? 'coders.yes' : 'coders.no');
  if (matter === 'value') return codingValueWord(codebook, field!, value);
  const [start, end] = (value ?? '').split('-').map(Number);
  return `“${text.slice(start, end)}”`;
}
