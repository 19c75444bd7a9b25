import { RotateCcw, Settings, Upload } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { openLibrary } from '#components/hooks/use-pages.ts';
import { useSettings } from '#components/hooks/use-settings.ts';
import { Button } from '#components/kit/button.tsx';
import { useTell } from '#components/kit/said.tsx';
import { ShowHighlights } from '#components/settings/show-highlights.tsx';
import { i18n } from '#i18n';
import { lookOf, type PracticeHands, type PracticeMark, type Practise, withMark } from './practice.ts';
import { PracticeCards } from './practice-cards.tsx';
import { sampleStory } from './sample.ts';
import { Steps } from './steps.tsx';
import styles from './welcome.module.css';

/** The page of the first run: the three keys, tried on a sample story. Nothing that is marked here is kept. */
export function Welcome({ practise }: { readonly practise: Practise }) {
  const tell = useTell();
  const { keys, singleKeys, theme } = useSettings();
  const [marks, setMarks] = useState<readonly PracticeMark[]>([]);
  const sample = useRef<HTMLElement>(null);
  const hands = useRef<PracticeHands>(undefined);
  const { words, headline, byline, paragraphs } = sampleStory();

  useEffect(() => {
    document.title = i18n.t('welcome.title');
    const ending = new AbortController();
    const marked = (mark: PracticeMark) => {
      setMarks((before) => withMark(before, mark));
      tell({ text: i18n.t(`welcome.${mark.as}Marked`), tone: 'quiet' });
    };
    hands.current = practise(sample.current!, marked, ending.signal);
    return () => ending.abort();
  }, [practise, tell]);
  useEffect(() => hands.current?.setKeys(singleKeys ? keys : undefined), [keys, singleKeys]);
  // The theme is named because the colours of the marks follow it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: painted anew when the page turns dark or light
  useEffect(() => hands.current?.paint(new Map(marks.map((mark) => [mark.id, lookOf(mark)]))), [marks, theme]);

  return (
    <main className={styles.welcome}>
      <header className={styles.head}>
        <h1>{i18n.t('welcome.title')}</h1>
        <p>{i18n.t('welcome.intro')}</p>
      </header>
      <div className={styles.desk}>
        <article ref={sample} className={styles.sample} aria-labelledby="sample-headline">
          <p className={styles.byline}>{byline}</p>
          <h2 id="sample-headline">{headline}</h2>
          {paragraphs.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </article>
        <section className={styles.side} aria-labelledby="try">
          <h2 id="try">{i18n.t('welcome.try')}</h2>
          <p className={styles.practice}>{i18n.t('welcome.practice')}</p>
          {!singleKeys && <p className={styles.practice}>{i18n.t('keys.off')}</p>}
          <Steps keys={keys} marks={marks} words={words} onSelect={(chosen) => hands.current?.select(chosen)} />
          <PracticeCards marks={marks} />
          {marks.length > 0 && (
            <p>
              <Button icon={<RotateCcw size={14} />} onClick={() => setMarks([])}>
                {i18n.t('welcome.startOver')}
              </Button>
            </p>
          )}
        </section>
      </div>
      <section className={styles.sheet} aria-labelledby="next">
        <h2 id="next">{i18n.t('welcome.next')}</h2>
        <p>{i18n.t('welcome.nextHow')}</p>
        <p>{i18n.t('welcome.private')}</p>
        <p>
          <Button icon={<Settings size={14} />} onClick={() => void openLibrary('#settings')}>
            {i18n.t('welcome.settings')}
          </Button>
        </p>
        <p>
          <Button icon={<Upload size={14} />} onClick={() => void openLibrary('#settings')}>
            {i18n.t('welcome.restore')}
          </Button>
        </p>
      </section>
      <section className={styles.sheet} aria-labelledby="highlights">
        <h2 id="highlights">{i18n.t('settings.highlights')}</h2>
        <ShowHighlights />
      </section>
    </main>
  );
}
