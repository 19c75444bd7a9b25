import { useLiveQuery } from 'dexie-react-hooks';
import { type NamesReplaced, namesReplaced } from '#core/formats/names-replaced.ts';
import type { SourceId } from '#core/model/id.ts';
import { loadNames } from '#store/load-names.ts';
import { useStore } from './use-store.ts';

/** What is replaced when the names of these sources are withheld, live; nothing until it is read. */
export function useNamesReplaced(sourceIds: readonly string[]): readonly NamesReplaced[] {
  const store = useStore();
  const ids = sourceIds as readonly SourceId[];
  return useLiveQuery(async () => namesReplaced(await loadNames(store, ids), ids), [store, ids.join()]) ?? [];
}
