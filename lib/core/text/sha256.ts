/**
 * SHA-256 of bytes or of a text in UTF-8, as 64 hexadecimal digits (FIPS 180-4). For files, whose checksums have to be known
 * before the next line is written; what is kept is hashed by the browser.
 */
export function sha256(content: string | Uint8Array): string {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const state = new Int32Array(firstState);
  const words = new Int32Array(64);
  const whole = bytes.length - (bytes.length % 64);
  for (let at = 0; at < whole; at += 64) mix(state, words, bytes, at);
  const rest = new Uint8Array(bytes.length - whole < 56 ? 64 : 128);
  rest.set(bytes.subarray(whole));
  rest[bytes.length - whole] = 0x80;
  let bits = bytes.length * 8;
  for (let at = rest.length - 1; bits > 0; at -= 1) {
    rest[at] = bits % 256;
    bits = Math.floor(bits / 256);
  }
  for (let at = 0; at < rest.length; at += 64) mix(state, words, rest, at);
  return [...state].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

/** The first 32 bits of the fractions of the square roots (eight) and cube roots (sixty-four) of the first primes. */
const primes = firstPrimes(64);
const firstState = primes.slice(0, 8).map((prime) => fraction(prime ** (1 / 2)));
const constants = Int32Array.from(primes, (prime) => fraction(prime ** (1 / 3)));

function mix(state: Int32Array, words: Int32Array, bytes: Uint8Array, from: number): void {
  for (let k = 0; k < 16; k += 1) {
    const at = from + k * 4;
    words[k] = (bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!;
  }
  for (let k = 16; k < 64; k += 1) {
    const early = words[k - 15]!;
    const late = words[k - 2]!;
    const small = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
    const large = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
    words[k] = (words[k - 16]! + small + words[k - 7]! + large) | 0;
  }
  let a = state[0]!;
  let b = state[1]!;
  let c = state[2]!;
  let d = state[3]!;
  let e = state[4]!;
  let f = state[5]!;
  let g = state[6]!;
  let h = state[7]!;
  for (let k = 0; k < 64; k += 1) {
    const choice = (e & f) ^ (~e & g);
    const first = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + choice + constants[k]! + words[k]!) | 0;
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const second = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + majority) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  state[0]! += a;
  state[1]! += b;
  state[2]! += c;
  state[3]! += d;
  state[4]! += e;
  state[5]! += f;
  state[6]! += g;
  state[7]! += h;
}

function turn(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

function fraction(root: number): number {
  return ((root - Math.floor(root)) * 2 ** 32) | 0;
}

function firstPrimes(many: number): number[] {
  const found: number[] = [];
  for (let number = 2; found.length < many; number += 1) {
    if (found.every((prime) => number % prime !== 0)) found.push(number);
  }
  return found;
}
