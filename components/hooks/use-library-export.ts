import { useState } from 'react';
import type { StoryId } from '#core/model/id.ts';
import type { Run } from '#store/bulk.ts';
import { loadSelection } from '#store/load-selection.ts';
import { useExport } from './use-export.ts';
import { useStore } from './use-store.ts';

/** Hears how an export ended: with the name of the file, or why there is none. */
interface Outcome {
  done(name: string): void;
  failed(why: string): void;
}

/** Writes stories (or some of their claims) in one of the formats; answers false when it was stopped. */
export function useLibraryExport(outcome: Outcome) {
  const store = useStore();
  const save = useExport(outcome);
  const [write] = useState(
    () => async (format: string, ids: readonly StoryId[], only: ReadonlySet<string> | undefined, run: Run) => {
      const project = await loadSelection(store, ids, only, run);
      if (project === undefined) return false;
      await save(format, project);
      return true;
    },
  );
  return write;
}
