import { agoWords, troubleWords } from '#components/backup/backup-words.ts';
import { useStorage } from '#components/hooks/use-storage.ts';
import { Button } from '#components/kit/button.tsx';
import { useTell } from '#components/kit/said.tsx';
import { count } from '#components/library/number-words.ts';
import { i18n } from '#i18n';
import { DeleteEverything } from './delete-everything.tsx';
import styles from './storage-section.module.css';

/** How much room the library takes, whether the browser promised to keep it, the copies beside it, and how to delete it all. */
export function StorageSection() {
  const tell = useTell();
  const { state, ask, deleteEverything } = useStorage();
  const newest = state?.snapshots[0];
  return (
    <>
      <dl className={styles.facts}>
        <dt>{i18n.t('storage.used')}</dt>
        <dd>
          {state?.used === undefined || state.quota === undefined
            ? '–'
            : i18n.t('storage.usedOf', [bytes(state.used), bytes(state.quota)])}
        </dd>
        <dt>{i18n.t('storage.copies')}</dt>
        <dd>
          {newest === undefined
            ? i18n.t('storage.noCopies')
            : i18n.t('storage.copiesOf', state?.snapshots.length ?? 0, [
                count(state?.snapshots.length ?? 0),
                agoWords(newest.at),
              ])}
        </dd>
        <dt>{i18n.t('storage.promise')}</dt>
        <dd>{state === undefined ? '–' : i18n.t(state.isPromised ? 'storage.promised' : 'storage.notPromised')}</dd>
      </dl>
      {state?.isPromised === false && (
        <div>
          <Button
            onClick={() =>
              void ask().then((promised) =>
                tell({ text: i18n.t(promised ? 'storage.promised' : 'storage.refused'), tone: 'news' }),
              )
            }
          >
            {i18n.t('storage.ask')}
          </Button>
        </div>
      )}
      <DeleteEverything
        onDelete={async () => {
          const failure = await deleteEverything();
          if (failure === undefined) window.location.reload();
          else tell({ text: troubleWords(failure), tone: 'trouble' });
        }}
      />
    </>
  );
}

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

function bytes(count: number): string {
  const step = Math.min(units.length - 1, count < 1 ? 0 : Math.floor(Math.log10(count) / 3));
  const format = new Intl.NumberFormat(document.documentElement.lang || 'en', {
    style: 'unit',
    unit: units[step]!,
    maximumSignificantDigits: 3,
  });
  return format.format(count / 1000 ** step);
}
