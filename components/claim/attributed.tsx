import { X } from 'lucide-react';
import { Button } from '#components/kit/button.tsx';
import { Pick } from '#components/kit/pick.tsx';
import { type Codebook, fieldOf } from '#core/model/codebook.ts';
import type { AttributionId, SourceId } from '#core/model/id.ts';
import type { AttributionView } from '#core/tally/claim-view.ts';
import { i18n } from '#i18n';
import styles from './attributed.module.css';
import { Chain } from './chain.tsx';
import { optionsOf } from './codebook-options.ts';
import type { ClaimDeeds } from './deeds.ts';

interface Props {
  readonly view: AttributionView;
  readonly codebook: Codebook;
  readonly deeds: ClaimDeeds;
}

/** One answer to "Says who?": the chain, and what is said of the source that the claim rests on. */
export function Attributed({ view, codebook, deeds }: Props) {
  const first = view.links.find((link) => link.source !== undefined);
  const source = first?.source;
  const name = source?.name ?? i18n.t('claims.notGiven');
  return (
    <div className={styles.attributed}>
      <div className={styles.top}>
        <Chain view={view} />
        <Button
          look="plain"
          aria-label={i18n.t('who.remove', [name])}
          icon={<X size={14} />}
          onClick={() => deeds.removeAttribution(view.attribution.id as AttributionId)}
        />
      </div>
      {source && (
        <div className={styles.fields}>
          <Pick
            label={i18n.t('who.type')}
            unset={i18n.t('who.typeNotSet')}
            options={optionsOf(codebook, 'type')}
            chosen={source.type}
            onChoose={(type) => deeds.setType(source.id as SourceId, type)}
          />
          <Pick
            label={fieldOf(codebook, 'naming')?.label ?? 'Naming'}
            unset={i18n.t('who.typeNotSet')}
            options={optionsOf(codebook, 'naming')}
            chosen={first?.naming}
            onChoose={(naming) => deeds.setNaming(source.id as SourceId, naming)}
          />
        </div>
      )}
    </div>
  );
}
