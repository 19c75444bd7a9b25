import { useEffect, useRef } from 'react';
import type { ImportState } from '#components/hooks/import-states.ts';
import { useImport } from '#components/hooks/use-import.ts';
import { Button } from '#components/kit/button.tsx';
import { FileDrop } from '#components/kit/file-drop.tsx';
import { Section } from '#components/library/section.tsx';
import { failureWords } from '#components/panel/outcome-words.ts';
import { i18n } from '#i18n';
import styles from './import-page.module.css';
import { ImportPreviewed } from './import-previewed.tsx';
import { refusalWords } from './refusal-words.ts';

const busyWords = {
  reading: 'import.reading',
  writing: 'import.writing',
  'taking-back': 'import.takingBack',
} as const;

/** Takes files into the library: chosen or dropped, shown first, added as one step, and taken back where that was wrong. */
export function ImportPage() {
  const { state, read, add, stop, leave, takeBack } = useImport();
  const news = useRef<HTMLDivElement>(null);
  const { at } = state;
  useEffect(() => {
    // What was asked for has come: the keyboard goes on from there.
    if (at === 'preview' || at === 'refused' || at === 'done') news.current?.focus();
  }, [at]);

  const take = (files: readonly File[]) => {
    const [first] = files;
    if (first) void read(files, files.length === 1 ? first.name : i18n.t('import.several', [String(files.length)]));
  };
  const isBusy = at === 'reading' || at === 'writing' || at === 'taking-back';
  return (
    <Section title={i18n.t('import.title')} hint={i18n.t('import.hint')}>
      {!isBusy && at !== 'preview' && (
        <FileDrop label={i18n.t('import.choose')} hint={i18n.t('import.drop')} look="primary" onFiles={take}>
          <p className={styles.formats}>{i18n.t('import.formats')}</p>
        </FileDrop>
      )}
      <div ref={news} tabIndex={-1} className={styles.news} aria-live="polite">
        {isBusy && (
          <p className={styles.row}>
            <span>{i18n.t(busyWords[at], [state.name])}</span>
            <progress aria-label={i18n.t('import.title')} {...(at === 'reading' ? {} : { value: state.share })} />
            <Button onClick={stop}>{i18n.t('import.stop')}</Button>
          </p>
        )}
        {at === 'preview' && (
          <ImportPreviewed preview={state.preview} onAdd={() => add(state.preview.name)} onLeave={leave} />
        )}
        {at === 'done' && (
          <p className={styles.row}>
            <span>{doneWords(state)}</span>
            {state.stepId !== undefined && (
              <Button onClick={() => void takeBack(state)}>{i18n.t('import.takeBack')}</Button>
            )}
          </p>
        )}
        {at === 'taken-back' && <p>{i18n.t('import.takenBack')}</p>}
        {at === 'stopped' && <p>{i18n.t('import.stopped')}</p>}
        {at === 'refused' && (
          <p className={styles.trouble}>{i18n.t('import.refused', [state.name, refusalWords(state)])}</p>
        )}
        {at === 'failed' && <p className={styles.trouble}>{failureWords(state.reason)}</p>}
      </div>
    </Section>
  );
}

function doneWords({ counts }: Extract<ImportState, { at: 'done' }>): string {
  const { claims, stories } = counts;
  return i18n.t('import.done', [
    i18n.t('import.newClaims', claims.added, [claims.added.toLocaleString()]),
    i18n.t('import.newStories', stories.added, [stories.added.toLocaleString()]),
  ]);
}
