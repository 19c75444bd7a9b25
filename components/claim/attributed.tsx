import { lazy, type Ref, Suspense } from 'react';
import { Choice } from '#components/kit/choice.tsx';
import type { Codebook } from '#core/model/codebook.ts';
import type { AttributionId } from '#core/model/id.ts';
import type { AttributionView } from '#core/tally/claim-view.ts';
import { i18n } from '#i18n';
import styles from './attributed.module.css';
import { Chain } from './chain.tsx';
import { fieldWord, optionsOf } from './codebook-words.ts';
import type { ClaimDeeds } from './deeds.ts';
import { NameField } from './name-field.tsx';
import { OwnFields } from './own-fields.tsx';
import { PrintedFields } from './printed-fields.tsx';

const chainEditor = () => import('./chain-editor.tsx');
const ChainEditor = lazy(async () => ({ default: (await chainEditor()).ChainEditor }));

/** Has what edits a chain ready before a claim is opened. */
export async function prepareChains(): Promise<void> {
  await chainEditor();
}

interface Props {
  readonly view: AttributionView;
  readonly codebook: Codebook;
  readonly deeds: ClaimDeeds;
  readonly viaRef?: Ref<HTMLInputElement>;
  readonly onDone: () => void;
}

/** One answer to "Says who?": the chain, link by link, through whom else it came, and how it is worded. */
export function Attributed({ view, codebook, deeds, viaRef, onDone }: Props) {
  const { attribution, links } = view;
  const id = attribution.id as AttributionId;
  const isGiven = links[0]?.source !== undefined;
  return (
    <div className={styles.attributed}>
      <Suspense fallback={<Chain view={view} />}>
        <ChainEditor view={view} codebook={codebook} deeds={deeds} />
      </Suspense>
      <div className={styles.row}>
        <span className={styles.label} aria-hidden="true">
          {i18n.t('chain.via')}
        </span>
        <NameField
          label={i18n.t('chain.via')}
          placeholder={i18n.t('chain.viaPlaceholder')}
          useSpeakers={deeds.useSpeakers}
          // Of what is not given only the origin is worth saying: it stands before all others.
          onChoose={(speaker) =>
            deeds.editChain(id, { do: 'insert', at: 'notGiven' in speaker ? 0 : links.length, speaker })
          }
          onDone={onDone}
          {...(isGiven ? { notGiven: i18n.t('chain.originNotGiven') } : {})}
          {...(viaRef === undefined ? {} : { inputRef: viaRef })}
        />
      </div>
      <Choice
        label={fieldWord(codebook, 'directness')}
        options={optionsOf(codebook, 'directness', attribution.directness)}
        chosen={attribution.directness}
        onChoose={(directness) => deeds.editAttribution(id, { directness })}
      />
      <OwnFields
        codebook={codebook}
        on="attribution"
        fields={attribution.fields}
        onFields={(fields) => deeds.editAttribution(id, { fields })}
      />
      <PrintedFields
        attribution={attribution}
        codebook={codebook}
        ownReporting={deeds.ownReporting}
        onEdit={(changes) => deeds.editAttribution(id, changes)}
      />
    </div>
  );
}
