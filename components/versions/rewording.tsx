import { Fragment } from 'react';
import type { ChangedWords as Part } from '#core/anchor/found.ts';
import { ChangedWords } from './changed-words.tsx';
import styles from './rewording.module.css';

interface Props {
  readonly changes: { readonly words: readonly Part[] };
}

/** The old wording and the new as one: what was taken out and what was put in, by sign, colour and word. */
export function Rewording({ changes }: Props) {
  return (
    <p className={styles.words} dir="auto">
      {changes.words.map(({ kind, text }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts are told apart by their order alone
        <Fragment key={at}>{kind === 'kept' ? text : <ChangedWords kind={kind} text={text} />}</Fragment>
      ))}
    </p>
  );
}
