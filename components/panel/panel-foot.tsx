import { LibraryBig, Redo2, Search, Undo2 } from 'lucide-react';
import { type ComponentProps, lazy, Suspense } from 'react';
import type { ExportMenu as Menu } from '#components/export/export-menu.tsx';
import { openLibrary, pictureOfPage } from '#components/hooks/use-pages.ts';
import { useStore } from '#components/hooks/use-store.ts';
import { Button } from '#components/kit/button.tsx';
import type { Project } from '#core/model/project.ts';
import type { Step } from '#core/model/step.ts';
import { i18n } from '#i18n';
import { whatWas } from './outcome-words.ts';
import styles from './panel-foot.module.css';

/** Comes a moment later: until there is a story, there is nothing to export. A panel that is closed meanwhile needs none. */
const ExportMenu = lazy(async () => {
  const loaded = await import('#components/export/export-menu.tsx').catch(() => undefined);
  return { default: (props: ComponentProps<typeof Menu>) => loaded && <loaded.ExportMenu {...props} /> };
});

interface Props {
  /** What there is to export; nothing until the story is kept. */
  readonly project: Project | undefined;
  readonly isSaved: boolean;
  /** What would be taken back and done again; undefined = nothing. */
  readonly undo: Step | undefined;
  readonly redo: Step | undefined;
  readonly onTurn: (way: 'undo' | 'redo') => void;
  readonly onSearch: () => void;
}

/** The foot of the panel: whether it is saved, search, undo and redo, export. */
export function PanelFoot({ project, isSaved, undo, redo, onTurn, onSearch }: Props) {
  const isForSession = useStore().session !== undefined;
  return (
    <footer className={styles.foot}>
      <span className={styles.state} role="status">
        {i18n.t(isForSession ? 'panel.session' : isSaved ? 'panel.saved' : 'panel.ready')}
      </span>
      <Button look="plain" aria-label={i18n.t('search.open')} icon={<Search size={15} />} onClick={onSearch} />
      <Button
        look="plain"
        aria-label={i18n.t('panel.undo')}
        title={undo && i18n.t('panel.undoWhat', [whatWas(undo)])}
        icon={<Undo2 size={15} />}
        disabled={undo === undefined}
        onClick={() => onTurn('undo')}
      />
      <Button
        look="plain"
        aria-label={i18n.t('panel.redo')}
        title={redo && i18n.t('panel.redoWhat', [whatWas(redo)])}
        icon={<Redo2 size={15} />}
        disabled={redo === undefined}
        onClick={() => onTurn('redo')}
      />
      <Button
        aria-label={i18n.t('panel.library')}
        icon={<LibraryBig size={15} aria-hidden="true" />}
        onClick={() => void openLibrary()}
      >
        <span className={styles.word}>{i18n.t('panel.library')}</span>
      </Button>
      <Suspense
        fallback={
          <Button look="primary" disabled>
            {i18n.t('export.button')}
          </Button>
        }
      >
        <ExportMenu
          label={i18n.t('export.button')}
          look="primary"
          disabled={project === undefined}
          exporting={{
            sources: () => project?.sources ?? [],
            async write(...order) {
              const { exportProject } = await import('#components/hooks/exports.ts');
              return project && exportProject(project, ...order);
            },
          }}
          picture={pictureOfPage}
        />
      </Suspense>
    </footer>
  );
}
