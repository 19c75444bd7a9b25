import { Fragment } from 'react';
import type { Words } from '#core/compare/comparison.ts';
import { ChangedWords } from './changed-words.tsx';

/** The two texts that are shown against each other. */
export interface Texts {
  readonly before: string;
  readonly after: string;
}

interface Props {
  readonly words: readonly Words[];
  readonly texts: Texts;
  /** `both`: the old and the new wording as one; `before`, `after`: one of them. */
  readonly side: 'both' | 'before' | 'after';
  readonly showSmall: boolean;
}

/** A sentence that was edited, word by word. */
export function ShownWords({ words, texts, side, showSmall }: Props) {
  return words.map((word, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the words are told apart by their order alone
    <Fragment key={at}>{shownWord(word, texts, side, showSmall)}</Fragment>
  ));
}

function shownWord({ kind, grade, before, after }: Words, texts: Texts, side: Props['side'], showSmall: boolean) {
  const old = before && texts.before.slice(before.start, before.end);
  const fresh = after && texts.after.slice(after.start, after.end);
  if (kind === 'kept') return side === 'before' ? old : fresh;
  const text = (kind === 'out' ? old : fresh) ?? '';
  if (kind === 'out' ? side === 'after' : side === 'before') return null;
  if (grade !== 'small' || showSmall) return <ChangedWords kind={kind} text={text} />;
  return kind === 'out' && side === 'both' ? null : text; // a small change unseen: the text as it is now
}
