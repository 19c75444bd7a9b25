import { useState } from 'react';
import { optionsOf } from '#components/claim/codebook-options.ts';
import { Pick } from '#components/kit/pick.tsx';
import { TextField } from '#components/kit/text-field.tsx';
import { namingWord } from '#components/story/xray.tsx';
import { type Codebook, labelOf } from '#core/model/codebook.ts';
import type { SourceId } from '#core/model/id.ts';
import type { SourceView } from '#core/tally/source-view.ts';
import { i18n } from '#i18n';
import styles from './source-list.module.css';

/** What can be done to a source from its card. */
export interface SourceDeeds {
  edit(id: SourceId, changes: { name?: string; description?: string | undefined; type?: string | undefined }): void;
  setNaming(id: SourceId, naming: string | undefined): void;
}

interface Props {
  readonly views: readonly SourceView[];
  readonly codebook: Codebook;
  readonly deeds: SourceDeeds;
}

/** The sources of a story, most claims first; opened, what is known of one, for all stories at once. */
export function SourceList({ views, codebook, deeds }: Props) {
  const [openId, setOpenId] = useState<SourceId>();
  if (views.length === 0) {
    return (
      <div className={styles.empty}>
        <h2>{i18n.t('sources.emptyTitle')}</h2>
        <p>{i18n.t('sources.empty')}</p>
      </div>
    );
  }
  return (
    <ul className={styles.list} aria-label={i18n.t('sources.list')}>
      {views.map((view) => {
        const id = view.source.id as SourceId;
        const isOpen = id === openId;
        return (
          <li key={id} className={styles.card} data-source={id} data-naming={view.naming ?? 'open'}>
            <button
              type="button"
              className={styles.cover}
              aria-expanded={isOpen}
              onClick={() => setOpenId(isOpen ? undefined : id)}
            >
              <span className={styles.sign} />
              <bdi className={styles.name}>{view.source.name}</bdi>
              <span className={styles.count}>{i18n.t('sources.claims', view.claims)}</span>
              <span className={styles.line}>
                {[
                  view.source.description,
                  labelOf(codebook, 'type', view.source.type) ?? i18n.t('sources.typeNotSet'),
                  view.naming && namingWord(view.naming),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </button>
            {isOpen && (
              <div className={styles.fields}>
                <TextField
                  label={i18n.t('sources.name')}
                  text={view.source.name}
                  required
                  onSave={(name) => deeds.edit(id, { name })}
                />
                <TextField
                  label={i18n.t('sources.description')}
                  text={view.source.description ?? ''}
                  onSave={(text) => deeds.edit(id, { description: text === '' ? undefined : text })}
                />
                <Pick
                  label={i18n.t('sources.type')}
                  unset={i18n.t('who.typeNotSet')}
                  options={optionsOf(codebook, 'type')}
                  chosen={view.source.type}
                  onChoose={(type) => deeds.edit(id, { type })}
                />
                <Pick
                  label={i18n.t('sources.naming')}
                  unset={i18n.t('who.typeNotSet')}
                  options={optionsOf(codebook, 'naming')}
                  chosen={view.naming}
                  onChoose={(naming) => deeds.setNaming(id, naming)}
                />
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
