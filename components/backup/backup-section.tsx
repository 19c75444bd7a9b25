import { Download, Upload } from 'lucide-react';
import { useRef } from 'react';
import { useBackup } from '#components/hooks/use-backup.ts';
import { useLastCopy } from '#components/hooks/use-last-copy.ts';
import { Button } from '#components/kit/button.tsx';
import { useTell } from '#components/kit/said.tsx';
import { count } from '#components/library/number-words.ts';
import { i18n } from '#i18n';
import styles from './backup.module.css';
import { agoWords, refusalWords, troubleWords } from './backup-words.ts';
import { RestorePreview } from './restore-preview.tsx';

interface Props {
  /** Offers no copy of what is here: it is not what should be kept. */
  readonly onlyRestores?: boolean;
  readonly onRestored?: () => void;
}

/** Copies outside the browser: save one, take one back, and when the last was saved. */
export function BackupSection({ onlyRestores = false, onRestored }: Props) {
  const tell = useTell();
  const copy = useLastCopy();
  const file = useRef<HTMLInputElement>(null);
  const { state, save, look, restore, stop, close } = useBackup({
    saved: (name) => tell({ text: i18n.t('backup.saved', [name]), tone: 'news' }),
    refused: (reason) => tell({ text: refusalWords(reason), tone: 'trouble' }),
    failed: (reason) => tell({ text: troubleWords(reason), tone: reason === 'stopped' ? 'news' : 'trouble' }),
    restored: (effects) => {
      const { add, change } = effects.claims;
      const stories = effects.stories.add + effects.stories.change;
      const [told, claims] = [
        i18n.t('library.storiesShown', stories, [count(stories)]),
        i18n.t('library.claimsShown', add + change, [count(add + change)]),
      ];
      tell({ text: i18n.t('backup.restored', [told, claims]), tone: 'news' });
      onRestored?.();
    },
  });
  const isBusy = state.at === 'saving' || state.at === 'looking' || state.at === 'restoring';
  return (
    <>
      {!onlyRestores && (
        <p role="status">
          {copy === undefined
            ? ''
            : copy.last === undefined
              ? i18n.t('backup.never')
              : i18n.t('backup.last', [agoWords(copy.last.at)])}
          {copy?.last !== undefined &&
            copy.changes > 0 &&
            ` ${i18n.t('backup.since', copy.changes, [count(copy.changes)])}`}
        </p>
      )}
      {isBusy && (
        <div className={styles.working}>
          <progress aria-label={i18n.t(`backup.${state.at}`)} max={1} value={state.done} />
          <span role="status">{i18n.t(`backup.${state.at}`)}</span>
          {state.at !== 'restoring' && <Button onClick={stop}>{i18n.t('library.stop')}</Button>}
        </div>
      )}
      {state.at === 'rest' && (
        <div className={styles.deeds}>
          {!onlyRestores && (
            <Button look="primary" icon={<Download size={14} />} onClick={() => void save()}>
              {i18n.t('backup.save')}
            </Button>
          )}
          <Button icon={<Upload size={14} />} onClick={() => file.current?.click()}>
            {i18n.t('backup.open')}
          </Button>
        </div>
      )}
      <input
        ref={file}
        type="file"
        accept=".zip,application/zip"
        hidden
        aria-label={i18n.t('backup.open')}
        onChange={({ target }) => {
          const chosen = target.files?.[0];
          if (chosen !== undefined) void look(chosen);
          target.value = '';
        }}
      />
      {state.at === 'preview' && (
        <RestorePreview looked={state.looked} onRestore={(way) => void restore(state.looked, way)} onClose={close} />
      )}
    </>
  );
}
