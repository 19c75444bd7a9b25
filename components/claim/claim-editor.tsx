import { Plus } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Button } from '#components/kit/button.tsx';
import { Choice } from '#components/kit/choice.tsx';
import type { Codebook } from '#core/model/codebook.ts';
import type { ClaimView } from '#core/tally/claim-view.ts';
import { i18n } from '#i18n';
import { Attributed } from './attributed.tsx';
import styles from './claim-editor.module.css';
import { fieldWord, optionsOf } from './codebook-words.ts';
import type { ClaimDeeds } from './deeds.ts';
import { NoteField } from './note-field.tsx';
import { OwnFields } from './own-fields.tsx';
import { SaysWho } from './says-who.tsx';
import { StatusField } from './status-field.tsx';
import { TagsField } from './tags-field.tsx';

interface Props {
  readonly view: ClaimView;
  readonly codebook: Codebook;
  readonly asksWho: boolean;
  readonly deeds: ClaimDeeds;
  /** The person is through with the names: the keys of the list are wanted again. */
  readonly onDone: () => void;
}

/** The fields of an open claim. */
export function ClaimEditor({ view, codebook, asksWho, deeds, onDone }: Props) {
  const { claim, attributions, notes, tags } = view;
  const who = useRef<HTMLInputElement>(null);
  const editor = useRef<HTMLDivElement>(null);
  const via = useRef<HTMLInputElement>(null);
  const [asksAnother, setAsksAnother] = useState(false);
  const counted = useRef(attributions.length);
  useLayoutEffect(() => {
    // Together with the fields: a moment later the cursor would be taken out of another that a quick hand has chosen.
    if (!asksWho) return;
    const first = who.current ?? editor.current?.querySelector<HTMLElement>('[role=tab][tabindex="0"]');
    first?.focus();
  }, [asksWho]);
  const proposed = deeds.proposal?.name;
  useEffect(() => {
    // What is typed takes the place of what is proposed.
    if (proposed !== undefined && document.activeElement === who.current) who.current?.select();
  }, [proposed]);
  useLayoutEffect(() => {
    // The field in which a source was named is gone: the question after it is through whom it came.
    const isAnswered = attributions.length > counted.current;
    counted.current = attributions.length;
    if (!isAnswered) return;
    setAsksAnother(false);
    if (document.activeElement === document.body || document.activeElement === who.current) via.current?.focus();
  }, [attributions.length]);
  useLayoutEffect(() => {
    if (asksAnother) who.current?.focus();
  }, [asksAnother]);

  return (
    <div ref={editor} className={styles.editor}>
      {attributions.map((attribution, at) => (
        <Attributed
          key={attribution.attribution.id}
          view={attribution}
          codebook={codebook}
          deeds={deeds}
          onDone={onDone}
          {...(at === attributions.length - 1 ? { viaRef: via } : {})}
        />
      ))}
      {attributions.length === 0 || asksAnother ? (
        <SaysWho
          codebook={codebook}
          isFirst={attributions.length === 0}
          isUnsourced={claim.unsourced}
          deeds={deeds}
          inputRef={who}
          onDone={onDone}
        />
      ) : (
        <div>
          <Button look="plain" icon={<Plus size={14} />} onClick={() => setAsksAnother(true)}>
            {i18n.t('who.another')}
          </Button>
        </div>
      )}
      <Choice
        label={fieldWord(codebook, 'kind')}
        options={optionsOf(codebook, 'kind', claim.kind)}
        chosen={claim.kind}
        onChoose={(kind) => deeds.edit({ kind })}
      />
      <OwnFields codebook={codebook} on="claim" fields={claim.fields} onFields={(fields) => deeds.edit({ fields })} />
      <StatusField claim={claim} codebook={codebook} onEdit={deeds.edit} />
      <NoteField of={claim.id} note={notes[0]} label={i18n.t('note.label')} onSave={deeds.note} />
      <TagsField tags={tags} useTags={deeds.useTags} onAdd={deeds.tag} onRemove={deeds.untag} />
    </div>
  );
}
