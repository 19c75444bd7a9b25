import { useEffect, useRef, useState } from 'react';
import { readSettings, saveSettings } from '#components/hooks/use-settings.ts';
import { Button } from '#components/kit/button.tsx';
import { Pick } from '#components/kit/pick.tsx';
import { Switch } from '#components/kit/switch.tsx';
import { exportItems } from '#components/panel/export-items.ts';
import type { Redaction } from '#core/formats/redact.ts';
import { defaultSettings } from '#core/model/settings.ts';
import type { Source } from '#core/model/source.ts';
import { i18n } from '#i18n';
import styles from './export-choices.module.css';
import { NamesReplaced } from './names-replaced.tsx';
import { Withheld } from './withheld.tsx';

interface Props {
  readonly sources: readonly Pick<Source, 'id' | 'name'>[];
  /** Chosen already. */
  readonly format?: string;
  readonly picture?: () => Promise<Uint8Array | undefined>;
  readonly onExport: (format: string, redaction: Redaction, picture?: Uint8Array) => Promise<void>;
  readonly onClose: () => void;
}

/** Asks for a format and for what is to be left out; begins with what was chosen the last time. */
export function ExportChoices({ sources, format: wanted, picture, onExport, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [choices, setChoices] = useState({ ...defaultSettings.exportChoices, format: wanted ?? '' });
  const [withPicture, setWithPicture] = useState(false);
  const { format, ...redaction } = choices;
  const change = (changes: Partial<typeof choices>) => setChoices((now) => ({ ...now, ...changes }));

  const takesPicture = format === 'evidence' && picture !== undefined;

  useEffect(() => {
    dialog.current?.showModal();
    let isHere = true;
    void readSettings().then(
      (read) => isHere && setChoices({ ...read.exportChoices, ...(wanted && { format: wanted }) }),
    );
    return () => {
      isHere = false;
    };
  }, [wanted]);

  async function write() {
    // First of all: the browser gives the picture for the click that asked for it.
    const taken = takesPicture && withPicture ? await picture() : undefined;
    await saveSettings({ exportChoices: choices }).catch(() => undefined); // the export doesn't hang on remembering
    // The work goes on beside the screen, with its own progress.
    onClose();
    await onExport(format, redaction, taken);
  }

  return (
    <dialog ref={dialog} className={styles.ask} aria-labelledby="export-choices" onClose={onClose}>
      <h2 id="export-choices">{i18n.t('export.choicesTitle')}</h2>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void write();
        }}
      >
        <Pick
          label={i18n.t('export.format')}
          unset={i18n.t('export.choose')}
          options={exportItems().map((item) => ({ value: item.name, label: item.label, test: item.hint }))}
          chosen={format === '' ? undefined : format}
          onChoose={(chosen) => change({ format: chosen ?? '' })}
        />
        {takesPicture && (
          <Switch
            label={i18n.t('export.picture')}
            hint={i18n.t('export.pictureHint')}
            isOn={withPicture}
            onTurn={setWithPicture}
          />
        )}
        <fieldset className={styles.group}>
          <legend>{i18n.t('export.leaveOut')}</legend>
          <Switch
            label={i18n.t('export.leaveNotes')}
            hint={i18n.t('export.leaveNotesHint')}
            isOn={redaction.notes}
            onTurn={(notes) => change({ notes })}
          />
          <Switch
            label={i18n.t('export.leaveOffRecord')}
            isOn={redaction.offRecord}
            onTurn={(offRecord) => change({ offRecord })}
          />
          <Switch
            label={i18n.t('export.leaveBackground')}
            isOn={redaction.background}
            onTurn={(background) => change({ background })}
          />
          <Switch
            label={i18n.t('export.leaveTexts')}
            hint={i18n.t('export.leaveTextsHint')}
            isOn={redaction.texts}
            onTurn={(texts) => change({ texts })}
          />
        </fieldset>
        <Withheld sources={sources} chosen={redaction.sourceIds} onChoose={(sourceIds) => change({ sourceIds })} />
        <NamesReplaced
          sourceIds={redaction.sourceIds.filter((chosen) => sources.some(({ id }) => id === chosen))}
          withTexts={!redaction.texts}
        />
        <p className={styles.reach}>{i18n.t('export.reach')}</p>
        <div className={styles.deeds}>
          <Button onClick={() => dialog.current?.close()}>{i18n.t('review.cancel')}</Button>
          <Button type="submit" look="primary" disabled={format === ''}>
            {i18n.t('export.save')}
          </Button>
        </div>
      </form>
    </dialog>
  );
}
