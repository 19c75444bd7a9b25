import {
  check,
  custom,
  type GenericSchema,
  literal,
  maxEntries,
  optional,
  pipe,
  record as recordOf,
  regex,
  string,
} from 'valibot';
import { type Id, isId } from '../id.ts';
import type { Kept } from '../kept.ts';
import type { Stamp } from '../stamp.ts';
import { count, text, time } from './bounds.ts';
import type { Fields } from './record.ts';

/** An id in the form of a UUID; which kind of record it names is only known by where it stands. */
export function id<Kind extends string>(): GenericSchema<unknown, Id<Kind>> {
  return pipe(
    string(),
    custom<Id<Kind>>((value) => isId(value)),
  ) as GenericSchema<unknown, Id<Kind>>;
}

/** What a person types, or what was taken from a page to be corrected: more than a long book has, in UTF-16 units. */
export const ownWords: GenericSchema<unknown, string> = text(1_000_000);

/** A value of a closed field: codebooks may be edited, so any short word is let through. */
export const coded: GenericSchema<unknown, string> = pipe(
  text(100), // UTF-16 units: a value is one word
  check((value) => value !== ''),
);

/** The stamp of a change. */
export const stamp: GenericSchema<unknown, Stamp> = pipe(
  text(60), // UTF-16 units: 9 + 3 + 36, and two dots
  regex(/^[0-9a-z]{9}\.[0-9a-z]{3}\.[0-9a-f-]{36}$/),
);

const fieldName = pipe(string(), regex(/^[a-z][a-zA-Z]{0,39}$/)); // the longest field we have has 15 letters

/** The fields that every kept record carries. */
export function keptFields<Kind extends string>(): Fields<Kept<Kind>> {
  return {
    id: id<Kind>(),
    v: literal(1),
    createdAt: time,
    updatedAt: time,
    deletedAt: optional(time),
    rev: count(Number.MAX_SAFE_INTEGER),
    stamps: pipe(
      recordOf(fieldName, stamp),
      maxEntries(100), // no record has more than twenty fields
    ),
  } as unknown as Fields<Kept<Kind>>;
}
