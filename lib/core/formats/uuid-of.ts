/**
 * A UUID that the same words always give (RFC 9562, version 8): for what a format wants named and our records do not name.
 * Four lanes of multiply and shift, mixed at the end: spread like chance, and without the work of SHA-256, which a
 * project of 100,000 claims would ask a million times. Not for secrets.
 */
export function uuidOf(from: string): string {
  let [a, b, c, d] = [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a]; // any four unlike numbers will do
  for (let at = 0; at < from.length; at += 1) {
    const unit = from.charCodeAt(at);
    a = Math.imul(b ^ unit, 0x9e3779b1) ^ (a >>> 15);
    b = Math.imul(c ^ unit, 0x85ebca6b) ^ (b >>> 13);
    c = Math.imul(d ^ unit, 0xc2b2ae35) ^ (c >>> 16);
    d = Math.imul(a ^ unit, 0x27d4eb2f) ^ (d >>> 14);
  }
  const hex = hexOf(mixed(a ^ c)) + hexOf(mixed(b ^ d)) + hexOf(mixed(c ^ b)) + hexOf(mixed(d ^ a));
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Lets every bit change every other (MurmurHash3's last step). */
function mixed(lane: number): number {
  let bits = lane ^ (lane >>> 16);
  bits = Math.imul(bits, 0x85ebca6b);
  bits ^= bits >>> 13;
  bits = Math.imul(bits, 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

const hexOfByte = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** Eight digits of a number of 32 bits, from a table: `toString` and `padStart` took three times as long as all the mixing. */
function hexOf(bits: number): string {
  const byte = (shift: number) => hexOfByte[(bits >>> shift) & 0xff]!;
  return byte(24) + byte(16) + byte(8) + byte(0);
}
