import { Pick } from '#components/kit/pick.tsx';
import { TextField } from '#components/kit/text-field.tsx';
import type { Attribution } from '#core/model/attribution.ts';
import { type Codebook, fieldOf } from '#core/model/codebook.ts';
import { i18n } from '#i18n';
import { fieldWord, optionsOf } from './codebook-words.ts';
import type { AttributionChanges } from './deeds.ts';
import styles from './printed-fields.module.css';

interface Props {
  readonly attribution: Attribution;
  readonly codebook: Codebook;
  readonly ownReporting: boolean;
  readonly onEdit: (changes: AttributionChanges) => void;
}

const texts = [
  ['nameAsPrinted', 'printed.name'],
  ['titleAsPrinted', 'printed.title'],
  ['justification', 'printed.justification'],
  ['anonymityReason', 'printed.anonymityReason'],
] as const;

const mostPeople = 100_000_000_000; // more people than there ever were

/** What the story prints of a source, and why it is in it: seldom needed, so folded away until something is there. */
export function PrintedFields({ attribution, codebook, ownReporting, onEdit }: Props) {
  const filled = [...texts.map(([name]) => attribution[name]), attribution.plurality].filter(
    (one) => one !== undefined,
  );
  return (
    <details className={styles.more}>
      <summary>
        {i18n.t('printed.label')}
        {filled.length > 0 && <span className={styles.count}>{filled.length}</span>}
      </summary>
      <div className={styles.fields}>
        {texts.map(([name, label]) => (
          <TextField
            key={name}
            label={i18n.t(label)}
            text={attribution[name] ?? ''}
            onSave={(text) => onEdit({ [name]: text === '' ? undefined : text })}
          />
        ))}
        <TextField
          label={i18n.t('printed.plurality')}
          text={attribution.plurality === undefined ? '' : String(attribution.plurality)}
          isNumber
          onSave={(text) => {
            const count = Math.trunc(Number(text));
            if (text === '') onEdit({ plurality: undefined });
            else if (count >= 1 && count <= mostPeople) onEdit({ plurality: count });
          }}
        />
        {ownReporting && (
          <Pick
            label={fieldWord(codebook, 'terms')}
            unset={i18n.t('who.typeNotSet')}
            options={optionsOf(codebook, 'terms', attribution.terms)}
            chosen={attribution.terms ?? fieldOf(codebook, 'terms')?.fallback}
            onChoose={(terms) => onEdit({ terms })}
          />
        )}
      </div>
    </details>
  );
}
