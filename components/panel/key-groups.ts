import type { Keys } from '#core/model/keys.ts';
import { i18n } from '#i18n';
import type { KeyLine } from './keys-help.tsx';

/** All keys with what they do, as they are set. */
export function keyGroups(keys: Keys): readonly { title: string; lines: readonly KeyLine[] }[] {
  return [
    {
      title: i18n.t('keys.onWords'),
      lines: [
        { keys: [shown(keys.claim)], does: i18n.t('keys.claim') },
        { keys: [shown(keys.source)], does: i18n.t('keys.source') },
        { keys: [shown(keys.note)], does: i18n.t('keys.note') },
      ],
    },
    {
      title: i18n.t('keys.inPanel'),
      lines: [
        { keys: [shown(keys.next), shown(keys.previous)], does: i18n.t('keys.walk') },
        { keys: [shown(keys.edit), 'Enter'], does: i18n.t('keys.edit') },
        { keys: ['Esc'], does: i18n.t('keys.close') },
        { keys: ['1', '…', '8'], does: i18n.t('keys.kinds') },
        { keys: ['0'], does: i18n.t('keys.none') },
        { keys: [shown(keys.delete)], does: i18n.t('keys.delete') },
        { keys: [shown(keys.copy)], does: i18n.t('keys.copy') },
        { keys: [shown(keys.undo), shown(keys.redo)], does: i18n.t('keys.turn') },
        { keys: [keys.search], does: i18n.t('keys.search') },
        { keys: [keys.help], does: i18n.t('keys.help') },
        { keys: ['Alt ←', 'Alt →', 'Del'], does: i18n.t('keys.links') },
        { keys: ['Alt+Shift+S'], does: i18n.t('keys.page') },
      ],
    },
  ];
}

/** A key as it is shown: a capital is Shift and its letter. */
export function shown(key: string): string {
  return key !== key.toLowerCase() ? `⇧${key.toLowerCase()}` : key;
}
