import { i18n } from '#i18n';
import styles from './recovery.module.css';

/** As long as the library does not open: that it is being opened, and what may hold it up. */
export function OpeningScreen() {
  return (
    <main className={styles.screen}>
      <h1 className={styles.title}>{i18n.t('recovery.openingTitle')}</h1>
      <p role="status">{i18n.t('recovery.opening')}</p>
    </main>
  );
}
