import { useEffect, useRef } from 'react';
import { Button } from '#components/kit/button.tsx';
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
  return (
    <main className={styles.screen}>
      <h1 ref={heading} tabIndex={-1} className={styles.title}>
        {i18n.t(`recovery.${is}Title`)}
      </h1>
      <p>{i18n.t(`recovery.${is}`)}</p>
      {is !== 'private' && (
        <div className={styles.deeds}>
          <Button look="primary" onClick={onAgain}>
            {i18n.t('failed.again')}
          </Button>
        </div>
      )}
    </main>
  );
}
