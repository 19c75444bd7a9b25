import { useLiveQuery } from 'dexie-react-hooks';
import type { StoryId } from '#core/model/id.ts';
import { findInLedger, type LedgerEntry } from '#store/ledger.ts';
import { useStore } from './use-store.ts';

export type { LedgerEntry };

/** What the ledger answered, and to which words: an answer may lag behind a quick hand. */
export interface LedgerAnswer {
  readonly typed: string;
  readonly entries: readonly LedgerEntry[];
}

/** The sources that may be meant by what was typed, live, those of the story first; and a way to ask at once. */
export function useLedger(typed: string, storyId: StoryId) {
  const store = useStore();
  const find = async (words: string): Promise<LedgerAnswer> => ({
    typed: words,
    entries: await findInLedger(store, words, storyId),
  });
  const answer = useLiveQuery(() => find(typed), [store, typed, storyId]);
  return { answer: answer?.typed === typed ? answer : undefined, find };
}
