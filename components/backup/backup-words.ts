import { count } from '#components/library/number-words.ts';
import { ago } from '#core/backup/reminder.ts';
import { i18n } from '#i18n';

/** Why a file was not taken as a copy, in one sentence; nothing was touched. */
export function refusalWords(reason: string): string {
  switch (reason) {
    case 'too-large':
      return i18n.t('backup.tooLarge');
    case 'foreign':
      return i18n.t('backup.foreign');
    case 'cut-short':
      return i18n.t('backup.cutShort');
    case 'newer':
      return i18n.t('backup.newer');
    case 'misshapen':
      return i18n.t('backup.misshapen');
    default:
      return i18n.t('backup.damaged');
  }
}

/** Why a copy was not saved or not restored. */
export function troubleWords(reason: string): string {
  switch (reason) {
    case 'stopped':
      return i18n.t('backup.stopped');
    case 'full':
      return i18n.t('backup.full');
    case 'no-sound-copy':
      return i18n.t('recovery.noSoundCopy');
    case 'newer-library':
      return i18n.t('backup.newerLibrary');
    case 'closed':
      return i18n.t('backup.closed');
    case 'private':
      return i18n.t('backup.private');
    default:
      return i18n.t('backup.trouble');
  }
}

/** "3 days ago"; `at` in milliseconds since 1970. */
export function agoWords(at: number): string {
  const { count, unit } = ago(at, Date.now());
  return new Intl.RelativeTimeFormat(document.documentElement.lang || 'en', { numeric: 'auto' }).format(count, unit);
}

/** What came back of a library that was lost, and what did not. */
export function backWords(back: Record<'stories' | 'claims' | 'notes' | 'passedOver' | 'missing', number>): string {
  const { stories, claims, notes, passedOver, missing } = back;
  const said = [
    i18n.t('recovery.back', [
      i18n.t('library.storiesShown', stories, [count(stories)]),
      i18n.t('library.claimsShown', claims, [count(claims)]),
      i18n.t('recovery.backNotes', notes, [count(notes)]),
    ]),
  ];
  if (passedOver > 0) said.push(i18n.t('recovery.passedOver', passedOver, [count(passedOver)]));
  if (missing > 0) said.push(i18n.t('recovery.missing', missing, [count(missing)]));
  return said.join(' ');
}
