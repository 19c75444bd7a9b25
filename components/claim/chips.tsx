import { Fragment, type ReactNode } from 'react';
import { clip } from '#core/text/clip.ts';
import { i18n } from '#i18n';
import styles from './chain.module.css';

/** One link to be shown. */
export interface ChipLink {
  readonly name: string | undefined;
  readonly naming: string | undefined;
  /** Said of it, behind it. */
  readonly sign?: ReactNode;
}

interface Props {
  /** Origin first; without a name: "not given". */
  readonly links: readonly ChipLink[];
}

/** The way a statement came, as chips: who said it, then through whom. */
export function Chips({ links }: Props) {
  return (
    <span className={styles.chain}>
      {links.map(({ name, naming, sign }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a chain may name one source twice; its order is its identity
        <Fragment key={at}>
          {at > 0 && <span className={styles.via}>{i18n.t('claims.via')}</span>}
          <bdi className={at === 0 ? styles.origin : styles.relay} data-naming={naming ?? 'open'}>
            {name === undefined ? i18n.t('claims.notGiven') : clip(name)}
          </bdi>
          {sign}
        </Fragment>
      ))}
    </span>
  );
}
