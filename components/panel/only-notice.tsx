import { Button } from '#components/kit/button.tsx';
import { swatchOf } from '#components/story/xray.tsx';
import { xrayWord } from '#components/story/xray-words.ts';
import type { Xray, XrayEntry } from '#core/tally/xray.ts';
import { i18n } from '#i18n';
import styles from './only-notice.module.css';

interface Props {
  readonly xray: Xray;
  /** The group that is listed; it may have lost its last claim. */
  readonly only: XrayEntry;
  /** All claims of the story. */
  readonly total: number;
  readonly onAll: () => void;
}

/** Says that only one group of the claims is listed, and lets all be listed again. */
export function OnlyNotice({ xray, only, total, onAll }: Props) {
  const entry = xray.entries.find(({ key }) => key === only.key) ?? { ...only, count: 0 };
  return (
    <div className={styles.only} {...swatchOf(entry)}>
      <p role="status">{i18n.t('xray.onlyThese', [xrayWord(entry, xray.by), String(entry.count), String(total)])}</p>
      <Button onClick={onAll}>{i18n.t('xray.all')}</Button>
    </div>
  );
}
