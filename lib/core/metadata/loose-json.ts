/** Longest JSON read, in UTF-16 units: ten times the longest seen on news pages (about 100 000); longer ones are lists of products. */
const longest = 1_000_000;

/** Deepest nesting read. Article metadata is some six levels deep; a bomb is thousands. */
const deepest = 64;

/**
 * Reads JSON as news pages really write it: inside comments or CDATA, with comments, trailing commas, raw line breaks in
 * strings, several values after each other, or junk at the end. Gives every whole value, in order; none is an empty list.
 * Values are foreign: read them with `Object.hasOwn`, and mind cycles of `@id`.
 */
export function readLooseJson(raw: string): unknown[] {
  if (raw.length > longest) return [];
  const text = unwrap(raw);
  const whole = tooDeep(text) ? undefined : parse(text);
  if (whole !== undefined) return [whole];
  return mend(text)
    .map(parse)
    .filter((value) => value !== undefined);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Takes off what hides JSON from browsers of the nineties, and the entities of templates that escape too much. */
function unwrap(raw: string): string {
  const text = raw.replace(/^[\s\uFEFF;]*(?:(?:\/\/|\/\*)?\s*<!(?:--|\[CDATA\[)\s*(?:\*\/)?\s*)?/u, '');
  return /^[{[]\s*&quot;/u.test(text) ? text.replace(/&quot;/gu, '"').replace(/&amp;/gu, '&') : text;
}

function tooDeep(text: string): boolean {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    if (inString) {
      if (letter === '\\') at += 1;
      else if (letter === '"') inString = false;
    } else if (letter === '"') inString = true;
    else if (letter === '{' || letter === '[') {
      depth += 1;
      if (depth > deepest) return true;
    } else if (letter === '}' || letter === ']') depth -= 1;
  }
  return false;
}

/** Goes through the text once and gives each whole `{...}` or `[...]` with its faults mended. */
function mend(text: string): string[] {
  const values: string[] = [];
  let out = '';
  let depth = 0;
  let comma = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (letter === '/' && (text[at + 1] === '*' || text[at + 1] === '/')) {
      at = endOfComment(text, at) - 1;
      continue;
    }
    const opens = letter === '{' || letter === '[';
    if ((depth === 0 && !opens) || /\s/u.test(letter)) continue;
    if (letter === ',') {
      comma = true;
      continue;
    }
    const closes = letter === '}' || letter === ']';
    // A comma is written only when something follows it.
    if (comma && !closes) out += ',';
    comma = false;
    if (letter === '"') {
      const end = endOfString(text, at);
      out += mendString(text.slice(at, end));
      at = end - 1;
      continue;
    }
    out += letter;
    depth += opens ? 1 : closes ? -1 : 0;
    if (depth > deepest) return values;
    if (depth > 0) continue;
    values.push(out);
    out = '';
  }
  return values;
}

function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '"') return at + 1;
  }
  return text.length;
}

function endOfComment(text: string, start: number): number {
  const close = text[start + 1] === '*' ? '*/' : '\n';
  const end = text.indexOf(close, start + 2);
  return end < 0 ? text.length : end + close.length;
}

/** Raw control characters are written out, and a backslash that escapes nothing is dropped. */
function mendString(string: string): string {
  return string
    .replace(/[\u0000-\u001F]/gu, (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replace(/\\([\s\S])/gu, (written, letter: string) => (/["\\/bfnrtu]/u.test(letter) ? written : letter));
}
