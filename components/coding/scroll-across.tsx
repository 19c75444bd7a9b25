import type { ReactNode } from 'react';
import styles from './coding.module.css';

/** Around a table that may be wider than the page: it scrolls within itself, by keyboard too. */
export function ScrollAcross({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a section would be a part of the page of its own
    // biome-ignore lint/a11y/noNoninteractiveTabindex: in reach of Tab, so that it can be scrolled by keyboard
    <div className={styles.scroll} role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
