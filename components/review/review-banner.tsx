import { i18n } from '#i18n';
import styles from './review-banner.module.css';

interface Props {
  readonly count: number;
  readonly onStart: () => void;
}

/** How many suggestions wait, and the way to them. */
export function ReviewBanner({ count, onStart }: Props) {
  return (
    <p className={styles.banner}>
      <span>{i18n.t('review.found', count)}</span>
      <button type="button" className={styles.start} onClick={onStart}>
        {i18n.t('review.start')}
      </button>
    </p>
  );
}
