import { useEffect, useRef } from 'react';
import styles from '#components/kit/ask.module.css';
import { Button } from '#components/kit/button.tsx';
import { i18n } from '#i18n';
import { count as shown } from './number-words.ts';

interface Props {
  readonly count: number;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** Asks, with the number, before anything is removed for good; "no" is what Enter and Escape mean. */
export function EmptyTrash({ count, onYes, onNo }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const things = i18n.t('library.things', count, [shown(count)]);
  return (
    <dialog ref={dialog} className={styles.ask} aria-labelledby="empty-trash" onClose={onNo}>
      <h2 id="empty-trash">{i18n.t('library.emptyAsk', [things])}</h2>
      <p>{i18n.t('library.emptyWarn')}</p>
      <div className={styles.deeds}>
        <Button autoFocus onClick={onNo}>
          {i18n.t('review.cancel')}
        </Button>
        <Button onClick={onYes}>{i18n.t('library.emptyYes', [things])}</Button>
      </div>
    </dialog>
  );
}
