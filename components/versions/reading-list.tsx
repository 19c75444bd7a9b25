import { useId } from 'react';
import { showStoryDate } from '#components/story/dates.ts';
import type { Reading } from '#core/model/reading.ts';
import { i18n } from '#i18n';
import styles from './reading-list.module.css';

/** Which two readings are compared, by their ids. */
export interface Chosen {
  readonly before: string;
  readonly after: string;
}

interface Props {
  /** Newest first. */
  readonly readings: readonly Reading[];
  /** Undefined while there are not two. */
  readonly chosen: Chosen | undefined;
  readonly onChoose: (chosen: Chosen) => void;
}

/** The readings of a story, newest first, each with its dates and its size; two of them are chosen. */
export function ReadingList({ readings, chosen, onChoose }: Props) {
  const name = useId();
  return (
    <fieldset className={styles.readings}>
      <legend className={styles.legend}>{i18n.t('versions.readings')}</legend>
      {chosen && (
        <p className={styles.heads} aria-hidden="true">
          <span>{i18n.t('versions.old')}</span>
          <span>{i18n.t('versions.new')}</span>
        </p>
      )}
      <ol>
        {readings.map((reading, at) => (
          <li key={reading.id} className={styles.reading}>
            {chosen &&
              (['before', 'after'] as const).map((side) => (
                <label key={side} className={styles.radio}>
                  <input
                    type="radio"
                    name={`${name}-${side}`}
                    checked={chosen[side] === reading.id}
                    onChange={() => onChoose({ ...chosen, [side]: reading.id })}
                  />
                  <span className="visually-hidden">
                    {i18n.t(side === 'before' ? 'versions.oldIs' : 'versions.newIs', [showReadAt(reading.readAt)])}
                  </span>
                </label>
              ))}
            <div className={styles.about}>
              <p>
                <b>{i18n.t('versions.readAt', [showReadAt(reading.readAt)])}</b>
                {at === 0 && readings.length > 1 && <span className={styles.newest}>{i18n.t('versions.newest')}</span>}
              </p>
              <p className={styles.facts}>{factsOf(reading).join(' · ')}</p>
            </div>
          </li>
        ))}
      </ol>
    </fieldset>
  );
}

const HASH = 8; // hexadecimal digits: enough to tell a story's readings apart by eye

function factsOf({ page, hash }: Reading): string[] {
  const { published, modified, wordCount } = page;
  return [
    ...(published ? [i18n.t('versions.publishedOn', [showStoryDate(published.value)])] : []),
    ...(modified ? [i18n.t('versions.modifiedOn', [showStoryDate(modified.value)])] : []),
    i18n.t('versions.words', wordCount),
    i18n.t('versions.hash', [hash.slice(0, HASH)]),
  ];
}

function showReadAt(millis: number): string {
  return new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' }).format(millis);
}
