import type { DatePrecision, StoryDate } from '#core/model/capture.ts';
import { type Day, findDay } from '#core/text/day.ts';
import { findTime, type TimeOfDay } from '#core/text/time-of-day.ts';

/** Longest text read as a date, in UTF-16 units: two dates with their labels fit; what is longer is a paragraph. */
const longest = 200;

/**
 * Reads a date as news pages write them: ISO 8601, packed (`20190806103251`), seconds since 1970, RFC 2822, and words in some
 * thirty languages (`April 28, 2019 at 6:01 am`, `13 октября 2016`, `2016年10月13日`). Nothing is assumed: a missing zone stays
 * missing, `03/04/2016` is two dates and therefore none, "two hours ago" is none. `raw` is always kept, cut to 200 units.
 */
export function readDate(raw: string): StoryDate {
  const kept = raw.slice(0, longest).replace(/\s+/gu, ' ').trim();
  const nothing: StoryDate = { raw: kept, zone: false };
  if (raw.trim().length > longest) return nothing;
  const text = firstDateOnly(kept.normalize('NFKC'));
  const counted = readSeconds(text);
  if (counted !== undefined) return { raw: kept, at: counted, precision: 'second', zone: true };
  const day = findDay(text);
  if (day === undefined) return nothing;
  const time = day.day === undefined ? undefined : findTime(day.rest);
  return { raw: kept, at: write(day, time), precision: precisionOf(day, time), zone: time?.offset !== undefined };
}

/** "April 28, 2019 at 6:01 am Updated April 29, 2019 at 7:00 am": the second date belongs to another field. */
function firstDateOnly(text: string): string {
  const [first = ''] = text.split(
    /(?<=\d.*)\b(?:updated|modified|last update|mis à jour|aktualisiert|actualizado)\b/iu,
  );
  return first;
}

/**
 * Seconds (10 digits) or milliseconds (13) since 1970, from 2001 to 2030: within these years the number can't be mistaken for a
 * packed date, which would begin with 19 or 20.
 */
function readSeconds(text: string): string | undefined {
  const number = /^1[0-8]\d{8}(?:\d{3})?$/u.exec(text)?.[0];
  if (number === undefined) return undefined;
  return new Date(Number(number.slice(0, 10)) * 1000).toISOString().replace('.000Z', 'Z');
}

function precisionOf(day: Day, time: TimeOfDay | undefined): DatePrecision {
  if (time !== undefined) return time.second === undefined ? 'minute' : 'second';
  if (day.day !== undefined) return 'day';
  return day.month === undefined ? 'year' : 'month';
}

function write(day: Day, time: TimeOfDay | undefined): string {
  const date = [String(day.year), two(day.month), two(day.day)].filter((part) => part !== '').join('-');
  if (time === undefined) return date;
  const clock = [two(time.hour), two(time.minute), two(time.second)].filter((part) => part !== '').join(':');
  return `${date}T${clock}${time.offset ?? ''}`;
}

function two(number: number | undefined): string {
  return number === undefined ? '' : String(number).padStart(2, '0');
}
