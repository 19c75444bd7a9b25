import { textOf } from './text-of.ts';

/** The record that a file of JSON holds; undefined where it is no JSON, none that the engine can hold, or no record. */
export function parseJsonRecord(content: string | Uint8Array): Readonly<Record<string, unknown>> | undefined {
  const text = textOf(content);
  if (text === undefined) return undefined;
  try {
    return recordOf(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** A foreign value as a record, to be asked for its fields; undefined for a list, a text, a number, nothing. */
export function recordOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : undefined;
}

/** A foreign value as a list: itself, or the one thing that stands where a list may stand, as JSON-LD lets it. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

/** The records of a foreign list; anything else in it is passed over. */
export function recordsIn(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return listOf(value).flatMap((one) => {
    const record = recordOf(one);
    return record === undefined ? [] : [record];
  });
}

/** A foreign value as a text; undefined for anything else. */
export function wordsIn(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** A foreign value as a whole number from 0; undefined for anything else. */
export function countIn(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}
