import { monthOf } from '#core/text/months.ts';

/** A calendar day as far as it was written, and `rest`: the text around it, where the time of day stands. */
export interface Day {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  readonly rest: string;
}

/**
 * A way to write a day. Groups `y`, `m` (number), `name` (word) and `d`; `a` and `b` are a day and a month in an order that only
 * the numbers can tell. `whole` patterns must be all of the text: a bare `2016` inside a sentence is not its date.
 */
const patterns: readonly RegExp[] = [
  // 20161013, 20161013142000, 20161013T142000Z
  /(?<!\d)(?<y>(?:19|20)\d\d)(?<m>\d\d)(?<d>\d\d)(?=$|T?(?:\d{4}|\d{6})(?!\d)|\D)/u,
  // 2016-10-13, 2016/10/13, 2016. 10. 13.
  /(?<!\d)(?<y>\d{4})\s?[-/.]\s?(?<m>\d\d?)\s?[-/.]\s?(?<d>\d\d?)(?!\d)\.?/u,
  // 2016年10月13日, 2016년 10월 13일
  /(?<!\d)(?<y>\d{4})\s?[年년]\s?(?<m>\d\d?)\s?[月월]\s?(?<d>\d\d?)\s?[日일]/u,
  // Thu Oct 13 14:20:00 EDT 2016
  /(?<name>\p{L}{3})\s+(?<d>\d\d?)\s(?=(?<clock>\d\d:\d\d:\d\d \S+) (?<y>\d{4})\b)/u,
  // 13 October 2016, 13. Oktober 2016, 13th of October, 2016, 13 de octubre de 2016, 13-Oct-2016
  /(?<!\d)(?<d>\d\d?)(?:st|nd|rd|th|er|º|ª|\.)?[\s-]+(?:(?:of|de|d'|d’)\s?)?(?<name>\p{L}[\p{L}\p{M}]+)\.?,?[\s-]+(?:(?:de|del)\s)?(?<y>\d{4})(?!\d)/u,
  // October 13, 2016; Oct. 13th 2016
  /(?<name>\p{L}[\p{L}\p{M}]+)\.?\s+(?<d>\d\d?)(?:st|nd|rd|th)?,?\s+(?:of\s+)?(?<y>\d{4})(?!\d)/u,
  // 13.10.2016: with full stops the day always comes first
  /(?<!\d)(?<d>\d\d?)\.\s?(?<m>\d\d?)\.\s?(?<y>\d{4})(?!\d)/u,
  // 13/10/2016, 10/13/2016, 13-10-2016
  /(?<!\d)(?<a>\d\d?)[/-](?<b>\d\d?)[/-](?<y>\d{4})(?!\d)/u,
  // 2016-10
  /^(?<y>\d{4})[-/](?<m>\d\d)$/u,
  // 2016年10月
  /^(?<y>\d{4})\s?[年년]\s?(?<m>\d\d?)\s?[月월]$/u,
  // October 2016
  /^(?<name>\p{L}[\p{L}\p{M}]+)\.?,?\s+(?:(?:of|de)\s+)?(?<y>\d{4})$/u,
  // 2016
  /^(?<y>\d{4})$/u,
];

/** Finds the first day written in a text (NFKC, white space evened out). Not found, impossible or in doubt is `undefined`. */
export function findDay(text: string): Day | undefined {
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (match?.groups === undefined) continue;
    const found = fromGroups(match.groups);
    if (found === undefined) continue;
    const before = text.slice(0, match.index);
    const after = text.slice(match.index + match[0].length);
    return { ...found, rest: match.groups.clock ?? `${before} | ${after}` };
  }
  return undefined;
}

function fromGroups(groups: Record<string, string | undefined>): Omit<Day, 'rest'> | undefined {
  const year = Number(groups.y);
  // The first newspaper is of 1605; a year beyond 2199 is a slip of the machine.
  if (year < 1605 || year > 2199) return undefined;
  if (groups.a !== undefined && groups.b !== undefined)
    return fromEitherOrder(year, Number(groups.a), Number(groups.b));
  const month = groups.name === undefined ? number(groups.m) : monthOf(groups.name);
  if (groups.name !== undefined && month === undefined) return undefined;
  if (month === undefined) return { year };
  if (month < 1 || month > 12) return undefined;
  const day = number(groups.d);
  if (day === undefined) return { year, month };
  return isDay(year, month, day) ? { year, month, day } : undefined;
}

/** `13/10/2016` can only be October; `03/04/2016` is March to some and April to others, and no one's date to us. */
function fromEitherOrder(year: number, a: number, b: number): Omit<Day, 'rest'> | undefined {
  if (a === b && isDay(year, a, b)) return { year, month: a, day: b };
  if (a > 12 && isDay(year, b, a)) return { year, month: b, day: a };
  if (b > 12 && isDay(year, a, b)) return { year, month: a, day: b };
  return undefined;
}

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && day > 0;
}

function number(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}
