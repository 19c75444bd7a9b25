import { RotateCcw } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { BackupSection } from '#components/backup/backup-section.tsx';
import { agoWords, backWords, troubleWords } from '#components/backup/backup-words.ts';
import type { Found } from '#components/hooks/kept-store.ts';
import { goOn, recoverLibrary, watchRecovery } from '#components/hooks/recover-library.ts';
import { useStore } from '#components/hooks/use-store.ts';
import { Button } from '#components/kit/button.tsx';
import { useTell } from '#components/kit/said.tsx';
import { count } from '#components/library/number-words.ts';
import { i18n } from '#i18n';
import styles from './recovery.module.css';

interface Props {
  readonly lost: Extract<Found, { is: 'lost' }>;
  readonly onDone: () => void;
}

/** The library came back empty or older than it was: one click brings it back, and says what came back. */
export function LostScreen({ lost, onDone }: Props) {
  const store = useStore();
  const tell = useTell();
  const [isBusy, setBusy] = useState(false);
  const [asks, setAsks] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const isOurs = useRef(false);
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    const ending = new AbortController();
    watchRecovery(() => {
      if (!isOurs.current) onDone();
    }, ending.signal);
    return () => ending.abort();
  }, [onDone]);
  const newest = lost.snapshots[0];
  const canRecover = newest !== undefined || lost.tail > 0;

  async function bringBack() {
    setBusy(true);
    isOurs.current = true;
    const done = await recoverLibrary(store);
    isOurs.current = done.ok;
    setBusy(false);
    if (!done.ok) return tell({ text: troubleWords(done.reason), tone: 'trouble' });
    tell({ text: backWords(done.value), tone: done.value.missing > 0 ? 'trouble' : 'outcome' });
    onDone();
  }

  function goOnWith(): void {
    isOurs.current = true;
    void goOn(store).then(onDone);
  }

  return (
    <main className={styles.screen}>
      <h1 ref={heading} tabIndex={-1} className={styles.title}>
        {i18n.t('recovery.lostTitle')}
      </h1>
      <p>{i18n.t('recovery.lost', [agoWords(lost.at)])}</p>
      {canRecover ? (
        <>
          <p>
            {newest === undefined ? '' : i18n.t('recovery.copy', [agoWords(newest.at)])}{' '}
            {lost.tail > 0 && i18n.t('recovery.tail', lost.tail, [count(lost.tail)])}
          </p>
          <div className={styles.deeds}>
            <Button look="primary" icon={<RotateCcw size={14} />} disabled={isBusy} onClick={() => void bringBack()}>
              {i18n.t(isBusy ? 'backup.restoring' : 'recovery.bringBack')}
            </Button>
          </div>
        </>
      ) : (
        <p>{i18n.t('recovery.noCopy')}</p>
      )}
      <h2 className={styles.other}>{i18n.t('recovery.fromFile')}</h2>
      <BackupSection onlyRestores onRestored={goOnWith} />
      <h2 className={styles.other}>{i18n.t('recovery.without')}</h2>
      <div className={styles.deeds}>
        {asks ? (
          <>
            <p>{i18n.t('recovery.goOnAsk')}</p>
            <Button autoFocus onClick={() => setAsks(false)}>
              {i18n.t('review.cancel')}
            </Button>
            <Button onClick={goOnWith}>{i18n.t('recovery.goOnYes')}</Button>
          </>
        ) : (
          <Button onClick={() => setAsks(true)}>{i18n.t('recovery.goOn')}</Button>
        )}
      </div>
    </main>
  );
}
