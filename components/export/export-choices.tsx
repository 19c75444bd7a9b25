import { useEffect, useRef, useState } from 'react';
import { readSettings, saveSettings } from '#components/hooks/use-settings.ts';
import { Button } from '#components/kit/button.tsx';
import { Pick } from '#components/kit/pick.tsx';
import { Switch } from '#components/kit/switch.tsx';
import { exportItems } from '#components/panel/export-items.ts';
import type { Redaction } from '#core/formats/redact.ts';
import type { Project } from '#core/model/project.ts';
import { defaultSettings } from '#core/model/settings.ts';
import { i18n } from '#i18n';
import styles from './export-choices.module.css';
import { Withheld } from './withheld.tsx';

interface Props {
  readonly project: Project;
  readonly onExport: (format: string, redaction: Redaction) => Promise<void>;
  readonly onClose: () => void;
}

/** Asks for a format and for what is to be left out; begins with what was chosen the last time. */
export function ExportChoices({ project, onExport, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [choices, setChoices] = useState(defaultSettings.exportChoices);
  const { format, ...redaction } = choices;
  const change = (changes: Partial<typeof choices>) => setChoices((now) => ({ ...now, ...changes }));

  useEffect(() => {
    dialog.current?.showModal();
    let isHere = true;
    void readSettings().then((read) => isHere && setChoices(read.exportChoices));
    return () => {
      isHere = false;
    };
  }, []);

  async function write() {
    await saveSettings({ exportChoices: choices }).catch(() => undefined); // the export doesn't hang on remembering
    await onExport(format, redaction);
    onClose();
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
        </fieldset>
        <Withheld
          sources={project.sources}
          chosen={redaction.sourceIds}
          onChoose={(sourceIds) => change({ sourceIds })}
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
