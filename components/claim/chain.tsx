import { Fragment } from 'react';
import type { AttributionView } from '#core/tally/claim-view.ts';
import { i18n } from '#i18n';
import styles from './chain.module.css';

/** The way a statement came, as chips: who said it, then through whom. */
export function Chain({ view }: { readonly view: AttributionView }) {
  return (
    <span className={styles.chain}>
      {view.links.map(({ source, naming }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a chain may name one source twice; its order is its identity
        <Fragment key={at}>
          {at > 0 && <span className={styles.via}>{i18n.t('claims.via')}</span>}
          <bdi className={at === 0 ? styles.origin : styles.relay} data-naming={naming ?? 'open'}>
            {source?.name ?? i18n.t('claims.notGiven')}
          </bdi>
        </Fragment>
      ))}
    </span>
  );
}
