import type { ReactNode } from 'react';
import { Chips } from '#components/claim/chips.tsx';
import { codeWord } from '#components/claim/codebook-words.ts';
import { namingWord } from '#components/story/xray-words.ts';
import type { Codebook } from '#core/model/codebook.ts';
import { givenLink, type Offer } from '#core/review/offer.ts';
import { i18n } from '#i18n';
import styles from './offer-card.module.css';
import { ruleWords } from './rule-words.ts';

interface Props {
  readonly offer: Offer;
  readonly codebook: Codebook;
  readonly children: ReactNode;
}

/** A suggestion: the words of the claim, who seems to have said them, and what makes it seem so. */
export function OfferCard({ offer, codebook, children }: Props) {
  const { words, cue, links, naming, directness, typeHint, plurality, isGuess, rule } = offer;
  const given = givenLink(offer);
  const facts = [
    codeWord(codebook, 'directness', directness),
    naming === 'none' ? undefined : namingWord(naming),
    codeWord(codebook, 'type', typeHint),
    plurality === undefined ? undefined : i18n.t('review.plurality', plurality),
  ].filter((fact) => fact !== undefined);
  const guess = (
    <span className={styles.guess} title={i18n.t('review.guessHint')}>
      {i18n.t('review.guess')}
    </span>
  );
  return (
    <article className={styles.card} data-offer={offer.id} data-naming={naming}>
      <blockquote className={styles.words} dir="auto">
        {words}
      </blockquote>
      <p className={styles.who}>
        {links.length === 0 ? (
          <span className={styles.quiet}>{i18n.t('review.nobody')}</span>
        ) : (
          <Chips
            links={links.map((link) => {
              const isAbout = link === given;
              return { name: link.name, naming: isAbout ? naming : 'open', sign: isAbout && isGuess && guess };
            })}
          />
        )}
      </p>
      <ul className={styles.facts}>
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      <p className={styles.rule}>
        {cue === undefined
          ? i18n.t('review.because', [ruleWords(rule)])
          : i18n.t('review.becauseOf', [cue, ruleWords(rule)])}
      </p>
      {children}
    </article>
  );
}
