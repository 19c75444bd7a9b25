import { Check, CircleDashed } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { Compared } from '#components/hooks/coding-order.ts';
import { type OpenMatter, taken } from '#core/coding/matters.ts';
import { i18n } from '#i18n';
import styles from './coding.module.css';
import { matterWord } from './coding-words.ts';

interface Props {
  readonly matters: readonly OpenMatter[];
  readonly here: OpenMatter | undefined;
  readonly compared: Compared;
  readonly onGo: (matter: OpenMatter) => void;
}

const around = 150; // rows before and after the one that is reached: a screen or ten, laid out in no time

/** The disagreements, a line each; of a long list those around the one that is open. */
export function MatterList({ matters, here, compared: { stories, codebook }, onGo }: Props) {
  const list = useRef<HTMLOListElement>(null);
  const at = here === undefined ? 0 : matters.indexOf(here);
  const from = Math.max(0, at - around);
  const rows = matters.slice(from, at + around + 1);
  const key = here?.key;
  useEffect(() => {
    if (key === undefined) return;
    const row = list.current?.querySelector<HTMLElement>('[aria-current]');
    // Within the list only: the page is not moved.
    if (row && list.current) list.current.scrollTop = row.offsetTop - list.current.clientHeight / 2;
  }, [key]);
  return (
    <ol ref={list} className={styles.matters} start={from + 1} aria-label={i18n.t('coders.disagreements')}>
      {rows.map((matter) => {
        const isSettled = taken(matter) !== undefined;
        return (
          <li key={matter.key}>
            <button
              type="button"
              className={styles.matter}
              aria-current={matter.key === key || undefined}
              onClick={() => onGo(matter)}
            >
              {isSettled ? <Check size={14} aria-hidden="true" /> : <CircleDashed size={14} aria-hidden="true" />}
              <span className={styles.what}>{matterWord(codebook, matter)}</span>
              <span className="visually-hidden">{i18n.t(isSettled ? 'coders.isSettled' : 'coders.isOpen')}</span>
              <span dir="auto" className={styles.words}>
                {stories[matter.story]!.text.slice(matter.start, matter.end)}
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
