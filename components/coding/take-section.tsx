import { useRef, useState } from 'react';
import { type TakenPackage, useCodingCommands } from '#components/hooks/use-coding-commands.ts';
import { FileDrop } from '#components/kit/file-drop.tsx';
import { count } from '#components/library/number-words.ts';
import { Section } from '#components/library/section.tsx';
import { placeOf } from '#components/library/use-route.ts';
import { noFilter, viewQuery } from '#core/library/view.ts';
import { i18n } from '#i18n';
import styles from './coding.module.css';
import { packageRefusal } from './coding-words.ts';

interface Took {
  readonly name: string;
  readonly taken: TakenPackage;
}

/** Takes packages in: exercises to be coded here, and answers that came back. Each is taken whole or not at all. */
export function TakeSection() {
  const commands = useCodingCommands();
  const news = useRef<HTMLDivElement>(null);
  const [reading, setReading] = useState<string>();
  const [took, setTook] = useState<readonly Took[]>([]);
  async function take(files: readonly File[]): Promise<void> {
    const all: Took[] = [];
    setTook([]);
    // One after the other: the same coder may be in two of them.
    for (const file of files) {
      setReading(file.name);
      await new Promise((resume) => setTimeout(resume)); // so that it is shown: a large one takes a second or two
      all.push({ name: file.name, taken: await commands.take(file) });
    }
    setReading(undefined);
    setTook(all);
    if (all.length > 0) news.current?.focus();
  }
  return (
    <Section title={i18n.t('coders.take')} hint={i18n.t('coders.takeHint')}>
      <FileDrop
        label={i18n.t('coders.choose')}
        hint={i18n.t('import.drop')}
        disabled={reading !== undefined}
        onFiles={(files) => void take(files)}
      />
      <div ref={news} tabIndex={-1} aria-live="polite" className={styles.news}>
        {reading !== undefined && <p>{i18n.t('import.reading', [reading])}</p>}
        <ul className={styles.lines}>
          {took.map(({ name, taken }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name
            <li key={at} className={taken.ok ? undefined : styles.trouble}>
              {taken.ok ? takenWords(taken) : i18n.t('import.refused', [name, packageRefusal(taken)])}
              {taken.ok && taken.collectionId !== undefined && (
                <>
                  {' '}
                  <a
                    href={placeOf('stories', viewQuery({ filter: { ...noFilter, collection: taken.collectionId } }))}
                    className={styles.link}
                  >
                    {i18n.t('coders.openStories')}
                  </a>
                </>
              )}
            </li>
          ))}
        </ul>
      </div>
    </Section>
  );
}

function takenWords(taken: Extract<TakenPackage, { ok: true }>): string {
  const stories = i18n.t('library.storiesShown', taken.stories, [count(taken.stories)]);
  const claims = i18n.t('library.claimsShown', taken.claims, [count(taken.claims)]);
  return taken.as === 'taken'
    ? i18n.t('coders.tookExercise', [taken.title, stories, claims])
    : i18n.t('coders.tookAnswer', [taken.coder ?? '', taken.title, claims]);
}
