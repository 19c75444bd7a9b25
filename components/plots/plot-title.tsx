import { createContext, type ReactNode, useContext } from 'react';
import styles from './plot-title.module.css';

/** The level of the headings of pictures and figures, which stand under other headings in different places. */
export const TitleLevel = createContext<2 | 3>(2);

/** The heading of a picture or of figures. */
export function PlotTitle({ id, children }: { readonly id?: string; readonly children: ReactNode }) {
  const Heading = `h${useContext(TitleLevel)}` as const;
  return (
    <Heading id={id} className={styles.title}>
      {children}
    </Heading>
  );
}
