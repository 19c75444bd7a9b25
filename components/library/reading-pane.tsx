import { X } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import { useReadingTexts } from '#components/hooks/use-search.ts';
import { keptAddress } from '#components/kept/kept-address.ts';
import { Button } from '#components/kit/button.tsx';
import { noFilter, viewQuery } from '#core/library/view.ts';
import { excerptOf, markedPieces } from '#core/search/excerpt.ts';
import { clip } from '#core/text/clip.ts';
import { i18n } from '#i18n';
import type { Look } from './columns.tsx';
import { showDay } from './number-words.ts';
import styles from './pane.module.css';
import { Marked } from './search-hit.tsx';
import pageStyles from './search-page.module.css';
import { placeOf } from './use-route.ts';

interface Props {
  readonly id: string;
  readonly wanted: ReadonlySet<string>;
  readonly look: Look;
  readonly onClose: () => void;
}

/** The kept text of a reading, at the place that was found. */
export function ReadingPane({ id, wanted, look, onClose }: Props) {
  const reading = useReadingTexts(useMemo(() => [id], [id]))?.get(id);
  const story = reading && look.catalogue.stories.get(reading.storyId);
  const box = useRef<HTMLElement>(null);
  const paragraphs = useMemo(() => {
    if (reading === undefined) return [];
    const place = excerptOf(reading.text, wanted).start;
    let at = 0;
    return reading.text.split(/\n{2,}/).map((text) => {
      const start = reading.text.indexOf(text, at);
      at = start + text.length;
      return { start, pieces: markedPieces(text, wanted), isHere: place >= start && place < at };
    });
  }, [reading, wanted]);
  const isThere = paragraphs.length > 0;
  useEffect(() => {
    if (isThere) box.current?.querySelector('[data-here]')?.scrollIntoView({ block: 'center' });
  }, [isThere]);

  return (
    <section
      ref={box}
      className={styles.pane}
      data-pane
      aria-label={i18n.t('finding.texts')}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <div className={styles.head}>
        <h2 tabIndex={-1} className={styles.title}>
          <bdi>
            {story && (
              <a href={placeOf('stories', viewQuery({ filter: noFilter, open: story.id }))}>{clip(story.headline)}</a>
            )}
          </bdi>
        </h2>
        <Button look="plain" icon={<X size={16} />} aria-label={i18n.t('library.closePane')} onClick={onClose} />
      </div>
      {reading && (
        <div className={styles.deeds}>
          <a
            href={`/kept.html${keptAddress({ story: reading.storyId, reading: id })}`}
            target="_blank"
            rel="noreferrer"
          >
            {i18n.t('kept.open')}
          </a>
          <span className={styles.hint}>{i18n.t('finding.readOn', [showDay(reading.readAt)])}</span>
        </div>
      )}
      {paragraphs.map(({ start, pieces, isHere }) => (
        <p key={start} className={pageStyles.paragraph} dir="auto" data-here={isHere || undefined}>
          <Marked pieces={pieces} />
        </p>
      ))}
    </section>
  );
}
