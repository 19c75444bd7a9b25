import type { Found, StoryDate } from '#core/model/capture.ts';

/** What machines write when they have no date: `0001-01-01T00:00:00Z`, `0000-00-00`. */
const placeholder = /^0{3}/u;

/**
 * The date to show of several that a page gives, the most careful place first: the first one that is understood, unless a
 * later one says the same and more (the minute, the zone). If none is understood, the first one's words; none is `undefined`.
 */
export function bestDate(given: readonly Found<StoryDate>[]): Found<StoryDate> | undefined {
  const dates = given.filter((date) => !placeholder.test(date.value.raw));
  const understood = dates.filter((date) => date.value.at !== undefined);
  let best = understood[0];
  for (const date of understood) {
    if (best?.value.zone === false && saysMore(best.value, date.value)) best = date;
  }
  return best ?? dates[0];
}

function saysMore(date: StoryDate, other: StoryDate): boolean {
  return other.at!.length > date.at!.length && other.at!.startsWith(date.at!);
}
