/** Things of the old text and of the new one that belong together, by number. */
export interface Pair {
  readonly a: number;
  readonly b: number;
  /** How much it counts: its letters. */
  readonly weight: number;
}

/**
 * The heaviest set of pairs that are in the same order in both texts; the others changed places. Each `a` and each `b`
 * comes once. In time n log n.
 */
export function inOrder(pairs: readonly Pair[]): Set<Pair> {
  const rows = pairs.toSorted((one, other) => one.a - other.a);
  const size = rows.reduce((most, { b }) => Math.max(most, b), 0) + 1;
  const best: number[] = rows.map(() => 0);
  const came: number[] = rows.map(() => -1);
  // A Fenwick tree over b: at each node the row with the heaviest chain that ends within its stretch.
  const tree = new Int32Array(size + 1).fill(-1);
  let last = -1;
  for (const [row, { b, weight }] of rows.entries()) {
    let from = -1;
    for (let at = b; at > 0; at -= at & -at) {
      const other = tree[at]!;
      if (other >= 0 && (from < 0 || best[other]! > best[from]!)) from = other;
    }
    best[row] = weight + (from < 0 ? 0 : best[from]!);
    came[row] = from;
    for (let at = b + 1; at <= size; at += at & -at) {
      const other = tree[at]!;
      if (other < 0 || best[row]! > best[other]!) tree[at] = row;
    }
    if (last < 0 || best[row]! > best[last]!) last = row;
  }
  const chain = new Set<Pair>();
  for (let row = last; row >= 0; row = came[row]!) chain.add(rows[row]!);
  return chain;
}
