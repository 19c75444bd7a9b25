import { type Codebook, fieldOf, labelOf, saysWho1 } from '#core/model/codebook.ts';
import { i18n } from '#i18n';

/** What people read for a field: in their language for the codebook that comes with the program, as written for any other. */
export function fieldWord(codebook: Codebook, field: string): string {
  return translated(codebook, field, 'field') ?? fieldOf(codebook, field)?.label ?? field;
}

/** What people read for a stored value; undefined for none, the value itself where the codebook does not know it. */
export function codeWord(codebook: Codebook, field: string, stored: string | undefined): string | undefined {
  return stored === undefined ? undefined : (translated(codebook, field, stored) ?? labelOf(codebook, field, stored));
}

/** The values of a field as things to choose from, each with the test that decides; none where there is no such field. */
export function optionsOf(
  codebook: Codebook,
  field: string,
): readonly { value: string; label: string; test: string }[] {
  return (fieldOf(codebook, field)?.values ?? []).map(({ value, label, test }) => ({
    value,
    label: translated(codebook, field, value) ?? label,
    test: translated(codebook, field, value, '_test') ?? test,
  }));
}

/** The words of the codebook that comes with the program; undefined for what is not in it. */
function translated(codebook: Codebook, field: string, value: string, what = ''): string | undefined {
  if (codebook.name !== saysWho1.name || codebook.version !== saysWho1.version) return undefined;
  const own = fieldOf(saysWho1, field);
  if (own === undefined || (value !== 'field' && !own.values.some((known) => known.value === value))) return undefined;
  const key = `codebook.${field}.${value.replaceAll('-', '_')}${what}`;
  return (i18n.t as (key: string) => string)(key) || undefined;
}
