import { type Codebook, type CodebookField, fieldOf, labelOf, saysWho1, valuesIn } from '#core/model/codebook.ts';
import { i18n } from '#i18n';

/** What people read for a field: in their language for the codebook that comes with the program, as written for any other. */
export function fieldWord(codebook: Codebook, field: string): string {
  return translated(codebook, field, 'field') ?? fieldOf(codebook, field)?.label ?? field;
}

/** What people read for a stored value; undefined for none, the value itself where the codebook does not know it. */
export function codeWord(codebook: Codebook, field: string, stored: string | undefined): string | undefined {
  return stored === undefined ? undefined : (translated(codebook, field, stored) ?? labelOf(codebook, field, stored));
}

/**
 * The values of a field as things to choose from, each with the test that decides; none where there is no such field. What is
 * retired is not offered, nor what the codebook does not know; `kept`, what a record bears already, is.
 */
export function optionsOf(
  codebook: Codebook,
  field: string,
  kept?: string,
): readonly { value: string; label: string; test: string }[] {
  const offered = valuesIn(codebook, field, kept).map(({ value, label, test, retired }) => ({
    value,
    label: retiredWord(translated(codebook, field, value) ?? label, retired),
    test: translated(codebook, field, value, '_test') ?? test,
  }));
  return kept === undefined || offered.some(({ value }) => value === kept)
    ? offered
    : [...offered, { value: kept, label: kept, test: '' }];
}

/** Every value of a field, what is not offered any more among them: to look for what was coded. */
export function everyOptionOf(codebook: Codebook, field: string): readonly { value: string; label: string }[] {
  return (fieldOf(codebook, field)?.values ?? []).map(({ value, label, retired }) => ({
    value,
    label: retiredWord(translated(codebook, field, value) ?? label, retired),
  }));
}

/** A label, with the word for what is not offered any more where that is so. */
export function retiredWord(label: string, retired: boolean | undefined): string {
  return retired ? i18n.t('codes.retiredLabel', [label]) : label;
}

/** The words of the codebook that comes with the program, where a codebook says the same as it; undefined for what is its own. */
function translated(codebook: Codebook, field: string, value: string, what: '' | '_test' = ''): string | undefined {
  const [own, theirs] = [fieldOf(saysWho1, field), fieldOf(codebook, field)];
  const said = (one: CodebookField | undefined) => {
    if (value === 'field') return one?.label;
    const known = one?.values.find((each) => each.value === value);
    return what === '' ? known?.label : known?.test;
  };
  if (said(own) === undefined || said(own) !== said(theirs)) return undefined;
  const key = `codebook.${field}.${value.replaceAll('-', '_')}${what}`;
  return (i18n.t as (key: string) => string)(key) || undefined;
}
