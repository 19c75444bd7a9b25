import { Download } from 'lucide-react';
import { useBackup } from '#components/hooks/use-backup.ts';
import { useLastCopy } from '#components/hooks/use-last-copy.ts';
import { Button } from '#components/kit/button.tsx';
import { useTell } from '#components/kit/said.tsx';
import { count } from '#components/library/number-words.ts';
import { i18n } from '#i18n';
import styles from './backup.module.css';
import { agoWords, troubleWords } from './backup-words.ts';

/** One line, with one click, where no copy was saved for long: what is only in the browser goes with the browser. */
export function CopyReminder() {
  const tell = useTell();
  const copy = useLastCopy();
  const { state, save } = useBackup({
    saved: (name) => tell({ text: i18n.t('backup.saved', [name]), tone: 'news' }),
    failed: (reason) => tell({ text: troubleWords(reason), tone: 'trouble' }),
    refused: () => {},
    restored: () => {},
  });
  if (!copy?.isDue) return null;
  return (
    <aside className={styles.reminder} aria-label={i18n.t('backup.title')}>
      <p>
        {copy.last === undefined ? i18n.t('backup.never') : i18n.t('backup.last', [agoWords(copy.last.at)])}{' '}
        {i18n.t('backup.since', copy.changes, [count(copy.changes)])}
      </p>
      <div className={styles.deeds}>
        <Button icon={<Download size={14} />} disabled={state.at !== 'rest'} onClick={() => void save()}>
          {i18n.t('backup.save')}
        </Button>
        <Button look="plain" onClick={copy.later}>
          {i18n.t('backup.later')}
        </Button>
      </div>
    </aside>
  );
}
