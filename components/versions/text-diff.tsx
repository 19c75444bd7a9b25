import { useEffect, useId, useMemo, useState } from 'react';
import { Button } from '#components/kit/button.tsx';
import type { Row } from '#core/compare/comparison.ts';
import { i18n } from '#i18n';
import { type Fold, foldRows, paragraphsIn } from './folded-rows.ts';
import { ShownRow } from './shown-row.tsx';
import type { Texts } from './shown-words.tsx';
import styles from './text-diff.module.css';

/** A paragraph to be shown: its row, and a number that is new each time it is asked for. */
export interface Sought {
  readonly row: number;
  readonly turn: number;
}

interface Props {
  readonly rows: readonly Row[];
  readonly texts: Texts;
  readonly showSmall: boolean;
  readonly beside: boolean;
  readonly lang: string | undefined;
  readonly sought: Sought | undefined;
}

const STEP = 150; // stretches shown at once: more than a story has, few enough for a page of any length to open at once

/** The text with its changes, what was not changed folded away. */
export function TextDiff({ rows, texts, showSmall, beside, lang, sought }: Props) {
  const id = useId();
  const folds = useMemo(() => foldRows(rows, showSmall), [rows, showSmall]);
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  const [limit, setLimit] = useState(STEP);
  const [seen, setSeen] = useState(sought);
  if (sought !== seen) {
    setSeen(sought);
    const at = folds.findIndex(({ from, to }) => sought !== undefined && from <= sought.row && sought.row < to);
    if (at >= 0 && !folds[at]!.changed) setOpen(new Set([...open, folds[at]!.from]));
    if (at >= limit) setLimit(at + STEP);
  }
  useEffect(() => {
    if (sought === undefined) return;
    const place = document.getElementById(`${id}-${sought.row}`);
    place?.scrollIntoView({ block: 'center' });
    place?.focus({ preventScroll: true });
  }, [id, sought]);

  const rowAt = (at: number) => (
    <div
      key={at}
      id={`${id}-${at}`}
      tabIndex={-1}
      className={styles.row}
      data-row={rows[at]!.kind}
      data-sought={sought?.row === at || undefined}
    >
      <ShownRow row={rows[at]!} texts={texts} showSmall={showSmall} beside={beside} lang={lang} />
    </div>
  );
  const all = ({ from, to }: Fold) => Array.from({ length: to - from }, (_, n) => rowAt(from + n));
  return (
    <div className={styles.diff}>
      {folds.slice(0, limit).map((fold) => {
        if (fold.changed || open.has(fold.from)) return all(fold);
        const count = paragraphsIn(rows.slice(fold.from, fold.to));
        if (count === 0) return null;
        return (
          <button
            key={fold.from}
            type="button"
            className={styles.fold}
            onClick={() => setOpen(new Set([...open, fold.from]))}
          >
            {i18n.t('versions.unchanged', count)}
          </button>
        );
      })}
      {folds.length > limit && (
        <Button onClick={() => setLimit(limit + STEP)}>{i18n.t('versions.more', folds.length - limit)}</Button>
      )}
    </div>
  );
}
