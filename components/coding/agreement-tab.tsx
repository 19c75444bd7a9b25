import { useMemo, useState } from 'react';
import type { Compared } from '#components/hooks/coding-order.ts';
import type { Comparison } from '#components/hooks/use-comparison.ts';
import { Button } from '#components/kit/button.tsx';
import { Pick } from '#components/kit/pick.tsx';
import { krippendorffThresholds, landisKochThresholds } from '#core/agreement/thresholds.ts';
import { fieldAgreement } from '#core/coding/field-agreement.ts';
import { unitisingOf } from '#core/coding/unitising.ts';
import { i18n } from '#i18n';
import styles from './coding.module.css';
import { codingFieldWord } from './coding-words.ts';
import { ConfusionTable } from './confusion-table.tsx';
import { FieldsTable } from './fields-table.tsx';
import { UnitisingFacts } from './unitising-facts.tsx';

interface Props {
  readonly compared: Compared;
  readonly comparison: Comparison;
  readonly onStop: () => void;
  readonly onAgain: () => void;
}

/** How well coders agree: on what is a claim, and on each field of it; of two of them more than of all. */
export function AgreementTab({ compared, comparison, onStop, onAgain }: Props) {
  const { coders, stories, fields, task, codebook } = compared;
  const [pair, setPair] = useState<readonly [number, number]>([0, 1]);
  const [shown, setShown] = useState<string>();
  const here = useMemo((): readonly [number, number] => (coders[pair[1]] ? pair : [0, 1]), [coders, pair]);
  const unitising = useMemo(() => unitisingOf(task, stories, here), [task, stories, here]);
  const agreements = useMemo(
    () => fields.map((field) => fieldAgreement(stories, field, here)),
    [stories, fields, here],
  );
  const { intervals, sampling, trouble } = comparison;
  const [one, other] = [coders[here[0]]!.name, coders[here[1]]!.name];
  const confused = agreements.find(({ field }) => field.name === shown) ?? agreements[0];
  const pairs = coders.flatMap((a, i) =>
    coders
      .slice(i + 1)
      .map((b, n) => ({ value: `${i} ${i + n + 1}`, label: i18n.t('coders.pairOf', [a.name, b.name]) })),
  );
  return (
    <div className={styles.sheet}>
      {coders.length > 2 && (
        <Pick
          label={i18n.t('coders.pair')}
          unset={pairs[0]!.label}
          options={pairs}
          chosen={here.join(' ')}
          onChoose={(value) => setPair((value ?? '0 1').split(' ').map(Number) as [number, number])}
        />
      )}
      <h3 className={styles.head}>{i18n.t('coders.unitising')}</h3>
      <UnitisingFacts unitising={unitising} coders={coders.length} pair={[one, other]} />
      <h3 className={styles.head}>{i18n.t('coders.perField')}</h3>
      {sampling && (
        <p className={styles.row} role="status">
          <span>{i18n.t('coders.sampling')}</span>
          <progress aria-label={i18n.t('coders.sampling')} max={sampling.of} value={sampling.done} />
          <Button onClick={onStop}>{i18n.t('library.stop')}</Button>
        </p>
      )}
      {trouble === 'stopped' && (
        <p className={styles.row} role="status">
          <span>{i18n.t('coders.samplingStopped')}</span>
          <Button onClick={onAgain}>{i18n.t('coders.sampleAgain')}</Button>
        </p>
      )}
      <FieldsTable agreements={agreements} codebook={codebook} intervals={intervals} pair={[one, other]} />
      <div className={styles.sources}>
        {[krippendorffThresholds, landisKochThresholds].map(({ of, source, caution, bands }) => (
          <p key={of}>
            {i18n.t(of === 'alpha' ? 'coders.alphaBands' : 'coders.kappaBands', [
              bands
                .map(({ band, from }) => (Number.isFinite(from) ? i18n.t('coders.from', [band, String(from)]) : band))
                .join(', '),
            ])}{' '}
            {caution} <cite>{source}</cite>.
          </p>
        ))}
        <p>{i18n.t('coders.intervalHint')}</p>
      </div>
      {confused && (
        <>
          <h3 className={styles.head}>{i18n.t('coders.confusion', [one, other])}</h3>
          <Pick
            label={i18n.t('coders.field')}
            unset={codingFieldWord(codebook, agreements[0]!.field)}
            options={agreements.map(({ field }) => ({ value: field.name, label: codingFieldWord(codebook, field) }))}
            chosen={confused.field.name}
            onChoose={setShown}
          />
          <ConfusionTable agreement={confused} codebook={codebook} pair={[one, other]} />
        </>
      )}
    </div>
  );
}
