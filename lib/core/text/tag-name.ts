/** A tag as it is kept: without the `#` people type before it, its white space evened out. */
export function cleanTag(name: string): string {
  return name
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^#+\s*/, '');
}
