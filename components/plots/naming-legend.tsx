import { count } from '#components/library/number-words.ts';
import { swatchOf } from '#components/story/xray.tsx';
import { namingWord } from '#components/story/xray-words.ts';
import { inNamingOrder, swatchOfNaming } from '#core/plots/naming-order.ts';
import { i18n } from '#i18n';
import styles from './naming-legend.module.css';

interface Props {
  readonly namings: ReadonlyMap<string, number>;
  readonly hrefOf: (naming: string) => string;
}

/** What the colours and lines of the pictures stand for, with how many claims of each; leads to them. */
export function NamingLegend({ namings, hrefOf }: Props) {
  return (
    <ul className={styles.legend} aria-label={i18n.t('plots.legend')}>
      {inNamingOrder(namings.keys()).map((naming) => (
        <li key={naming}>
          <a href={hrefOf(naming)} className={styles.entry}>
            <span {...swatchOf({ swatch: swatchOfNaming(naming) })} className={styles.sign} aria-hidden="true" />
            <b>{count(namings.get(naming) ?? 0)}</b> {namingWord(naming)}
          </a>
        </li>
      ))}
    </ul>
  );
}
