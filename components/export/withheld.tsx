import { useState } from 'react';
import type { Source } from '#core/model/source.ts';
import { i18n } from '#i18n';
import styles from './export-choices.module.css';

interface Props {
  readonly sources: readonly Pick<Source, 'id' | 'name'>[];
  /** Ids of the sources whose names are withheld; some may not be in this export. */
  readonly chosen: readonly string[];
  readonly onChoose: (chosen: readonly string[]) => void;
}

const many = 8; // sources: more than that are looked for rather than looked through
const mostShown = 200; // rows: more would make the dialog slow, and nobody reads them

/** The sources of an export, each with a box that replaces its name by a pseudonym. */
export function Withheld({ sources, chosen, onChoose }: Props) {
  const [typed, setTyped] = useState('');
  const wanted = typed.trim().toLowerCase();
  const found = sources.filter(({ name }) => name.toLowerCase().includes(wanted));
  if (sources.length === 0) return null;
  return (
    <fieldset className={styles.group}>
      <legend>{i18n.t('export.withhold')}</legend>
      {sources.length > many && (
        <input
          className={styles.find}
          aria-label={i18n.t('export.findSource')}
          placeholder={i18n.t('export.findSource')}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      )}
      <div className={styles.sources}>
        {found.slice(0, mostShown).map(({ id, name }) => (
          <label key={id} className={styles.source}>
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={() => onChoose(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])}
            />
            <bdi>{name}</bdi>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
