import { type Codebook, type CodebookField, type FieldOn, isBuiltIn } from './codebook.ts';

/** What a record bears of the fields that people added to a codebook: the value by the name of the field. */
export type OwnFields = Readonly<Record<string, string>>;

/** What a record bears of one of them, or undefined. */
export function ownValue(fields: OwnFields | undefined, name: string): string | undefined {
  return fields !== undefined && Object.hasOwn(fields, name) ? fields[name] : undefined;
}

/** The same with another value, or with none; undefined where nothing is left. */
export function withOwnValue(
  fields: OwnFields | undefined,
  name: string,
  value: string | undefined,
): OwnFields | undefined {
  const others = Object.entries(fields ?? {}).filter(([other]) => other !== name);
  const all = value === undefined ? others : [...others, [name, value] as const];
  return all.length === 0 ? undefined : Object.fromEntries(all);
}

/** The fields that people added for such records; one that is retired only where the record bears a value of it. */
export function ownFieldsOn(codebook: Codebook, on: FieldOn, fields?: OwnFields): readonly CodebookField[] {
  return codebook.fields.filter(
    (field) =>
      field.on === on && !isBuiltIn(field.name) && (!field.retired || ownValue(fields, field.name) !== undefined),
  );
}
