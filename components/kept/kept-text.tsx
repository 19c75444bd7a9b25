import { memo } from 'react';
import type { Capture } from '#core/model/capture.ts';
import styles from './kept-page.module.css';

interface Props {
  readonly text: string;
  readonly blocks: Capture['blocks'];
}

/** The text of a reading, block by block. It is drawn once: highlights are painted over these very nodes. */
export const KeptText = memo(function KeptText({ text, blocks }: Props) {
  return blocks.map(({ start, end, kind }) => {
    const words = text.slice(start, end);
    const own = { 'data-start': start, children: words };
    switch (kind) {
      case 'heading':
        return <h2 key={start} {...own} />;
      case 'quote':
        return (
          <blockquote key={start}>
            <p {...own} />
          </blockquote>
        );
      case 'list-item':
        return <p key={start} className={styles.item} {...own} />;
      case 'caption':
        return <p key={start} className={styles.caption} {...own} />;
      case 'preformatted':
        return <pre key={start} {...own} />;
      default:
        return <p key={start} {...own} />;
    }
  });
});
