import { Download, RotateCcw } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { agoWords, backWords, troubleWords } from '#components/backup/backup-words.ts';
import { replaceDamaged, saveSnapshot, whatIsLeft } from '#components/hooks/recover-library.ts';
import { useStore } from '#components/hooks/use-store.ts';
import { Button } from '#components/kit/button.tsx';
import { useTell } from '#components/kit/said.tsx';
import type { Snapshot } from '#core/recovery/snapshot.ts';
import { i18n } from '#i18n';
import styles from './recovery.module.css';

interface Props {
  readonly is: 'busy' | 'full' | 'damaged' | 'private';
  readonly onAgain: () => void;
}

/** Where the library can't be opened: what is the matter, what is safe, what to do. */
export function TroubleScreen({ is, onAgain }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const store = useStore();
  const tell = useTell();
  const [newest, setNewest] = useState<Snapshot>();
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    if (is === 'damaged') void whatIsLeft().then(({ snapshots }) => setNewest(snapshots[0]));
  }, [is]);

  async function replace() {
    setBusy(true);
    const done = await replaceDamaged(store);
    setBusy(false);
    tell(
      done.ok
        ? { text: backWords(done.value), tone: done.value.missing > 0 ? 'trouble' : 'outcome' }
        : { text: troubleWords(done.reason), tone: 'trouble' },
    );
    if (done.ok) onAgain();
  }

  return (
    <main className={styles.screen}>
      <h1 ref={heading} tabIndex={-1} className={styles.title}>
        {i18n.t(`recovery.${is}Title`)}
      </h1>
      <p>{i18n.t(`recovery.${is}`)}</p>
      {store.session && (
        <>
          <p>{i18n.t('recovery.sessionOffer')}</p>
          <div className={styles.deeds}>
            <Button look="primary" onClick={() => void store.session?.agree().then(onAgain)}>
              {i18n.t('recovery.sessionYes')}
            </Button>
          </div>
        </>
      )}
      {is !== 'private' && (
        <div className={styles.deeds}>
          <Button look="primary" onClick={onAgain}>
            {i18n.t('failed.again')}
          </Button>
          {newest !== undefined && (
            <>
              <Button icon={<RotateCcw size={14} />} disabled={isBusy} onClick={() => void replace()}>
                {i18n.t('recovery.bringBackFrom', [agoWords(newest.at)])}
              </Button>
              <Button icon={<Download size={14} />} onClick={() => void saveSnapshot(newest)}>
                {i18n.t('recovery.saveCopy')}
              </Button>
            </>
          )}
        </div>
      )}
    </main>
  );
}
