import { useEffect, useRef, useState } from 'react';
import ask from '#components/kit/ask.module.css';
import { Button } from '#components/kit/button.tsx';
import { i18n } from '#i18n';
import styles from './storage-section.module.css';

/** Deletes all there is, after it was asked twice: what goes, then a word that has to be typed. */
export function DeleteEverything({ onDelete }: { readonly onDelete: () => Promise<void> }) {
  const [asked, setAsked] = useState<'not' | 'once' | 'twice'>('not');
  const [word, setWord] = useState('');
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (asked !== 'not') dialog.current?.showModal();
  }, [asked]);
  const leave = () => {
    setAsked('not');
    setWord('');
  };
  const wanted = i18n.t('storage.deleteWord');
  return (
    <div>
      <Button onClick={() => setAsked('once')}>{i18n.t('storage.delete')}</Button>
      {asked !== 'not' && (
        <dialog key={asked} ref={dialog} className={ask.ask} aria-labelledby="delete-everything" onCancel={leave}>
          <h2 id="delete-everything">{i18n.t(asked === 'once' ? 'storage.deleteAsk' : 'storage.deleteSure')}</h2>
          <p>{i18n.t(asked === 'once' ? 'storage.deleteWarn' : 'storage.deleteType', [wanted])}</p>
          {asked === 'twice' && (
            <label className={styles.word}>
              {i18n.t('storage.deleteLabel')}
              <input
                className={styles.typed}
                autoComplete="off"
                value={word}
                onChange={({ target }) => setWord(target.value)}
              />
            </label>
          )}
          <div className={ask.deeds}>
            <Button autoFocus={asked === 'once'} onClick={leave}>
              {i18n.t('review.cancel')}
            </Button>
            {asked === 'once' ? (
              <Button onClick={() => setAsked('twice')}>{i18n.t('storage.deleteNext')}</Button>
            ) : (
              <Button disabled={word.trim().toLowerCase() !== wanted} onClick={() => void onDelete().finally(leave)}>
                {i18n.t('storage.deleteYes')}
              </Button>
            )}
          </div>
        </dialog>
      )}
    </div>
  );
}
