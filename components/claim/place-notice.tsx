import { useState } from 'react';
import { Button } from '#components/kit/button.tsx';
import { Rewording } from '#components/versions/rewording.tsx';
import type { Changes } from '#core/anchor/found.ts';
import type { Claim } from '#core/model/claim.ts';
import type { Place } from '#core/model/mark.ts';
import type { Passage } from '#core/model/passage.ts';
import { i18n } from '#i18n';
import styles from './place-notice.module.css';

/** What can be done about a claim whose words are not as they were. */
export interface PlaceDeeds {
  accept(): void;
  settle(as: 'kept' | 'gone', words: string): void;
  choose(at: number, take: boolean): void;
  find(stop: boolean): void;
}

interface Props {
  readonly claim: Claim;
  readonly passage: Passage;
  readonly place: Place;
  readonly deeds: PlaceDeeds;
}

/** What became of a claim's words on the page, and what the person can say to it; nothing where they are as they were. */
export function PlaceNotice({ claim, passage, place, deeds }: Props) {
  const settled = claim.settled?.words === (place.now ?? '') ? claim.settled.as : undefined;

  switch (place.state) {
    case 'exact':
    case 'moved':
      return place.torn ? <p className={styles.notice}>{i18n.t('place.torn')}</p> : null;
    case 'reworded':
      return (
        <section className={styles.notice} aria-label={i18n.t('place.rewordedTitle')}>
          <h3 className={styles.title}>{i18n.t(settled === 'gone' ? 'place.goneBy' : 'place.rewordedTitle')}</h3>
          {place.changes && (
            <>
              <p className={styles.grade}>{gradeWords(place.changes)}</p>
              <Rewording changes={place.changes} />
            </>
          )}
          {place.torn && <p>{i18n.t('place.torn')}</p>}
          <p className={styles.deeds}>
            {settled === 'kept' && <span className={styles.settled}>{i18n.t('place.kept')}</span>}
            <Button onClick={deeds.accept}>{i18n.t('place.accept')}</Button>
            {settled !== 'kept' && (
              <Button onClick={() => deeds.settle('kept', place.now ?? '')}>{i18n.t('place.keep')}</Button>
            )}
            {settled !== 'gone' && (
              <Button onClick={() => deeds.settle('gone', place.now ?? '')}>{i18n.t('place.markGone')}</Button>
            )}
          </p>
        </section>
      );
    case 'gone':
      return (
        <section className={styles.notice} aria-label={i18n.t('place.goneTitle')}>
          <h3 className={styles.title}>{i18n.t('place.goneTitle')}</h3>
          <p className={styles.stood}>
            {i18n.t('place.stood')}{' '}
            <q dir="auto">
              …{passage.selector.prefix.slice(-80)}
              <mark className={styles.lost}>{passage.selector.exact}</mark>
              {passage.selector.suffix.slice(0, 80)}…
            </q>
          </p>
          <FindByHand find={deeds.find} />
        </section>
      );
    case 'ambiguous':
      return (
        <section className={styles.notice} aria-label={i18n.t('place.ambiguousTitle')}>
          <h3 className={styles.title}>{i18n.t('place.ambiguousTitle')}</h3>
          <ol className={styles.choices}>
            {(place.choices ?? []).map((choice, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the places are told apart by their order on the page
              <li key={at}>
                <q dir="auto">
                  …{choice.before}
                  <strong>{choice.words}</strong>
                  {choice.after}…
                </q>
                <span className={styles.deeds}>
                  <Button onClick={() => deeds.choose(at, false)}>{i18n.t('place.show')}</Button>
                  <Button onClick={() => deeds.choose(at, true)}>{i18n.t('place.take')}</Button>
                </span>
              </li>
            ))}
          </ol>
          <FindByHand find={deeds.find} />
        </section>
      );
  }
}

/** Lets the person select the words in the page, or leave it. */
function FindByHand({ find }: { readonly find: PlaceDeeds['find'] }) {
  const [isFinding, setFinding] = useState(false);
  const turn = () => {
    find(isFinding);
    setFinding(!isFinding);
  };
  return (
    <p className={styles.deeds}>
      <Button aria-pressed={isFinding} onClick={turn}>
        {i18n.t(isFinding ? 'place.stopFinding' : 'place.find')}
      </Button>
    </p>
  );
}

/** How much a rewording can mean, and why. */
function gradeWords({ grade, material }: Changes): string {
  if (grade === 'punctuation') return i18n.t('place.punctuation');
  if (grade === 'wording') return i18n.t('place.wording');
  const why = material.map((reason) => i18n.t(`place.${reason}`));
  return i18n.t('place.material', [why.join(', ')]);
}
