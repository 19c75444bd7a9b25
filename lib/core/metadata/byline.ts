/** A byline in one line, and the people in it one by one. */
export interface Byline {
  readonly line: string;
  readonly authors: readonly string[];
}

/** Longest byline, in UTF-16 units: twenty names fit; beyond it, the text is a biography. */
const longest = 400;

/** Words that open a byline, in the languages whose pages we have read. */
const opening =
  /^[\s|·•:–—-]*(?:(?:(?:written|reported|posted|story|words|analysis|opinion|review|compiled|published|text|article)\s+by|by|von|par|por|di|door|av|af|przez)(?=[\s:：]|$)[\s:：]*|(?:author|autor(?:in)?|text|文|作者|記者|记者|기자)\s*[:：/／]\s*)/iu;

/** What is glued to a byline and ends it: a date, a label, a count of comments, a mail address, a handle. */
const endings: readonly RegExp[] = [
  /\s*[|·•,–—-]?\s*\b(?:updated|published|posted|last updated|first published|modified|created|aktualisiert|publié|mis à jour|publicado|actualizado)\b.*$/iu,
  /\s*[|·•,–—-]?\s*(?:\bon\s+)?(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?\s+\d{1,4}.*$/iu,
  /\s*[|·•,–—-]?\s*\d{4}[-/.年]\d{1,2}.*$/u,
  /\s*[|·•,–—-]?\s*\d{1,2}[./-]\d{1,2}[./-]\d{2,4}.*$/u,
  /\s*[|·•,–—-]?\s*\d{1,2}:\d\d.*$/u,
  /\s*[|·•,–—-]?\s*\d+\s+(?:comments?|minutes?|hours?|days?|min read|shares?)\b.*$/iu,
  /\s*[|·•,–—-]?\s*[\w.+-]+@[\w.-]+.*$/u,
  /\s*[|·•,–—(-]?\s*(?:follow\s+)?@\w{2,}.*$/iu,
  /(?<=\p{L})\d+$/u,
  /[\s|·•,;:–—-]+$/u,
];

/** What stands where a byline should be, and names nobody. */
const nobody =
  /^(?:https?:|www\.|\/|@)|^(?:admin|administrator|editor|undefined|null|none|n\/?a|unknown|author|staff|webmaster|false|true|\d*)$/iu;

/**
 * Cleans what a page gives as its author: opening words ("By"), dates and counts glued on, and entries that name nobody
 * are dropped, repeated names are told once. Several values are several people. Nobody left is `undefined`.
 */
export function readByline(values: readonly string[]): Byline | undefined {
  const lines = unique(values.map(clean).filter((line) => line !== '' && line.length <= longest && !nobody.test(line)));
  const authors = unique(lines.flatMap(namesIn));
  const line = lines.length === 1 ? lines[0] : inOneLine(authors);
  return line === undefined || authors.length === 0 ? undefined : { line, authors };
}

function clean(value: string): string {
  let line = value
    .slice(0, longest * 2)
    .replace(/\s+/gu, ' ')
    .replace(/ (?=[,;])/gu, '')
    .trim()
    .replace(opening, '');
  for (const ending of endings) line = line.replace(ending, '');
  return line.trim();
}

/** "Mira Halden, Jun Sato and Ana Ruiz" is three people; "Mira Halden, Asia editor" is one. */
function namesIn(line: string): readonly string[] {
  const parts = line.split(/\s*(?:;|\||\s&\s|\s(?:and|und|et|y|e|och|og)\s|、|，)\s*/u);
  const names = parts.flatMap((part) => {
    const pieces = part.split(/\s*,\s*/u).filter((piece) => piece !== '');
    return pieces.every(isName) ? pieces : pieces.slice(0, 1);
  });
  return names.filter((name) => name !== '');
}

/** Two to five words, each with a capital (but for particles such as `de` or `van`), none of them a title or a desk. */
function isName(text: string): boolean {
  const words = text.split(' ');
  if (words.length < 2 || words.length > 5) return false;
  if (
    /\b(?:editor|reporter|correspondent|writer|staff|press|news|bureau|chief|desk|agency|times|professor|university)\b/iu.test(
      text,
    )
  ) {
    return false;
  }
  return words.every((word) => /^(?:\p{Lu}|\p{Lo}|d[aeiu]s?$|de[lnr]$|v[ao]n$|al$|bin$|y$|l[ae]$)/u.test(word));
}

function inOneLine(authors: readonly string[]): string | undefined {
  if (authors.length < 2) return authors[0];
  return `${authors.slice(0, -1).join(', ')} and ${authors.at(-1)}`;
}

function unique(values: readonly string[]): string[] {
  const seen = new Set<string>();
  return values.filter((value) => {
    const key = value.toLowerCase();
    return seen.has(key) ? false : seen.add(key);
  });
}
