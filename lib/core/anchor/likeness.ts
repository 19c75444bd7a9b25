/** How alike two folded texts are, 0 to 1: the share of four-letter grams that they have in common (Dice). */
export function likenessOf(a: string, b: string): number {
  if (a === b) return 1;
  const size = Math.min(4, a.length, b.length);
  if (size === 0) return 0;
  const all = a.length + b.length - 2 * size + 2;
  const bits = Math.max(8, Math.min(18, Math.ceil(Math.log2(b.length * 8)))); // roomy, so that few grams share a hash
  const counts = new Uint16Array(1 << bits);
  for (let at = 0; at + size <= b.length; at += 1) {
    const hash = hashAt(b, at, size, bits);
    if (counts[hash]! < 0xffff) counts[hash]! += 1;
  }
  let common = 0;
  for (let at = 0; at + size <= a.length; at += 1) {
    const hash = hashAt(a, at, size, bits);
    if (counts[hash]! === 0) continue;
    counts[hash]! -= 1;
    common += 1;
  }
  return Math.min(0.99, (2 * common) / all); // only equal texts are wholly alike
}

function hashAt(text: string, at: number, size: number, bits: number): number {
  let hash = 0;
  for (let n = 0; n < size; n += 1) hash = (Math.imul(hash, 33) ^ text.charCodeAt(at + n)) | 0;
  return (hash ^ (hash >>> bits)) & ((1 << bits) - 1);
}
