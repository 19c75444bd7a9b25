/** A coefficient with three places: ".812" as "0.812". */
export function coefficient(value: number): string {
  return value.toLocaleString(lang(), { minimumFractionDigits: 3, maximumFractionDigits: 3 });
}

/** A share with two places, or a dash where it would be of nothing. */
export function shareOf(value: number | undefined): string {
  if (value === undefined) return '–';
  return value.toLocaleString(lang(), { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}

const lang = (): string => document.documentElement.lang || 'en';
