import type { Painting } from '#core/model/settings.ts';
import { i18n } from '#i18n';

/** The ways to paint, with what each means in a sentence. */
export function paintings(): readonly { value: Painting; label: string; hint: string }[] {
  return [
    { value: 'open', label: i18n.t('painting.open'), hint: i18n.t('painting.openHint') },
    { value: 'private', label: i18n.t('painting.private'), hint: i18n.t('painting.privateHint') },
    { value: 'none', label: i18n.t('painting.none'), hint: i18n.t('painting.noneHint') },
  ];
}
