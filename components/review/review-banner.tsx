import { useEffect, useRef } from 'react';
import { i18n } from '#i18n';
import styles from './review-banner.module.css';

interface Props {
  readonly count: number;
  /** Whether the person has just come back from them. */
  readonly isBack: boolean;
  /** They are: the focus is where they can be begun again. */
  readonly onBack: () => void;
  readonly onStart: () => void;
}

/** How many suggestions wait, and the way to them. */
export function ReviewBanner({ count, isBack, onBack, onStart }: Props) {
  const start = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isBack) return;
    start.current?.focus();
    onBack();
  }, [isBack, onBack]);
  return (
    <p className={styles.banner}>
      <span>{i18n.t('review.found', count)}</span>
      <button ref={start} type="button" className={styles.start} onClick={onStart}>
        {i18n.t('review.start')}
      </button>
    </p>
  );
}

/** In the place of the suggestions, before they are found and where there are none: the list below stays where it is. */
export function NothingToReview({ isLooking }: { readonly isLooking: boolean }) {
  return <p className={`${styles.banner} ${styles.nothing}`}>{i18n.t(isLooking ? 'review.looking' : 'review.none')}</p>;
}
