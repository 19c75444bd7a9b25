import type { Exporting } from '#components/export/export-menu.tsx';
import { exportStories } from '#components/hooks/exports.ts';
import type { SourceId, StoryId } from '#core/model/id.ts';
import { i18n } from '#i18n';
import type { Look } from './columns.tsx';
import type { Bulk } from './use-bulk.ts';

/** What is to be exported: stories, and of their claims these only; undefined: all. */
interface Chosen {
  readonly ids: readonly StoryId[];
  readonly only?: ReadonlySet<string> | undefined;
}

/**
 * Exports stories out of the library: beside the screen, with progress and a stop. `choose` is asked when it is wanted, not
 * whenever the screen is drawn: it may look at every claim there is.
 */
export function exportingOf(choose: () => Chosen, about: string, { catalogue }: Look, bulk: Bulk): Exporting {
  return {
    sources() {
      const { ids, only } = choose();
      const here = new Set<string>(ids);
      const claims = [...catalogue.claims.values()].filter(
        ({ id, storyId }) => here.has(storyId) && (only?.has(id) ?? true),
      );
      const named = new Set(claims.flatMap(({ sources }) => sources));
      return [...named].map((id) => ({ id: id as SourceId, name: catalogue.sources.get(id)?.name ?? '…' }));
    },
    write(formatId, redaction) {
      const { ids, only } = choose();
      return bulk.run(i18n.t('library.gathering', [about]), ids.length, (run) =>
        exportStories({ ids, formatId, ...(only && { only }), ...(redaction && { redaction }) }, run),
      );
    },
  };
}
