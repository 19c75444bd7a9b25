/** Longest single value kept, in UTF-16 units: the longest headline or description seen is under 1 000; titles of 1 MB exist. */
const longest = 2_000;

/** The entities that templates leave standing in metadata; all others are rare enough to be left as they are. */
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  ndash: '–',
  mdash: '—',
  hellip: '…',
};

/**
 * A foreign value as one line of text: entities decoded, inline tags dropped, white space evened out, cut to 2 000 UTF-16
 * units. Empty or not text is `undefined`.
 */
export function plainText(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value
    .slice(0, longest * 2)
    .replace(/<\/?(?:a|b|i|em|strong|span|sup|sub|p|br|u|cite|q)\b[^<>]{0,500}>/giu, '')
    .replace(/&(#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,6});/giu, decode)
    .replace(/[\u0000-\u001F\u007F\s]+/gu, ' ')
    .trim()
    .slice(0, longest)
    .toWellFormed();
  return text === '' ? undefined : text;
}

function decode(entity: string, name: string): string {
  if (!name.startsWith('#')) return Object.hasOwn(entities, name) ? (entities[name] ?? entity) : entity;
  const code = /^#x/iu.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return code > 31 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
}
