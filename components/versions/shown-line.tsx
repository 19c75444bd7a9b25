import type { Line } from '#core/compare/comparison.ts';
import { i18n } from '#i18n';
import { ChangedWords } from './changed-words.tsx';
import styles from './row.module.css';
import { ShownWords, type Texts } from './shown-words.tsx';

interface Props {
  readonly line: Line;
  readonly texts: Texts;
  readonly side: 'both' | 'before' | 'after';
  readonly showSmall: boolean;
}

/** One sentence of a paragraph, and the space behind it; nothing where it does not stand on this side. */
export function ShownLine({ line, texts, side, showSmall }: Props) {
  const { kind, moved, before, after, words } = line;
  const old = before && texts.before.slice(before.start, before.end);
  const fresh = after && texts.after.slice(after.start, after.end);
  if (kind === 'deleted') return side === 'after' ? null : <ChangedWords kind="out" text={`${old} `} />;
  if (kind === 'added') return side === 'before' ? null : <ChangedWords kind="in" text={`${fresh} `} />;
  if (kind === 'left') {
    if (side === 'after' || (side === 'both' && !moved)) return null;
    return side === 'both' ? <Moved away /> : <span>{`${old} `}</span>;
  }
  const own = words ? <ShownWords {...{ words, texts, side, showSmall }} /> : side === 'before' ? old : fresh;
  if (!moved) return <>{own} </>;
  return (
    <>
      <Moved />
      <span className={styles.moved}>{own}</span>{' '}
    </>
  );
}

/** A sign, and its words for a screen reader, that a sentence came here from elsewhere, or went away. */
function Moved({ away = false }: { readonly away?: boolean }) {
  return (
    <>
      <span className={styles.sign} aria-hidden="true">
        {away ? '↷' : '↶'}
      </span>
      <span className="visually-hidden">{i18n.t(away ? 'versions.sentenceLeft' : 'versions.sentenceMoved')} </span>
    </>
  );
}
