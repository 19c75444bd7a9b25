/** The text of a file: UTF-8, or UTF-16 if its byte order mark says so, without that mark. Undefined if it is no text. */
export function textOf(content: string | Uint8Array): string | undefined {
  if (typeof content === 'string') return content.replace(/^\ufeff/, '');
  const [first, second] = content;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(content);
  } catch {
    return undefined;
  }
}
