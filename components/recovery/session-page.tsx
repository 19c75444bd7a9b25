import { ExportMenu } from '#components/export/export-menu.tsx';
import { exportProject } from '#components/hooks/exports.ts';
import { useKeptStories } from '#components/hooks/use-kept-stories.ts';
import { i18n } from '#i18n';
import styles from './recovery.module.css';

/** In place of the library where nothing is kept: what was done in this session, to be saved as files. */
export function SessionPage() {
  const { stories, sources, gather } = useKeptStories();
  return (
    <main className={styles.screen}>
      <h1 className={styles.title}>{i18n.t('recovery.sessionTitle')}</h1>
      <p>{i18n.t('recovery.sessionHint')}</p>
      {stories?.length === 0 && <p>{i18n.t('recovery.sessionNothing')}</p>}
      <ul className={styles.stories}>
        {stories?.map(({ id, headline }) => (
          <li key={id}>
            <a href={`/kept.html?story=${id}`}>
              <bdi>{headline}</bdi>
            </a>
          </li>
        ))}
      </ul>
      <div className={styles.deeds}>
        <ExportMenu
          label={i18n.t('recovery.sessionExport')}
          look="primary"
          disabled={!stories?.length}
          exporting={{
            sources: () => sources ?? [],
            async write(...order) {
              const project = await gather();
              return project && exportProject(project, ...order);
            },
          }}
        />
      </div>
    </main>
  );
}
