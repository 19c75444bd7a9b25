import { i18n } from '#i18n';
import styles from './changed-words.module.css';

interface Props {
  readonly kind: 'out' | 'in';
  readonly text: string;
}

/** Words that were taken out or put in: told by sign, line, colour, and in words to a screen reader. */
export function ChangedWords({ kind, text }: Props) {
  const Tag = kind === 'out' ? 'del' : 'ins';
  return (
    <Tag className={kind === 'out' ? styles.out : styles.in}>
      <span className="visually-hidden">{i18n.t(kind === 'out' ? 'versions.out' : 'versions.in')} </span>
      {text}
    </Tag>
  );
}
