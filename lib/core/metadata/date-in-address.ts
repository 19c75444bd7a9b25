import type { Found, StoryDate } from '#core/model/capture.ts';
import { readDate } from '#core/text/dates.ts';

/** The day in an address such as `/2016/10/13/posts-abroad` or `/2016-10-13-posts`; most newsrooms put the day of publishing there. */
export function dateInAddress(address: string): Found<StoryDate> | undefined {
  const path = URL.canParse(address) ? new URL(address).pathname : '';
  const raw = /(?<=[/-])(?:(?:19|20)\d\d([/-])(?:\d\d|[a-z]{3})\1\d\d|20[0-2]\d[01]\d[0-3]\d)(?=[/-]|$)/u.exec(
    path,
  )?.[0];
  if (raw === undefined) return undefined;
  const [year, month, day] = raw.split(/[/-]/u);
  const value = readDate(/[a-z]/u.test(month ?? '') ? `${day} ${month} ${year}` : raw.replaceAll('/', '-'));
  return value.at === undefined ? undefined : { value: { ...value, raw }, where: 'page', detail: 'address' };
}
