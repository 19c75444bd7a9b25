import { Fragment } from 'react';
import { i18n } from '#i18n';
import styles from './chain.module.css';

interface Props {
  /** Origin first; without a name: "not given". */
  readonly links: readonly { readonly name: string | undefined; readonly naming: string | undefined }[];
}

/** The way a statement came, as chips: who said it, then through whom. */
export function Chips({ links }: Props) {
  return (
    <span className={styles.chain}>
      {links.map(({ name, naming }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a chain may name one source twice; its order is its identity
        <Fragment key={at}>
          {at > 0 && <span className={styles.via}>{i18n.t('claims.via')}</span>}
          <bdi className={at === 0 ? styles.origin : styles.relay} data-naming={naming ?? 'open'}>
            {name ?? i18n.t('claims.notGiven')}
          </bdi>
        </Fragment>
      ))}
    </span>
  );
}
