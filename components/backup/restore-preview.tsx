import { useEffect, useRef, useState } from 'react';
import type { Looked } from '#components/hooks/use-backup.ts';
import { Button } from '#components/kit/button.tsx';
import { Choice } from '#components/kit/choice.tsx';
import { i18n } from '#i18n';
import styles from './backup.module.css';
import { agoWords } from './backup-words.ts';
import { EffectsTable } from './effects-table.tsx';

type Way = 'merge' | 'replace';

interface Props {
  readonly looked: Looked;
  readonly onRestore: (way: Way) => void;
  readonly onClose: () => void;
}

/** What a copy would do, before anything is done: brought together with what is here, or in its place. */
export function RestorePreview({ looked, onRestore, onClose }: Props) {
  const [way, setWay] = useState<Way>('merge');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { manifest } = looked.backup;
  return (
    <div className={styles.preview}>
      <h3 ref={heading} tabIndex={-1} className={styles.name}>
        {i18n.t('backup.previewOf', [looked.name])}
      </h3>
      <p className={styles.hint}>{i18n.t('backup.sound', [agoWords(manifest.madeAt), manifest.app])}</p>
      <Choice
        label={i18n.t('backup.how')}
        options={[
          { value: 'merge', label: i18n.t('backup.merge') },
          { value: 'replace', label: i18n.t('backup.replace') },
        ]}
        chosen={way}
        clearable={false}
        onChoose={(chosen) => setWay(chosen as Way)}
      />
      <p className={styles.hint}>{i18n.t(way === 'merge' ? 'backup.mergeHint' : 'backup.replaceHint')}</p>
      <div className={styles.table}>
        <EffectsTable effects={looked.effects} replaces={way === 'replace'} />
      </div>
      <div className={styles.deeds}>
        <Button look="primary" onClick={() => onRestore(way)}>
          {i18n.t(way === 'merge' ? 'backup.doMerge' : 'backup.doReplace')}
        </Button>
        <Button onClick={onClose}>{i18n.t('review.cancel')}</Button>
      </div>
    </div>
  );
}
