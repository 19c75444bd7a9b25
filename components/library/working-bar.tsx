import { Button } from '#components/kit/button.tsx';
import { i18n } from '#i18n';
import { count } from './number-words.ts';
import type { Working } from './use-bulk.ts';
import styles from './working-bar.module.css';

/** Long work: what it does, how far it is, and a way to stop it. */
export function WorkingBar({ working }: { readonly working: Working }) {
  const { what, done, of, stop } = working;
  return (
    <div className={styles.bar}>
      <span role="status">{what}</span>
      {of > 0 && (
        <>
          <progress aria-label={what} max={of} value={done} />
          <span className={styles.count}>{i18n.t('library.doneOf', [count(done), count(of)])}</span>
          <Button onClick={stop}>{i18n.t('library.stop')}</Button>
        </>
      )}
    </div>
  );
}
