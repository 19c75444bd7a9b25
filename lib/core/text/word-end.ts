/** What a UTF-16 unit is to a word: 1 for part of one, 2 for anything else; found once for each unit beyond ASCII. */
const known = new Map<number, boolean>();
const wordy = /[\p{L}\p{N}\p{M}]/u;

/** White space of any kind, by its UTF-16 unit. */
export function isSpace(code: number): boolean {
  if (code < 128) return code === 32 || (code >= 9 && code <= 13);
  return (
    code === 160 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

/** Whether a word begins at this place (UTF-16 units): a letter or a digit, or a sign of money, `@` or `#` before one. */
export function startsWord(text: string, at: number): boolean {
  if (inWord(text, at)) return true;
  return '$£€¥@#'.includes(text.charAt(at)) && inWord(text, at + 1);
}

/**
 * Where a word that begins at `start` ends (UTF-16 units). It may hold apostrophes, hyphens, full stops, slashes and, between
 * digits, commas: `Geun-hye`, `U.N`, `1,000`. A percent sign belongs to it.
 */
export function wordEnd(text: string, start: number): number {
  ascii.lastIndex = start;
  let end = ascii.test(text) ? ascii.lastIndex : start + 1; // most words end here
  for (;;) {
    while (inWord(text, end)) end += 1;
    const joins =
      "'’.&/_‑-".includes(text.charAt(end)) ||
      (text.charAt(end) === ',' && isDigit(text, end - 1) && isDigit(text, end + 1));
    if (!joins || end >= text.length || !inWord(text, end + 1)) break;
    end += 1;
  }
  return text.charAt(end) === '%' ? end + 1 : end;
}

const ascii = /[A-Za-z0-9]+(?:(?:['’.&/_‑-]|(?<=[0-9]),(?=[0-9]))[A-Za-z0-9]+)*/y;

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

/** Whether the letter, digit or mark on a letter at this place (UTF-16 units) is part of a word. */
export function inWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  if (Number.isNaN(code)) return false;
  // What Western text has beyond ASCII, so that the tables of all scripts, slow to load, wait for one that needs them.
  if (code >= 0xc0 && code <= 0x24f) return code !== 0xd7 && code !== 0xf7; // letters but for the signs × and ÷
  if (code <= 0xbf) return 'ªº²³µ¹¼½¾'.includes(text.charAt(at));
  if ((code >= 0x2000 && code <= 0x206f) || (code >= 0x20a0 && code <= 0x20cf)) return false; // marks, dashes, spaces, money
  if (code >= 0xdc00 && code <= 0xdfff) return at > 0 && inWord(text, at - 1);
  const point = text.codePointAt(at)!;
  let is = known.get(point);
  if (is === undefined) {
    is = wordy.test(String.fromCodePoint(point));
    known.set(point, is);
  }
  return is;
}
