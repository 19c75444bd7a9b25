/** Whether a UTF-16 unit of ASCII, or the letter at this place, is a capital. Most text is ASCII, which needs no tables. */
export function isCapital(text: string, at = 0): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return code >= 65 && code <= 90;
  if (Number.isNaN(code)) return false;
  const letter = String.fromCodePoint(text.codePointAt(at)!);
  return letter !== letter.toLowerCase();
}

/** Whether a word may begin a sentence at this place: a capital letter, or one of a script that has none. */
export function isHigh(text: string, at = 0): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return code >= 65 && code <= 90;
  return isCapital(text, at) || hasNoCase(text, at);
}

/** Whether a letter of a script without capitals stands at this place. */
export function hasNoCase(text: string, at = 0): boolean {
  const code = text.charCodeAt(at);
  if (!(code > 127) || (code >= 0x2000 && code <= 0x206f)) return false; // curly marks and dashes are no letters
  if (code < 0x1bb) return code === 0xaa || code === 0xba; // of the Western letters all but ª and º have capitals
  return caseless.test(String.fromCodePoint(text.codePointAt(at)!));
}

const caseless = /\p{Lo}/u;
