/** A number as people write it in the language of the page: "3,902". */
export function count(number: number): string {
  numbers ??= new Intl.NumberFormat(document.documentElement.lang || 'en');
  return numbers.format(number);
}

let numbers: Intl.NumberFormat | undefined; // made once: it takes longer than the writing

/** A moment of this device as a day: "13 Oct 2016". `millis` since 1970. */
export function showDay(millis: number): string {
  days ??= new Intl.DateTimeFormat(document.documentElement.lang || 'en', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  });
  return days.format(millis);
}

/** A share in whole percents: "48%". */
export function share(part: number, of: number): string {
  return of === 0 ? '' : (part / of).toLocaleString(document.documentElement.lang || 'en', { style: 'percent' });
}

let days: Intl.DateTimeFormat | undefined;
