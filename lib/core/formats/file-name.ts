/** Longest name without its extension, in bytes of UTF-8: encrypted home directories hold 143, and " (1)" and a suffix are added. */
const longest = 110;

/** Control and format characters (direction, joiners, tags), halves of characters, variation selectors, unassigned ones, and line separators. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Variation_Selector}]/gu;

/** What Windows forbids (`<>:"/\|?*`), what Obsidian cannot link to (`#^[]`), and what shells and browsers expand (`%~$` and the accent). */
const forbidden = /[<>:"/\\|?*#^[\]%~$`]+/g;

/** Names that Windows keeps for devices, whatever their extension. */
const reserved = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\s*\.|\s*$)/i;

/**
 * A file name that every system takes: "Workers leave: why?" and `md` give `Workers leave why.md`.
 * `extension` without the dot; where nothing of the title is left, `fallback` stands for it.
 */
export function fileName(title: string, extension: string, fallback = 'says-who'): string {
  const clean = title
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(unseen, '')
    .replace(forbidden, ' ')
    .replace(/ +/g, ' ');
  const base = trimmed(shortened(trimmed(clean))) || fallback;
  return `${reserved.test(base) ? `_${base}` : base}.${extension}`;
}

/** Windows drops dots and spaces at the end; a dot at the beginning hides the file, a dash looks like an option. */
function trimmed(name: string): string {
  return name.replace(/^[\s.-]+|[\s.]+$/g, '');
}

function shortened(name: string): string {
  let short = '';
  let bytes = 0;
  for (const character of name) {
    bytes += new TextEncoder().encode(character).length;
    if (bytes > longest) return short;
    short += character;
  }
  return short;
}
