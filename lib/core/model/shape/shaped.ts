import { type GenericSchema, getDotPath, safeParse } from 'valibot';

/** Why a foreign value is not what it should be. */
export type ShapeFailure =
  /** A field that has to be there is not. */
  | 'missing'
  /** Text where a number has to be, a list where a record has to be, and the like. */
  | 'wrong-type'
  /** More letters or entries than anything real has. */
  | 'too-long'
  /** A number that can't be: negative, fractional, past the end. */
  | 'out-of-range'
  /** A word that is none of the choices. */
  | 'unknown-word'
  /** The right type, but not in the right form: no id, no address, an end before its start. */
  | 'malformed'
  /** Two records bear the same id. */
  | 'twice';

/** A foreign value as a fresh value of ours, or why it is none. */
export type Shaped<T> =
  | { readonly ok: true; readonly value: T }
  /** `at`: the first place that is wrong, such as `claims.3.status`; empty for the value as a whole. */
  | { readonly ok: false; readonly reason: ShapeFailure; readonly at: string };

const longestPlace = 120; // UTF-16 units: a foreign key may be of any length, and the place is shown to people

/** Parses a foreign value. What comes back is built anew from the fields we know: no other key, no foreign prototype. */
export function parseShape<T>(schema: GenericSchema<unknown, T>, value: unknown): Shaped<T> {
  const result = safeParse(schema, value, { abortEarly: true });
  if (result.success) return { ok: true, value: result.output };
  const issue = result.issues[0];
  const at = (getDotPath(issue) ?? '').slice(0, longestPlace);
  const isMissing = issue.kind === 'schema' && issue.received === 'undefined';
  return { ok: false, reason: isMissing ? 'missing' : (reasons[issue.type] ?? 'wrong-type'), at };
}

const reasons: Readonly<Record<string, ShapeFailure>> = {
  max_length: 'too-long',
  max_entries: 'too-long',
  min_length: 'malformed',
  min_value: 'out-of-range',
  max_value: 'out-of-range',
  safe_integer: 'out-of-range',
  picklist: 'unknown-word',
  regex: 'malformed',
  custom: 'malformed',
  check: 'malformed',
};
