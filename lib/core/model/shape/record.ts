import { type GenericSchema, type OptionalSchema, object, picklist, pipe, transform } from 'valibot';

/**
 * One schema per field of an interface. A field too many, a field too few, one of another type, or one that is optional on
 * one side only does not compile: schema and interface cannot drift apart.
 */
export type Fields<T> = { readonly [Field in keyof T]-?: FieldSchema<T, Field> };

type FieldSchema<T, Field extends keyof T> =
  Partial<Pick<T, Field>> extends Pick<T, Field>
    ? OptionalSchema<GenericSchema<unknown, Exclude<T[Field], undefined>>, undefined>
    : GenericSchema<unknown, T[Field]>;

/** A record of just these fields. Other keys are left behind, fields that are `undefined` too. */
export function record<T extends object>(fields: Fields<T>): GenericSchema<unknown, T> {
  const schema = pipe(object(fields as Record<string, GenericSchema>), transform(withoutUndefined));
  return schema as unknown as GenericSchema<unknown, T>;
}

/** One of these words; every word of the union has to be listed. */
export function word<T extends string>(words: Readonly<Record<T, true>>): GenericSchema<unknown, T> {
  return picklist(Object.keys(words) as T[]) as unknown as GenericSchema<unknown, T>;
}

function withoutUndefined(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
