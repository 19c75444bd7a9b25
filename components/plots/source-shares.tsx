import { count } from '#components/library/number-words.ts';
import { swatchOf } from '#components/story/xray.tsx';
import { namingWord } from '#components/story/xray-words.ts';
import type { SourceId } from '#core/model/id.ts';
import { inNamingOrder, swatchOfNaming } from '#core/plots/naming-order.ts';
import type { CorpusSource } from '#core/tally/corpus.ts';
import { clip } from '#core/text/clip.ts';
import { i18n } from '#i18n';
import { PlotTitle } from './plot-title.tsx';
import sheet from './sheet.module.css';
import styles from './source-shares.module.css';

interface Props {
  readonly title: string;
  readonly hint: string;
  readonly sources: readonly CorpusSource[];
  readonly nameOf: (source: SourceId) => string;
  readonly hrefOf: (source: SourceId) => string;
}

const most = 12; // sources: the rest stands in the table of sources
const mostRelays = 2; // names beside each

/** Sources with how often they are heard, how they are named, and through whom they come. */
export function SourceShares({ title, hint, sources, nameOf, hrefOf }: Props) {
  const shown = sources.slice(0, most);
  return (
    <section className={sheet.sheet} aria-label={title}>
      <PlotTitle>{title}</PlotTitle>
      <p className={styles.hint}>{hint}</p>
      {shown.length === 0 ? (
        <p className={styles.none}>{i18n.t('plots.noSources')}</p>
      ) : (
        <table className={styles.table}>
          <thead className="visually-hidden">
            <tr>
              <th scope="col">{i18n.t('plots.headSource')}</th>
              <th scope="col">{i18n.t('plots.headSourcing')}</th>
              <th scope="col">{i18n.t('plots.headClaims')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ id, claims, stories, namings, relays }) => (
              <tr key={id}>
                <th scope="row">
                  <a href={hrefOf(id)}>
                    <bdi>{clip(nameOf(id))}</bdi>
                  </a>
                  {relays.length > 0 && (
                    <span className={styles.through}>
                      {i18n.t('plots.through', [
                        relays
                          .slice(0, mostRelays)
                          .map((relay) => `${clip(nameOf(relay.id))} (${count(relay.claims)})`)
                          .join(', '),
                      ])}
                    </span>
                  )}
                </th>
                <td className={styles.shares}>
                  <span className={styles.bar} aria-hidden="true">
                    {inNamingOrder(namings.keys()).map((naming) => (
                      <span
                        key={naming}
                        {...swatchOf({ swatch: swatchOfNaming(naming) })}
                        className={styles.fill}
                        style={{ flexGrow: namings.get(naming) }}
                      />
                    ))}
                  </span>
                  <span className="visually-hidden">
                    {inNamingOrder(namings.keys())
                      .map((naming) => `${namingWord(naming)} ${namings.get(naming)}`)
                      .join(', ')}
                  </span>
                </td>
                <td className={styles.count}>
                  {i18n.t('plots.claims', claims, [count(claims)])}
                  <span className={styles.through}>{i18n.t('library.storiesShown', stories, [count(stories)])}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {sources.length > most && (
        <p className={styles.hint}>{i18n.t('plots.moreRows', [count(sources.length - most)])}</p>
      )}
    </section>
  );
}
