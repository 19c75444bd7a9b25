import locale from '../../locales/en.json';

/** The words of the interface where no extension is installed: as `#i18n` gives them, out of the English locale. */
export const i18n = { t: wordsFor };

type Entry = string | { readonly [key: string]: Entry };

function wordsFor(key: string, ...args: readonly (number | readonly string[])[]): string {
  const count = args.find((arg) => typeof arg === 'number');
  const substitutes = args.find((arg) => typeof arg === 'object') ?? (count === undefined ? [] : [String(count)]);
  const entry = key
    .split('.')
    .reduce<Entry | undefined>((within, part) => (typeof within === 'object' ? within[part] : undefined), locale);
  const words = typeof entry === 'object' && count !== undefined ? (entry[String(count)] ?? entry.n) : entry;
  if (typeof words !== 'string') throw new Error(`the locale has no words for ${key}`);
  return words.replace(/\$(\d)/g, (_, number) => substitutes[Number(number) - 1] ?? '');
}
