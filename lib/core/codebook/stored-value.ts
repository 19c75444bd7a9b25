const longest = 60; // letters: it stands in tables and in names of columns

/**
 * The word that is stored for a new value or field, made of its label once and for good: lower case, letters and digits of
 * any script, a hyphen between words. One that is taken already gets a number.
 */
export function storedValue(label: string, taken: readonly string[]): string {
  const plain = label
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .normalize('NFC');
  const words = plain.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '');
  const word = [...words].slice(0, longest).join('').replace(/-+$/, '') || 'value';
  let free = word;
  for (let number = 2; taken.includes(free); number += 1) free = `${word}-${number}`;
  return free;
}
