import { type RefObject, useState } from 'react';
import type { Compared } from '#components/hooks/coding-order.ts';
import { Button } from '#components/kit/button.tsx';
import { type OpenMatter, taken } from '#core/coding/matters.ts';
import { thirdValues } from '#core/coding/third-values.ts';
import { i18n } from '#i18n';
import styles from './coding.module.css';
import { codingValueWord, matterWord, sayWord } from './coding-words.ts';
import { MatterHistory } from './matter-history.tsx';

interface Props {
  readonly matter: OpenMatter;
  readonly compared: Compared;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly third: RefObject<HTMLSelectElement | null>;
  readonly onSettle: (choice: number | { readonly third: string | undefined }) => void;
}

const around = 220; // UTF-16 units of the story on both sides: a sentence or two

/** One disagreement: the words where they stand, what each coder says, and what was decided so far. */
export function MatterCard({ matter, compared, heading, third, onSettle }: Props) {
  const { stories, coders, codebook } = compared;
  const story = stories[matter.story]!;
  const { text, headline } = story;
  const { start, end, says, field } = matter;
  const others = thirdValues(matter, story, compared.fields);
  const [value, setValue] = useState('');
  const decision = taken(matter);
  const before = lines(text.slice(Math.max(0, start - around), start));
  const after = lines(text.slice(end, end + around));
  const wordOf = (one: string | undefined, printed?: string) =>
    field === 'chain' && printed !== undefined
      ? codingValueWord(codebook, 'chain', printed)
      : sayWord(codebook, matter, one, text);
  return (
    <article className={styles.card} aria-label={matterWord(codebook, matter)}>
      <h3 ref={heading} tabIndex={-1} className={styles.cardTitle}>
        {matterWord(codebook, matter)}
        <span className={styles.quiet}>{headline}</span>
      </h3>
      <p dir="auto" className={styles.context}>
        {start > around && '… '}
        {before}
        <mark className={styles.mark}>{text.slice(start, end)}</mark>
        {after}
        {end + around < text.length && ' …'}
      </p>
      <ul className={styles.says}>
        {coders.map(({ id, name }, at) => {
          const say = says[at];
          const claim = story.claims[at]?.[story.units[matter.unit]!.claims[at] ?? -1];
          return (
            <li key={id}>
              {say === undefined ? (
                <p className={styles.quiet}>{i18n.t('coders.noSay', [name])}</p>
              ) : (
                <button
                  type="button"
                  className={styles.say}
                  aria-pressed={decision !== undefined && decision.whose === name}
                  onClick={() => onSettle(at)}
                >
                  <kbd className={styles.digit}>{at + 1}</kbd>
                  <bdi className={styles.who}>{name}</bdi>
                  <span dir="auto">{wordOf(say.value, claim?.chain)}</span>
                </button>
              )}
              {claim?.notes.map((note) => (
                <p key={note} dir="auto" className={styles.noted}>
                  {note}
                </p>
              ))}
            </li>
          );
        })}
        {others.length > 0 && (
          <li className={styles.third}>
            <label className={styles.thirdLabel}>
              <kbd className={styles.digit}>{coders.length + 1}</kbd>
              {i18n.t('coders.third')}
              <select
                ref={third}
                className={styles.select}
                value={value}
                onChange={(event) => setValue(event.target.value)}
                onKeyDown={(event) => {
                  if (event.key !== 'Enter') return;
                  event.preventDefault();
                  onSettle({ third: value === '' ? undefined : value });
                }}
              >
                {matter.matter === 'value' && <option value="">{i18n.t('coders.notSet')}</option>}
                {matter.matter === 'extent' && <option value="">{i18n.t('coders.chooseBounds')}</option>}
                {others.map((one) => (
                  <option key={one.value} value={one.value}>
                    {one.is === undefined
                      ? wordOf(one.value, one.printed)
                      : i18n.t(one.is === 'all' ? 'coders.allBounds' : 'coders.commonBounds')}
                  </option>
                ))}
              </select>
            </label>
            <Button
              disabled={matter.matter === 'extent' && value === ''}
              onClick={() => onSettle({ third: value === '' ? undefined : value })}
            >
              {i18n.t('coders.takeThird')}
            </Button>
          </li>
        )}
      </ul>
      <MatterHistory matter={matter} codebook={codebook} text={text} />
    </article>
  );
}

/** Paragraphs line by line: there is no room for empty ones. */
function lines(text: string): string {
  return text.toWellFormed().replace(/\n+/g, '\n');
}
