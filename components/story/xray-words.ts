import { codeWord } from '#components/claim/codebook-words.ts';
import { labelOf, saysWho1 } from '#core/model/codebook.ts';
import type { ColourBy } from '#core/model/settings.ts';
import type { XrayEntry } from '#core/tally/xray.ts';
import { i18n } from '#i18n';

/** The word for a group of claims: the codebook's, a source's name, or ours for what is computed. `by`: the field of values. */
export function xrayWord(entry: Pick<XrayEntry, 'what' | 'label' | 'key'>, by: ColourBy): string {
  switch (entry.what) {
    case 'value':
      return codeWordFor(by, entry.key.slice(1), entry.label);
    case 'source':
      return entry.label ?? entry.key;
    case 'others':
      return i18n.t('xray.others');
    case 'none':
      return i18n.t('xray.none');
    case 'not-given':
      return i18n.t('claims.notGiven');
    case 'open':
      return i18n.t('xray.open');
    case 'unset':
      return i18n.t('xray.unset');
  }
}

/** The codebook that comes with the program is said in the person's language; another one as it was written. */
function codeWordFor(field: string, value: string, label: string | undefined): string {
  const isOwn = label === labelOf(saysWho1, field, value);
  return (isOwn ? codeWord(saysWho1, field, value) : label) ?? value;
}

/** What claims can be coloured by, in the order in which it is offered. */
export const colourings: readonly ColourBy[] = ['naming', 'type', 'kind', 'status', 'source'];

/** The word for a colouring. */
export function colouringWord(by: ColourBy): string {
  switch (by) {
    case 'naming':
      return i18n.t('xray.byNaming');
    case 'type':
      return i18n.t('xray.byType');
    case 'kind':
      return i18n.t('xray.byKind');
    case 'status':
      return i18n.t('xray.byStatus');
    case 'source':
      return i18n.t('xray.bySource');
  }
}

/** The words for a naming, of the codebook or computed; the codebook's own word for what is not known here. */
export function namingWord(naming: string): string {
  switch (naming) {
    case 'named':
      return i18n.t('xray.named');
    case 'described':
      return i18n.t('xray.described');
    case 'anonymous':
      return i18n.t('xray.anonymous');
    case 'vague':
      return i18n.t('xray.vague');
    case 'none':
      return i18n.t('xray.none');
    case 'open':
      return i18n.t('xray.open');
    default:
      return naming;
  }
}
