import { codeWord } from '#components/claim/codebook-words.ts';
import type { Speaker, UseSpeakers } from '#components/claim/deeds.ts';
import { type LedgerEntry, useLedger } from '#components/hooks/use-ledger.ts';
import type { Codebook } from '#core/model/codebook.ts';
import type { SourceId, StoryId } from '#core/model/id.ts';
import { i18n } from '#i18n';

/** The ledger's answers as things to choose from; for the fields in which sources are named. */
export function useSpeakers(typed: string, storyId: StoryId, codebook: Codebook): ReturnType<UseSpeakers> {
  const { answer, find } = useLedger(typed, storyId);
  const toSpeaker = ({ source, here, alias }: LedgerEntry): Speaker => ({
    id: source.id as SourceId,
    name: source.name,
    detail: [
      alias,
      codeWord(codebook, 'type', source.type),
      source.description,
      here ? i18n.t('who.inStory') : undefined,
    ]
      .filter(Boolean)
      .join(', '),
  });
  return {
    speakers: answer?.entries.map(toSpeaker),
    find: async (words) => (await find(words)).entries.map(toSpeaker),
  };
}
