/** SHA-256 of a text in UTF-8, as 64 hexadecimal digits: the same that `sha256sum` prints of the text in a file. */
export async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
