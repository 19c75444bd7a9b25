import { Trash2 } from 'lucide-react';
import { useId } from 'react';
import { useSettings } from '#components/hooks/use-settings.ts';
import { Button } from '#components/kit/button.tsx';
import { i18n } from '#i18n';
import { paintings } from './painting-words.ts';
import styles from './show-highlights.module.css';
import { useSaving } from './use-saving.ts';

/** How marks are painted, for all pages; sites where it was chosen otherwise are listed, and can be taken off the list. */
export function Painting() {
  const name = useId();
  const save = useSaving();
  const { painting, paintingOn } = useSettings();
  const words = paintings();

  return (
    <fieldset className={styles.show}>
      <legend className={styles.legend}>{i18n.t('painting.label')}</legend>
      {words.map(({ value, label, hint }) => (
        <label key={value} className={styles.choice}>
          <input type="radio" name={name} checked={painting === value} onChange={() => save({ painting: value })} />
          <span>
            {label}
            <span className={styles.hint}>{hint}</span>
          </span>
        </label>
      ))}
      {Object.keys(paintingOn).length > 0 && (
        <ul className={styles.sites} aria-label={i18n.t('painting.list')}>
          {Object.entries(paintingOn).map(([origin, chosen]) => (
            <li key={origin} className={styles.site}>
              <span>
                <bdi>{origin.replace(/^https:\/\//, '')}</bdi>
                <span className={styles.hint}>{words.find(({ value }) => value === chosen)?.label}</span>
              </span>
              <Button
                look="plain"
                aria-label={i18n.t('painting.remove', [origin.replace(/^https:\/\//, '')])}
                icon={<Trash2 size={14} />}
                onClick={() => {
                  const { [origin]: _, ...others } = paintingOn;
                  save({ paintingOn: others });
                }}
              />
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  );
}
