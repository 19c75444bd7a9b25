import { sha256 } from '../text/sha256.ts';

/** A UUID that the same words always give (RFC 9562, version 8): for what a format wants named and our records do not name. */
export function uuidOf(from: string): string {
  const hex = sha256(from);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
