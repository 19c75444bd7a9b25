import { useLiveQuery } from 'dexie-react-hooks';
import { openTab } from '#browser/tabs.ts';
import type { SourceId } from '#core/model/id.ts';
import { type ClaimElsewhere, claimsOfSource } from '#store/elsewhere.ts';
import { useStore } from './use-store.ts';

export type { ClaimElsewhere };

/** The claims of a source across all stories, live; undefined while they load. */
export function useClaimsOfSource(id: SourceId): readonly ClaimElsewhere[] | undefined {
  const store = useStore();
  return useLiveQuery(() => claimsOfSource(store, id), [store, id]);
}

/** Opens the story of a claim in a tab of its own. */
export function openStoryOf({ address }: Pick<ClaimElsewhere, 'address'>): void {
  if (address !== undefined) void openTab(address);
}
