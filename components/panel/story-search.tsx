import { X } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import { Button } from '#components/kit/button.tsx';
import { findWords, type Hit } from '#core/text/find-words.ts';
import { i18n } from '#i18n';
import styles from './story-search.module.css';

interface Props {
  /** The story's text. */
  readonly text: string;
  readonly sought: string;
  /** How many of the claims and notes fit. */
  readonly count: number;
  readonly onSeek: (words: string) => void;
  readonly onGo: (hit: Hit) => void;
  readonly onClose: () => void;
}

const most = 50; // hits: nobody goes through more in a panel

/** Looks for words in the story: the list below shows the claims and notes that have them, this the places in the text. */
export function StorySearch({ text, sought, count, onSeek, onGo, onClose }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const hits = useMemo(() => findWords(text, sought, most), [text, sought]);
  useEffect(() => field.current?.focus(), []);
  const isSought = sought.trim() !== '';

  return (
    <search className={styles.search}>
      <div className={styles.top}>
        <input
          ref={field}
          type="search"
          className={styles.field}
          dir="auto"
          aria-label={i18n.t('search.label')}
          placeholder={i18n.t('search.placeholder')}
          value={sought}
          onChange={(event) => onSeek(event.target.value)}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            if (event.key === 'Enter' && hits[0]) onGo(hits[0]);
            if (event.key !== 'Escape') return;
            event.preventDefault();
            event.stopPropagation();
            onClose();
          }}
        />
        <Button look="plain" aria-label={i18n.t('search.close')} icon={<X size={15} />} onClick={onClose} />
      </div>
      <p role="status" className={styles.count}>
        {isSought &&
          `${i18n.t('search.claims', count)} · ${i18n.t(hits.length === most ? 'search.manyHits' : 'search.hits', hits.length)}`}
      </p>
      {hits.length > 0 && (
        <ul className={styles.hits} aria-label={i18n.t('search.inText')}>
          {hits.map((hit) => (
            <li key={hit.start}>
              <button type="button" className={styles.hit} onClick={() => onGo(hit)}>
                <bdi>
                  …{hit.before}
                  <mark>{hit.words}</mark>
                  {hit.after}…
                </bdi>
              </button>
            </li>
          ))}
        </ul>
      )}
    </search>
  );
}
