import { useState } from 'react';
import { useCodings } from '#components/hooks/use-codings.ts';
import { Pick } from '#components/kit/pick.tsx';
import { showDay } from '#components/library/number-words.ts';
import type { Bulk } from '#components/library/use-bulk.ts';
import type { Collection } from '#core/model/collection.ts';
import { i18n } from '#i18n';
import styles from './coding.module.css';
import { Exercise } from './exercise.tsx';
import { SendSection } from './send-section.tsx';
import { TakeSection } from './take-section.tsx';

interface Props {
  readonly collections: readonly Collection[];
  readonly bulk: Bulk;
}

/** Stories coded by several people: sent, taken in, compared, settled and scored, with nothing between them but files. */
export function CodersPage({ collections, bulk }: Props) {
  const codings = useCodings();
  const [chosen, setChosen] = useState<string>();
  if (codings === undefined) return null;
  const sent = codings.filter(({ as }) => as === 'sent');
  const here = sent.find(({ id }) => id === chosen) ?? sent[0];
  return (
    <>
      <div className={styles.pair}>
        <SendSection collections={collections} bulk={bulk} />
        <TakeSection />
      </div>
      {here === undefined ? (
        <p className={styles.none}>{i18n.t('coders.compareNone')}</p>
      ) : (
        <Exercise
          key={here.id}
          exercise={here}
          answers={codings
            .filter(({ as, exerciseId }) => as === 'answer' && exerciseId === here.exerciseId)
            .toReversed()}
          bulk={bulk}
        >
          {sent.length > 1 && (
            <Pick
              label={i18n.t('coders.package')}
              unset={i18n.t('coders.newest')}
              options={sent.map(({ id, title, madeAt }) => ({ value: id, label: `${title} · ${showDay(madeAt)}` }))}
              chosen={here.id}
              onChoose={setChosen}
            />
          )}
        </Exercise>
      )}
    </>
  );
}
