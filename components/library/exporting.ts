import type { Exporting } from '#components/export/export-menu.tsx';
import { exportStories } from '#components/hooks/use-export.ts';
import type { SourceId, StoryId } from '#core/model/id.ts';
import { i18n } from '#i18n';
import type { Look } from './columns.tsx';
import type { Bulk } from './use-bulk.ts';

/** Exports stories out of the library, or some of their claims only: beside the screen, with progress and a stop. */
export function exportingOf(
  ids: readonly StoryId[],
  only: ReadonlySet<string> | undefined,
  about: string,
  { catalogue }: Look,
  bulk: Bulk,
): Exporting {
  return {
    sources() {
      const here = new Set<string>(ids);
      const claims = [...catalogue.claims.values()].filter(
        ({ id, storyId }) => here.has(storyId) && (only?.has(id) ?? true),
      );
      const named = new Set(claims.flatMap(({ sources }) => sources));
      return [...named].map((id) => ({ id: id as SourceId, name: catalogue.sources.get(id)?.name ?? '…' }));
    },
    write: (formatId, redaction) =>
      bulk.run(i18n.t('library.gathering', [about]), ids.length, (run) =>
        exportStories({ ids, formatId, ...(only && { only }), ...(redaction && { redaction }) }, run),
      ),
  };
}
