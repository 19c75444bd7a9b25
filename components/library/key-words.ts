import type { KeyName } from '#core/model/keys.ts';
import { i18n } from '#i18n';

/** What a key does, in a few words. */
export function keyWords(name: KeyName): string {
  switch (name) {
    case 'claim':
      return i18n.t('menu.claim');
    case 'source':
      return i18n.t('menu.source');
    case 'note':
      return i18n.t('menu.note');
    case 'next':
      return i18n.t('keys.next');
    case 'previous':
      return i18n.t('keys.previous');
    case 'edit':
      return i18n.t('keys.edit');
    case 'delete':
      return i18n.t('keys.delete');
    case 'copy':
      return i18n.t('keys.copy');
    case 'undo':
      return i18n.t('panel.undo');
    case 'redo':
      return i18n.t('panel.redo');
    case 'search':
      return i18n.t('keys.search');
    case 'help':
      return i18n.t('keys.help');
  }
}
