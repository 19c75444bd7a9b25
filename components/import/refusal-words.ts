import type { ImportState } from '#components/hooks/import-states.ts';
import { i18n } from '#i18n';

/** Why a file was not taken, in one sentence. */
export function refusalWords({ reason, label, where }: Extract<ImportState, { at: 'refused' }>): string {
  switch (reason) {
    case 'too-large':
      return i18n.t('import.tooLarge');
    case 'not-text':
      return i18n.t('import.notText');
    case 'foreign':
      return i18n.t('import.foreign');
    case 'cut-short':
      return i18n.t('import.cutShort');
    case 'newer':
      return i18n.t('import.newer');
    case 'coding-package':
      return i18n.t('import.codingPackage');
    case 'misshapen':
      return i18n.t('import.misshapen', [label ?? '?', i18n.t('import.where', [where ?? '?'])]);
  }
}
