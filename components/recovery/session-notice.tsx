import { i18n } from '#i18n';
import styles from './recovery.module.css';

/** Says that all of this goes when the browser is closed, as long as it is so. */
export function SessionNotice() {
  return (
    <aside className={styles.notice}>
      <p>{i18n.t('recovery.session')}</p>
    </aside>
  );
}
