import type { ReactNode } from 'react';
import { count } from '#components/library/number-words.ts';
import type { ClaimId, SourceId } from '#core/model/id.ts';
import type { Glance } from '#core/tally/glance.ts';
import { clip } from '#core/text/clip.ts';
import { i18n } from '#i18n';
import styles from './glance-list.module.css';
import { PlotTitle } from './plot-title.tsx';
import sheet from './sheet.module.css';

interface Props {
  readonly glance: Glance;
  readonly nameOf: (source: SourceId) => string;
  /** The claims behind a figure, as they are shown when it is opened. */
  readonly behind: (claims: readonly ClaimId[], figure: GlanceFigure) => ReactNode;
}

/** The figures that are given of claims. */
export const glanceFigures = ['named', 'oneSource', 'secondHand', 'unnamed', 'none', 'open'] as const;
export type GlanceFigure = (typeof glanceFigures)[number];

/** How claims are sourced, in figures: each says of how many, and opens the claims behind it. */
export function GlanceList({ glance, nameOf, behind }: Props) {
  const { of, first, concentration } = glance;
  return (
    <section className={sheet.sheet} aria-label={i18n.t('library.atAGlance')} data-glance>
      <PlotTitle>{i18n.t('library.atAGlance')}</PlotTitle>
      {glanceFigures.map((figure) => {
        const claims = glance[figure];
        const value = i18n.t('library.partOf', [count(claims.length), count(of)]);
        return claims.length === 0 ? (
          <p key={figure} className={styles.fact} data-figure-of={figure}>
            <span>{i18n.t(`plots.${figure}`)}</span>
            <span className={styles.value}>{value}</span>
          </p>
        ) : (
          <details key={figure} className={styles.figure} data-figure-of={figure}>
            <summary className={styles.fact}>
              <span>{i18n.t(`plots.${figure}`)}</span>
              <span className={styles.value}>{value}</span>
            </summary>
            {behind(claims, figure)}
          </details>
        );
      })}
      {first !== undefined && (
        <p className={styles.fact}>
          <span>{i18n.t('plots.first')}</span>
          <bdi className={styles.value}>{clip(nameOf(first.source))}</bdi>
        </p>
      )}
      {concentration !== undefined && (
        <>
          <p className={styles.fact}>
            <span>{i18n.t('plots.top')}</span>
            <span className={styles.value}>
              <bdi>{clip(nameOf(concentration.top))}</bdi>,{' '}
              {i18n.t('library.partOf', [count(concentration.topClaims), count(concentration.of)])}
            </span>
          </p>
          <p className={styles.fact} title={i18n.t('plots.effectiveWhy')}>
            <span>
              {i18n.t('plots.effective')} <span className={styles.why}>{i18n.t('plots.effectiveWhy')}</span>
            </span>
            <span className={styles.value}>
              {i18n.t('library.partOf', [
                concentration.effective.toLocaleString(document.documentElement.lang || 'en', {
                  minimumFractionDigits: 1,
                  maximumFractionDigits: 1,
                }),
                count(concentration.sources),
              ])}
            </span>
          </p>
        </>
      )}
    </section>
  );
}
