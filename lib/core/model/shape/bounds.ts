import {
  array,
  check,
  type GenericSchema,
  maxLength,
  maxValue,
  minLength,
  minValue,
  number,
  pipe,
  safeInteger,
  string,
  unknown,
} from 'valibot';

/** Longest text of a story, in UTF-16 units. The longest news stories have some 200,000; a tab freezes beyond this. */
export const longestText = 5_000_000;

/** Longest address, in UTF-16 units: web servers accept 8,000, but some pages carry their whole state behind the `#`. */
export const longestAddress = 100_000;

/** Text of at most that many UTF-16 units. Lone surrogates are let through: pages contain them, and a quotation keeps them. */
export const text = (longest: number): GenericSchema<unknown, string> => pipe(string(), maxLength(longest));

/** The same, but not empty. */
export const words = (longest: number): GenericSchema<unknown, string> =>
  pipe(string(), minLength(1), maxLength(longest));

/** A list of at most that many entries; a longer one is refused before its entries are looked at. */
export const list = <T>(entry: GenericSchema<unknown, T>, most: number): GenericSchema<unknown, readonly T[]> =>
  pipe(array(unknown()), maxLength(most), array(entry)) as GenericSchema<unknown, readonly T[]>;

/** A whole number from 0 to `most`. */
export const count = (most: number): GenericSchema<unknown, number> =>
  pipe(number(), safeInteger(), minValue(0), maxValue(most));

/** Milliseconds since 1970, up to the end of the year 9999: later times have no four-digit year to be written with. */
export const time: GenericSchema<unknown, number> = count(253_402_300_799_999);

/** An address of the web, http or https. */
export const webAddress: GenericSchema<unknown, string> = pipe(
  words(longestAddress),
  check((address) => URL.canParse(address) && /^https?:$/.test(new URL(address).protocol)),
);
