import type { StoryDate } from '../model/capture.ts';

/** The moment a story's date begins, read as UTC: milliseconds since 1970, for sorting and ranges; undefined where it was not understood. */
export function momentOf(date: StoryDate | undefined): number | undefined {
  if (date?.at === undefined) return undefined;
  const [year = 1970, month = 1, day = 1, hour = 0, minute = 0] = (date.at.match(/\d+/g) ?? []).map(Number);
  return Date.UTC(year, month - 1, day, hour, minute);
}

/** A day as a person writes it (`2016`, `2016-10`, `2016-10-13`): its first moment, and the first moment after it; undefined for anything else. */
export function spanOf(written: string): { readonly from: number; readonly to: number } | undefined {
  const match = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(written.trim());
  if (match === null) return undefined;
  const [, year, month, day] = match;
  const at = (y: number, m: number, d: number) => Date.UTC(y, m - 1, d);
  const [y, m, d] = [Number(year), Number(month ?? 1), Number(day ?? 1)];
  if (m < 1 || m > 12 || d < 1 || d > 31) return undefined;
  if (day !== undefined) return { from: at(y, m, d), to: at(y, m, d + 1) };
  if (month !== undefined) return { from: at(y, m, 1), to: at(y, m + 1, 1) };
  return { from: at(y, 1, 1), to: at(y + 1, 1, 1) };
}
