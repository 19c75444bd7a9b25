import { Button } from '#components/kit/button.tsx';
import { i18n } from '#i18n';
import styles from './recovery.module.css';

/** Says that a newer version has the library: it took over just now, or it wrote what this one can only read. */
export function NewerNotice({ is }: { readonly is: 'taken-over' | 'newer' }) {
  return (
    <aside className={styles.notice} role="alert">
      <p>{i18n.t(is === 'newer' ? 'recovery.newer' : 'recovery.takenOver')}</p>
      {is === 'taken-over' && (
        <Button look="primary" onClick={() => window.location.reload()}>
          {i18n.t('recovery.reload')}
        </Button>
      )}
    </aside>
  );
}
