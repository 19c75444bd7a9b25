/**
 * Languages whose month names are known. Left out on purpose: Croatian, where `listopad` is October (in Czech and Polish it is
 * November).
 */
const languages =
  'en fr de es it pt nl sv da nb fi pl cs sk ru uk bg tr el hu ro id ms vi et lv sl ca eu gl is cy ga af'.split(' ');

let names: ReadonlyMap<string, number> | undefined;

/**
 * The month (1 to 12) that a word names, in any of some thirty languages, written out or shortened (`October`, `Oct.`, `октября`).
 * Not found is `undefined`, and so is a word that means two months in two languages.
 */
export function monthOf(word: string): number | undefined {
  names ??= gatherNames();
  return names.get(plain(word));
}

function gatherNames(): ReadonlyMap<string, number> {
  const found = new Map<string, number>([['sept', 9]]);
  const disputed = new Set<string>();
  for (const language of languages) {
    for (const options of styles) {
      const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC', calendar: 'gregory' });
      for (let month = 1; month <= 12; month += 1) {
        const parts = format.formatToParts(Date.UTC(2016, month - 1, 13));
        const name = plain(parts.find((part) => part.type === 'month')?.value ?? '');
        if (!/^\p{L}{2,}$/u.test(name)) continue;
        const other = found.get(name);
        if (other === undefined) found.set(name, month);
        else if (other !== month) disputed.add(name);
      }
    }
  }
  for (const name of disputed) found.delete(name);
  return found;
}

/** Alone and beside a day: many languages bend the name there (`октябрь`, `13 октября`). */
const styles: readonly Intl.DateTimeFormatOptions[] = [
  { month: 'long' },
  { month: 'short' },
  { month: 'long', day: 'numeric' },
  { month: 'short', day: 'numeric' },
];

/** Case, accents and the full stop of a shortened name do not matter. */
function plain(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}|[.’']/gu, '');
}
