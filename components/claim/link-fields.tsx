import { ArrowLeft, ArrowRight, TextSelect, Trash2, UserPen, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '#components/kit/button.tsx';
import { Pick } from '#components/kit/pick.tsx';
import type { Codebook } from '#core/model/codebook.ts';
import type { AttributionId, SourceId } from '#core/model/id.ts';
import type { LinkView } from '#core/tally/claim-view.ts';
import { clip } from '#core/text/clip.ts';
import { i18n } from '#i18n';
import { fieldWord, optionsOf } from './codebook-words.ts';
import type { ClaimDeeds } from './deeds.ts';
import styles from './link-fields.module.css';
import { NameField } from './name-field.tsx';
import { OwnFields } from './own-fields.tsx';

interface Props {
  readonly link: LinkView;
  /** Its place in the chain, from 0. */
  readonly at: number;
  readonly count: number;
  readonly attributionId: AttributionId;
  readonly codebook: Codebook;
  readonly deeds: ClaimDeeds;
  readonly onMove: (to: number) => void;
  readonly onRemove: () => void;
}

/** What is said of one link of a chain: who it is, how the story names them, how they speak, and by which words. */
export function LinkFields({ link, at, count, attributionId, codebook, deeds, onMove, onRemove }: Props) {
  const { source, naming, cue } = link;
  const [isRenaming, setRenaming] = useState(source === undefined);
  const [isChoosing, setChoosing] = useState(false);
  const cueId = cue?.id;
  useEffect(() => {
    // Chosen in the page: the choosing is over.
    if (cueId !== undefined) setChoosing(false);
  }, [cueId]);
  const name = clip(source?.name ?? i18n.t('claims.notGiven'));

  return (
    <div className={styles.fields}>
      {source && (
        <div className={styles.picks}>
          <Pick
            label={i18n.t('who.type')}
            unset={i18n.t('who.typeNotSet')}
            options={optionsOf(codebook, 'type', source.type)}
            chosen={source.type}
            onChoose={(type) => deeds.editSource(source.id as SourceId, { type })}
          />
          <Pick
            label={fieldWord(codebook, 'naming')}
            unset={i18n.t('who.typeNotSet')}
            options={optionsOf(codebook, 'naming', naming)}
            chosen={naming}
            onChoose={(next) => deeds.setNaming(source.id as SourceId, next)}
          />
          <Pick
            label={fieldWord(codebook, 'how')}
            unset={i18n.t('who.typeNotSet')}
            options={optionsOf(codebook, 'how', link.link.how)}
            chosen={link.link.how}
            onChoose={(how) => deeds.editChain(attributionId, { do: 'change', at, link: { how: how ?? null } })}
          />
          <OwnFields
            codebook={codebook}
            on="source"
            fields={source.fields}
            onFields={(fields) => deeds.editSource(source.id as SourceId, { fields })}
          />
        </div>
      )}
      {isRenaming && (
        <NameField
          label={i18n.t('chain.who', [String(at + 1)])}
          placeholder={i18n.t('chain.whoPlaceholder')}
          useSpeakers={deeds.useSpeakers}
          {...(source === undefined ? {} : { notGiven: i18n.t('claims.notGiven') })}
          onChoose={(speaker) => deeds.editChain(attributionId, { do: 'speaker', at, speaker })}
          onDone={() => setRenaming(false)}
        />
      )}
      <div className={styles.deeds}>
        <span className={styles.cue}>
          {cue && (
            <>
              <q dir="auto">{cue.selector.exact}</q>
              <Button
                look="plain"
                aria-label={i18n.t('chain.removeCue')}
                icon={<X size={13} />}
                onClick={() => deeds.editChain(attributionId, { do: 'change', at, link: { cueId: null } })}
              />
            </>
          )}
          <Button
            look="plain"
            aria-pressed={isChoosing}
            aria-label={i18n.t(isChoosing ? 'chain.stopCue' : cue ? 'chain.otherCue' : 'chain.chooseCue')}
            icon={<TextSelect size={14} />}
            onClick={() => {
              deeds.chooseCue(attributionId, at, isChoosing);
              setChoosing(!isChoosing);
            }}
          >
            {!cue && i18n.t(isChoosing ? 'chain.stopCue' : 'chain.chooseCue')}
          </Button>
        </span>
        <span className={styles.tools}>
          <Button
            look="plain"
            aria-label={i18n.t('chain.earlier', [name])}
            icon={<ArrowLeft size={14} className={styles.mirrored} />}
            disabled={at === 0}
            onClick={() => onMove(at - 1)}
          />
          <Button
            look="plain"
            aria-label={i18n.t('chain.later', [name])}
            icon={<ArrowRight size={14} className={styles.mirrored} />}
            disabled={at === count - 1}
            onClick={() => onMove(at + 1)}
          />
          <Button
            look="plain"
            aria-label={i18n.t('chain.rename', [name])}
            aria-expanded={isRenaming}
            icon={<UserPen size={14} />}
            onClick={() => setRenaming(!isRenaming)}
          />
          <Button
            look="plain"
            aria-label={i18n.t('who.remove', [name])}
            icon={<Trash2 size={14} />}
            onClick={onRemove}
          />
        </span>
      </div>
    </div>
  );
}
