import { Check, TextSelect } from 'lucide-react';
import { Button } from '#components/kit/button.tsx';
import { shown } from '#components/panel/key-groups.ts';
import type { Keys } from '#core/model/keys.ts';
import type { MarkAs } from '#core/model/mark.ts';
import { i18n } from '#i18n';
import type { PracticeMark } from './practice.ts';
import styles from './steps.module.css';

interface Props {
  readonly keys: Keys;
  readonly marks: readonly PracticeMark[];
  /** The words that each step proposes. */
  readonly words: Readonly<Record<MarkAs, string>>;
  readonly onSelect: (words: string) => void;
}

/** The three things to try, each with its key; a tick where it was done. */
export function Steps({ keys, marks, words, onSelect }: Props) {
  const steps: readonly { as: MarkAs; does: string; how: string }[] = [
    { as: 'claim', does: i18n.t('menu.claim'), how: i18n.t('welcome.claim') },
    { as: 'source', does: i18n.t('menu.source'), how: i18n.t('welcome.source') },
    { as: 'note', does: i18n.t('menu.note'), how: i18n.t('welcome.note') },
  ];
  return (
    <ol className={styles.steps}>
      {steps.map(({ as, does, how }) => {
        const isDone = marks.some((mark) => mark.as === as);
        return (
          <li key={as} className={styles.step} data-done={isDone}>
            <kbd className={styles.key}>{shown(keys[as])}</kbd>
            <div>
              <h3 className={styles.does}>
                {does}
                {isDone && (
                  <span className={styles.done}>
                    <Check size={14} aria-hidden="true" /> {i18n.t('welcome.done')}
                  </span>
                )}
              </h3>
              <p className={styles.how}>{how}</p>
              <Button
                look="plain"
                icon={<TextSelect size={14} />}
                aria-label={i18n.t('welcome.selectThese', [words[as]])}
                onClick={() => onSelect(words[as])}
              >
                {i18n.t('welcome.select')}
              </Button>
            </div>
          </li>
        );
      })}
    </ol>
  );
}
