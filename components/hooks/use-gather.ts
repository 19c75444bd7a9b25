import { useState } from 'react';
import type { StoryId } from '#core/model/id.ts';
import type { Project } from '#core/model/project.ts';
import type { Run } from '#store/bulk.ts';
import { loadSelection } from '#store/load-selection.ts';
import { useStore } from './use-store.ts';

/** What was gathered, or that the person stopped it. */
interface Gathered {
  readonly stopped: boolean;
  readonly project?: Project;
}

/** Reads stories (or some of their claims) out of the library, to be exported. */
export function useGather() {
  const store = useStore();
  const [gather] = useState(
    () =>
      async (ids: readonly StoryId[], only: ReadonlySet<string> | undefined, run: Run): Promise<Gathered> => {
        const project = await loadSelection(store, ids, only, run);
        return project === undefined ? { stopped: true } : { stopped: false, project };
      },
  );
  return gather;
}
