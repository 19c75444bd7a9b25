import type { CodebookFailure } from '#core/codebook/check-codebook.ts';
import { i18n } from '#i18n';

/** Why a change of a codebook can't be made, in one sentence. */
export function codebookRefusal(reason: CodebookFailure): string {
  switch (reason) {
    case 'blank':
      return i18n.t('codes.blank');
    case 'twice':
      return i18n.t('codes.twice');
    case 'not-a-key':
      return i18n.t('codes.notAKey');
    case 'key-taken':
      return i18n.t('codes.keyTaken');
    case 'not-a-colour':
      return i18n.t('codes.notAColour');
    case 'built-in':
      return i18n.t('codes.builtIn');
    case 'fallback':
      return i18n.t('codes.fallback');
    case 'unknown':
      return i18n.t('codes.unknown');
    case 'too-long':
      return i18n.t('codes.tooLong');
  }
}
