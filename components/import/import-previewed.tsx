import type { ImportPreview } from '#components/hooks/import-states.ts';
import { Button } from '#components/kit/button.tsx';
import { i18n } from '#i18n';
import styles from './import-page.module.css';

interface Props {
  readonly preview: ImportPreview;
  readonly onAdd: () => void;
  readonly onLeave: () => void;
}

const kinds = ['stories', 'claims', 'sources', 'notes', 'tags', 'collections'] as const;

/** What an import would add and what is there already, before anything is done. */
export function ImportPreviewed({ preview, onAdd, onLeave }: Props) {
  const { name, label, counts, examples, left, isNew } = preview;
  return (
    <section className={styles.preview} aria-label={i18n.t('import.preview')}>
      <h3 className={styles.title}>{i18n.t('import.preview')}</h3>
      <p className={styles.quiet}>{i18n.t('import.from', [name, label])}</p>
      <table className={styles.counts}>
        <thead>
          <tr>
            <th scope="col">{i18n.t('import.what')}</th>
            <th scope="col">{i18n.t('import.added')}</th>
            <th scope="col">{i18n.t('import.known')}</th>
          </tr>
        </thead>
        <tbody>
          {kinds.map((kind) => (
            <tr key={kind}>
              <th scope="row">{i18n.t(`import.${kind}`)}</th>
              <td>{counts[kind].added.toLocaleString()}</td>
              <td>{counts[kind].known.toLocaleString()}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {examples.length > 0 && (
        <>
          <h4 className={styles.quiet}>{i18n.t('import.examples')}</h4>
          <ul className={styles.list}>
            {examples.map((headline, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two stories may have one headline
              <li key={at} dir="auto">
                {headline}
              </li>
            ))}
          </ul>
        </>
      )}
      {Object.keys(left).length > 0 && (
        <>
          <h4 className={styles.quiet}>{i18n.t('import.left')}</h4>
          <ul className={styles.list}>
            {Object.entries(left).map(([what, count]) => (
              <li key={what}>{i18n.t('import.leftRow', [count.toLocaleString(), what])}</li>
            ))}
          </ul>
        </>
      )}
      {!isNew && <p>{i18n.t('import.nothing')}</p>}
      <p className={styles.row}>
        {isNew && (
          <Button look="primary" onClick={onAdd}>
            {i18n.t('import.take')}
          </Button>
        )}
        <Button onClick={onLeave}>{i18n.t('import.cancel')}</Button>
      </p>
    </section>
  );
}
