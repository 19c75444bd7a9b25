import { Upload } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { ImportState } from '#components/hooks/import-states.ts';
import { useImport } from '#components/hooks/use-import.ts';
import { Button } from '#components/kit/button.tsx';
import { Section } from '#components/library/section.tsx';
import { failureWords } from '#components/panel/outcome-words.ts';
import { i18n } from '#i18n';
import styles from './import-page.module.css';
import { ImportPreviewed } from './import-previewed.tsx';
import { refusalWords } from './refusal-words.ts';

/** Takes files into the library: chosen or dropped, shown first, added as one step, and taken back where that was wrong. */
export function ImportPage() {
  const { state, read, add, stop, leave, takeBack } = useImport();
  const chooser = useRef<HTMLInputElement>(null);
  const news = useRef<HTMLDivElement>(null);
  const [isOver, setOver] = useState(false);
  const { at } = state;
  useEffect(() => {
    // What was asked for has come: the keyboard goes on from there.
    if (at === 'preview' || at === 'refused' || at === 'done') news.current?.focus();
  }, [at]);

  const take = (files: readonly File[]) => {
    const [first] = files;
    if (first) void read(files, files.length === 1 ? first.name : i18n.t('import.several', [String(files.length)]));
  };
  const isBusy = at === 'reading' || at === 'writing';
  return (
    <Section title={i18n.t('import.title')} hint={i18n.t('import.hint')}>
      {!isBusy && at !== 'preview' && (
        // biome-ignore lint/a11y/noStaticElementInteractions: dropping is the mouse's way; the button in it is everybody's
        <div
          className={`${styles.drop} ${isOver ? styles.over : ''}`}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            event.preventDefault();
            setOver(false);
            take([...event.dataTransfer.files]);
          }}
        >
          <input
            ref={chooser}
            type="file"
            multiple
            hidden
            onChange={({ currentTarget }) => {
              take([...(currentTarget.files ?? [])]);
              currentTarget.value = ''; // the same file can be chosen again
            }}
          />
          <Button look="primary" icon={<Upload size={15} />} onClick={() => chooser.current?.click()}>
            {i18n.t('import.choose')}
          </Button>
          <span>{i18n.t('import.drop')}</span>
          <p className={styles.formats}>{i18n.t('import.formats')}</p>
        </div>
      )}
      <div ref={news} tabIndex={-1} className={styles.news} aria-live="polite">
        {isBusy && (
          <p className={styles.row}>
            <span>{i18n.t(at === 'reading' ? 'import.reading' : 'import.writing', [state.name])}</span>
            <progress aria-label={i18n.t('import.title')} {...(at === 'writing' ? { value: state.share } : {})} />
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
              <Button onClick={() => void takeBack(state.stepId!)}>{i18n.t('import.takeBack')}</Button>
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
