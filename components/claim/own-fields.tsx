import { Pick } from '#components/kit/pick.tsx';
import type { Codebook, FieldOn } from '#core/model/codebook.ts';
import { type OwnFields as Fields, ownFieldsOn, ownValue, withOwnValue } from '#core/model/own-fields.ts';
import { i18n } from '#i18n';
import { optionsOf } from './codebook-words.ts';

interface Props {
  readonly codebook: Codebook;
  readonly on: FieldOn;
  readonly fields: Fields | undefined;
  readonly onFields: (fields: Fields | undefined) => void;
}

/** The fields that people added to the codebook, one list each; nothing where there are none. */
export function OwnFields({ codebook, on, fields, onFields }: Props) {
  return ownFieldsOn(codebook, on, fields).map(({ name, label }) => {
    const value = ownValue(fields, name);
    return (
      <Pick
        key={name}
        label={label}
        unset={i18n.t('library.notSet')}
        options={optionsOf(codebook, name, value)}
        chosen={value}
        onChoose={(next) => onFields(withOwnValue(fields, name, next))}
      />
    );
  });
}
