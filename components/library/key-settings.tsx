import { RotateCcw } from 'lucide-react';
import { Button } from '#components/kit/button.tsx';
import { Switch } from '#components/kit/switch.tsx';
import { useSaving } from '#components/settings/use-saving.ts';
import { defaultKeys, type KeyName, keyGroup, keyNames } from '#core/model/keys.ts';
import type { Settings } from '#core/model/settings.ts';
import { i18n } from '#i18n';
import { KeyField } from './key-field.tsx';
import styles from './key-settings.module.css';
import { keyWords } from './key-words.ts';

/** Which letter does what: all can be switched off, each can be another. */
export function KeySettings({ settings }: { readonly settings: Settings }) {
  const { keys, singleKeys } = settings;
  const save = useSaving();
  const isDefault = keyNames.every((name) => keys[name] === defaultKeys[name]);
  const rows = (group: 'page' | 'panel') =>
    keyNames
      .filter((name) => keyGroup[name] === group)
      .map((name: KeyName) => (
        <KeyField
          key={name}
          name={name}
          keys={keys}
          onKey={(key) => save({ keys: { ...keys, [name]: key } }, i18n.t('settings.keySet', [keyWords(name), key]))}
        />
      ));
  return (
    <>
      <Switch
        label={i18n.t('settings.singleKeys')}
        hint={i18n.t('settings.singleKeysHint')}
        isOn={singleKeys}
        onTurn={(isOn) => save({ singleKeys: isOn })}
      />
      <div className={styles.groups}>
        <fieldset disabled={!singleKeys} className={styles.group}>
          <legend className={styles.legend}>{i18n.t('keys.onWords')}</legend>
          {rows('page')}
        </fieldset>
        <fieldset disabled={!singleKeys} className={styles.group}>
          <legend className={styles.legend}>{i18n.t('keys.inPanel')}</legend>
          {rows('panel')}
        </fieldset>
      </div>
      <p>
        <Button
          icon={<RotateCcw size={14} />}
          disabled={isDefault}
          onClick={() => save({ keys: defaultKeys }, i18n.t('settings.keysReset'))}
        >
          {i18n.t('settings.resetKeys')}
        </Button>
      </p>
    </>
  );
}
