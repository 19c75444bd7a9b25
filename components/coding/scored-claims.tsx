import { Check, CircleDashed, Plus } from 'lucide-react';
import type { CoderClaim, ComparedStory } from '#core/coding/compared-stories.ts';
import type { Score, ScoredClaim } from '#core/coding/score.ts';
import type { Codebook } from '#core/model/codebook.ts';
import { i18n } from '#i18n';
import styles from './coding.module.css';
import { codingFieldWord, codingValueWord } from './coding-words.ts';

interface Props {
  readonly score: Score;
  readonly stories: readonly ComparedStory[];
  readonly codebook: Codebook;
}

const signs = { found: Check, missed: CircleDashed, extra: Plus } as const;

/** A student's claims beside the key's, in the order of the text: found, missed or extra, what is otherwise, and the comments. */
export function ScoredClaims({ score, stories, codebook }: Props) {
  return (
    <ol className={styles.scored}>
      {score.claims.map((claim) => {
        const Sign = signs[claim.fate];
        return (
          <li key={`${claim.story} ${claim.key?.id ?? ''} ${claim.own?.id ?? ''}`} className={styles.scoredClaim}>
            <p className={styles.fate} data-fate={claim.fate}>
              <Sign size={14} aria-hidden="true" />
              {i18n.t(`coders.${claim.fate}`)}
              {stories.length > 1 && <span className={styles.quiet}>{stories[claim.story]!.headline}</span>}
            </p>
            <blockquote dir="auto" className={styles.quote}>
              {(claim.key ?? claim.own)!.words}
            </blockquote>
            <Wrong claim={claim} codebook={codebook} />
            <Notes claim={claim.key} of={i18n.t('coders.keyNote')} />
            <Notes claim={claim.own} of={i18n.t('coders.ownNote')} />
          </li>
        );
      })}
    </ol>
  );
}

function Wrong({ claim: { wrong, key, own }, codebook }: { readonly claim: ScoredClaim; readonly codebook: Codebook }) {
  if (wrong.length === 0) return null;
  const wordOf = (claim: CoderClaim | undefined, field: string) =>
    field === 'chain' && claim?.chain !== undefined
      ? codingValueWord(codebook, field, claim.chain)
      : codingValueWord(codebook, field, claim?.values[field]);
  return (
    <ul className={styles.lines}>
      {wrong.map((field) => (
        <li key={field}>
          {i18n.t('coders.otherwise', [
            codingFieldWord(codebook, { name: field }),
            wordOf(own, field),
            wordOf(key, field),
          ])}
        </li>
      ))}
    </ul>
  );
}

function Notes({ claim, of }: { readonly claim: CoderClaim | undefined; readonly of: string }) {
  return claim?.notes.map((note) => (
    <p key={note} dir="auto" className={styles.noted}>
      <span className={styles.quiet}>{of}</span> {note}
    </p>
  ));
}
