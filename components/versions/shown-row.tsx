import type { Line, Row } from '#core/compare/comparison.ts';
import { i18n } from '#i18n';
import styles from './row.module.css';
import { ShownLine } from './shown-line.tsx';
import type { Texts } from './shown-words.tsx';

interface Props {
  readonly row: Row;
  readonly texts: Texts;
  readonly showSmall: boolean;
  readonly beside: boolean;
  /** BCP 47 tag of the story. */
  readonly lang: string | undefined;
}

/** One paragraph: the old and the new wording as one, or beside each other. */
export function ShownRow({ row, texts, showSmall, beside, lang }: Props) {
  const label = labelOf(row);
  if (row.kind === 'left' && row.moved) {
    return (
      <p className={styles.away}>
        <span className={styles.sign} aria-hidden="true">
          ↷
        </span>{' '}
        {i18n.t('versions.paragraphLeft', [firstWords(row, texts)])}
      </p>
    );
  }
  const common = { row, texts, showSmall, lang };
  return (
    <>
      {label && <p className={styles.label}>{label}</p>}
      {beside ? (
        <div className={styles.beside}>
          <Side {...common} side="before" />
          <Side {...common} side="after" />
        </div>
      ) : (
        <Side {...common} side="both" />
      )}
    </>
  );
}

type SideProps = Omit<Props, 'beside'> & { readonly side: 'both' | 'before' | 'after' };

function Side({ row, texts, showSmall, side, lang }: SideProps) {
  const isEmpty = side !== 'both' && row[side] === undefined;
  return (
    <p className={styles.text} dir="auto" lang={lang} data-side={side}>
      {isEmpty && <span className="visually-hidden">{i18n.t('versions.notHere')}</span>}
      {linesOn(row, side).map((line) => (
        <ShownLine key={keyOf(line)} line={line} texts={texts} side={side} showSmall={showSmall} />
      ))}
    </p>
  );
}

/** The sentences of the old side in the old order, without those that stood in another paragraph. */
function linesOn({ lines, before }: Row, side: 'both' | 'before' | 'after'): readonly Line[] {
  if (side !== 'before') return lines;
  const own = lines.filter(
    (line) => line.before && before && line.before.start >= before.start && line.before.end <= before.end,
  );
  return own.toSorted((one, other) => one.before!.start - other.before!.start);
}

const keyOf = ({ kind, before, after }: Line): string => `${kind} ${before?.start} ${after?.start}`;

function labelOf({ kind, moved }: Row): string | undefined {
  if (moved) return i18n.t(kind === 'edited' ? 'versions.movedEdited' : 'versions.moved');
  if (kind === 'deleted') return i18n.t('versions.deleted');
  return kind === 'added' ? i18n.t('versions.added') : undefined;
}

const FIRST = 48; // UTF-16 units: enough of a paragraph to know it by

function firstWords({ before }: Row, { before: text }: Texts): string {
  return before ? `${text.slice(before.start, Math.min(before.end, before.start + FIRST)).replace(/\s\S*$/, '')}…` : '';
}
