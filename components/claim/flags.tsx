import type { ClaimView } from '#core/tally/claim-view.ts';
import { type Flag, flagsOf } from '#core/tally/flags.ts';
import { clip } from '#core/text/clip.ts';
import { i18n } from '#i18n';
import styles from './flags.module.css';

/** What a claim's chains amount to, a word each; the sentence that says why is there for the pointer, the reader and, open, the eye. */
export function Flags({ view, isOpen }: { readonly view: ClaimView; readonly isOpen: boolean }) {
  const flags = flagsOf(view);
  if (flags.length === 0) return null;
  return (
    <ul className={styles.flags} aria-label={i18n.t('flags.label')}>
      {flags.map((flag) => (
        <li key={flag.flag} className={isOpen ? styles.open : styles.flag} title={isOpen ? undefined : reasonFor(flag)}>
          <span className={styles.word}>{wordFor(flag)}</span>
          <span className={isOpen ? styles.reason : 'visually-hidden'}> {reasonFor(flag)}</span>
        </li>
      ))}
    </ul>
  );
}

function wordFor({ flag }: Flag): string {
  switch (flag) {
    case 'single-source':
      return i18n.t('flags.singleSource');
    case 'single-unnamed':
      return i18n.t('flags.singleUnnamed');
    case 'circular':
      return i18n.t('flags.circular');
    case 'plural-wording':
      return i18n.t('flags.pluralWording');
  }
}

function reasonFor(flag: Flag): string {
  switch (flag.flag) {
    case 'single-source':
      return i18n.t('flags.singleSourceWhy', [clip(flag.origin)]);
    case 'single-unnamed':
      return flag.origin === undefined
        ? i18n.t('flags.singleNotGivenWhy')
        : i18n.t('flags.singleUnnamedWhy', [clip(flag.origin)]);
    case 'circular':
      return i18n.t('flags.circularWhy', [listOf(flag.outlets.map(clip)), clip(flag.origin)]);
    case 'plural-wording':
      return i18n.t('flags.pluralWordingWhy', [String(flag.plurality), clip(flag.source ?? i18n.t('claims.notGiven'))]);
  }
}

function listOf(names: readonly string[]): string {
  return new Intl.ListFormat(document.documentElement.lang || 'en', { type: 'conjunction' }).format(names);
}
