import { Button } from '#components/kit/button.tsx';
import { i18n } from '#i18n';
import styles from './changed-notice.module.css';

interface Props {
  /** How many claims are affected. */
  readonly affected: number;
  /** Of how many. */
  readonly total: number;
  readonly onOpen: () => void;
}

/** Tells quietly, on return to a story, that it is not what it was, and leads to what was changed. */
export function ChangedNotice({ affected, total, onOpen }: Props) {
  return (
    <section className={styles.notice} aria-label={i18n.t('versions.noticeName')}>
      <p>{noticeWords(affected, total)}</p>
      <Button look="plain" onClick={onOpen}>
        {i18n.t('versions.noticeOpen')}
      </Button>
    </section>
  );
}

function noticeWords(affected: number, total: number): string {
  if (total === 0) return i18n.t('versions.notice');
  if (affected === 0) return i18n.t('versions.noticeNone');
  return i18n.t('versions.noticeSome', affected, [String(affected), String(total)]);
}
