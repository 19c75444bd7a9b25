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
  const shown = formatFor(fields).format(Date.UTC(year, month - 1, day, hour, minute));
  const zone = style === 'long' && fields.hour ? date.at.match(/(?:Z|[+-]\d\d:?\d\d)$/)?.[0] : undefined;
  return zone === undefined ? shown : `${shown} ${zone === 'Z' ? 'UTC' : `UTC${zone}`}`;
}

/** When something was done on this device, in its own time: "22 Nov, 09:14". */
export function showMoment(millis: number): string {
  return formatFor({ day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' }).format(millis);
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** A format made once: a hundred dates on a screen would else take as long to write as the rest of it. */
function formatFor(fields: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify(fields);
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(undefined, fields);
    formats.set(key, format);
  }
  return format;
}
