import { Download } from 'lucide-react';
import { type ReactNode, useId, useMemo, useRef } from 'react';
import { type PictureFile, savePicture } from '#components/hooks/save-picture.ts';
import { Menu } from '#components/kit/menu.tsx';
import { useTell } from '#components/kit/said.tsx';
import { useWidth } from '#components/kit/use-width.ts';
import type { Meant, Picture } from '#core/plots/picture.ts';
import { i18n } from '#i18n';
import { Drawing } from './drawing.tsx';
import styles from './figure.module.css';
import { PlotTitle } from './plot-title.tsx';
import sheet from './sheet.module.css';

interface Props {
  /** Draws it for a width in CSS pixels. */
  readonly draw: (width: number) => Picture;
  /** One line under the heading: how it is to be read. */
  readonly hint: string;
  /** What it is about, for the name of a file. */
  readonly about: string;
  readonly onGo: (meant: Meant) => void;
  /** What is to be said below it. */
  readonly children?: ReactNode;
}

const files: readonly PictureFile[] = ['svg', 'png', 'csv'];

/** A picture with its heading, the same as a table, and how to save it. */
export function Figure({ draw, hint, about, onGo, children }: Props) {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const width = Math.max(160, useWidth(box));
  const picture = useMemo(() => draw(width), [draw, width]);
  const tell = useTell();

  async function save(as: PictureFile) {
    try {
      const name = await savePicture(picture, about, as);
      tell({ text: i18n.t('plots.saved', [name]), tone: 'news' });
    } catch {
      tell({ text: i18n.t('plots.notSaved'), tone: 'trouble' });
    }
  }

  return (
    <section className={sheet.sheet} aria-labelledby={id} data-figure>
      <div className={styles.head}>
        <PlotTitle id={id}>{picture.title}</PlotTitle>
        <span className={styles.save}>
          <Menu
            label={i18n.t('plots.save')}
            look="plain"
            icon={<Download size={14} />}
            items={files.map((name) => ({ name, label: i18n.t(`plots.${name}`) }))}
            onChoose={(name) => void save(name as PictureFile)}
          />
        </span>
      </div>
      <p className={sheet.hint}>{hint}</p>
      <div ref={box} className={styles.picture}>
        <Drawing picture={picture} onGo={onGo} />
      </div>
      {children}
      <details className={styles.more}>
        <summary>{i18n.t('plots.asTable')}</summary>
        <p className={sheet.hint}>{picture.says}</p>
        <div className={styles.table}>
          <table>
            <caption className="visually-hidden">{picture.title}</caption>
            <thead>
              <tr>
                {picture.table.heads.map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {picture.table.rows.slice(0, mostRows).map((row, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows have nothing else of their own, and never move
                <tr key={at}>
                  {row.map((cell, column) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: as above
                    <td key={column} className={typeof cell === 'number' ? styles.number : ''} dir="auto">
                      {cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {picture.table.rows.length > mostRows && (
          <p className={sheet.hint}>{i18n.t('plots.moreRows', [String(picture.table.rows.length - mostRows)])}</p>
        )}
      </details>
    </section>
  );
}

const mostRows = 200; // more are read in the file
