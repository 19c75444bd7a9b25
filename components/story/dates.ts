import type { StoryDate } from '#core/model/capture.ts';

/** A story's date for the eye, no finer than it was written and in the outlet's own clock; its raw words where not understood. */
export function showStoryDate(date: StoryDate, style: 'short' | 'long' = 'long'): string {
  if (date.at === undefined || date.precision === undefined) return date.raw;
  const [year = 1970, month = 1, day = 1, hour = 0, minute = 0] = (date.at.match(/\d+/g) ?? []).map(Number);
  const fields: Intl.DateTimeFormatOptions = { year: 'numeric', timeZone: 'UTC' };
  if (date.precision !== 'year') fields.month = 'short';
  if (date.precision !== 'year' && date.precision !== 'month') fields.day = 'numeric';
  if (style === 'long' && (date.precision === 'minute' || date.precision === 'second')) {
    fields.hour = '2-digit';
    fields.minute = '2-digit';
  }
  const shown = new Intl.DateTimeFormat(undefined, fields).format(Date.UTC(year, month - 1, day, hour, minute));
  const zone = style === 'long' && fields.hour ? date.at.match(/(?:Z|[+-]\d\d:?\d\d)$/)?.[0] : undefined;
  return zone === undefined ? shown : `${shown} ${zone === 'Z' ? 'UTC' : `UTC${zone}`}`;
}

/** When something was done on this device, in its own time: "22 Nov, 09:14". */
export function showMoment(millis: number): string {
  return new Intl.DateTimeFormat(undefined, {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  }).format(millis);
}
