/** What a key event tells of the key. */
export interface PressedKey {
  readonly key: string;
  /** Where it lies on the keyboard. */
  readonly code: string;
  readonly shiftKey: boolean;
}

/** The letter, digit or sign that was pressed as a key of its own: a capital is Shift and its letter; a named key is its name. */
export function letterKey({ key, code, shiftKey }: PressedKey): string {
  // On a keyboard of another script the key is known by where it lies.
  const lies = /^Key([A-Z])$/.exec(code)?.[1];
  if (lies !== undefined && key.charCodeAt(0) > 0x7f) return shiftKey ? lies : lies.toLowerCase();
  // With Caps Lock on, a letter without Shift is the small one.
  return shiftKey || key.length > 1 ? key : key.toLowerCase();
}

/** How a key is written on screen. */
export function shownKey(key: string): string {
  return key !== key.toLowerCase() ? `⇧${key}` : key.toUpperCase();
}
