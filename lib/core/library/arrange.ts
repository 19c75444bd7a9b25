/** What a row is sorted or grouped by: words, a number, or nothing, which comes last either way. */
export type SortKey = string | number | undefined;

/** Rows in order. Words are compared without case and accents; equal rows stay in the order they had. */
export function sorted<Row>(rows: readonly Row[], keyOf: (row: Row) => SortKey, down: boolean): Row[] {
  const keyed = rows.map((row) => {
    const key = keyOf(row);
    return { row, key: typeof key === 'string' ? plain(key) : key };
  });
  const turn = down ? -1 : 1;
  keyed.sort((one, other) => {
    const [a, b] = [one.key, other.key];
    if (a === b) return 0;
    if (a === undefined || a === '') return b === undefined || b === '' ? 0 : 1;
    if (b === undefined || b === '') return -1;
    return a < b ? -turn : turn;
  });
  return keyed.map(({ row }) => row);
}

/** A line of a grouped table: the heading of a group, or a row. */
export type Line<Row> =
  | { readonly heading: string; readonly count: number; readonly isOpen: boolean }
  | { readonly row: Row };

/** Rows under the headings of their groups, in the order in which the groups come first; closed groups show their heading only. */
export function grouped<Row>(
  rows: readonly Row[],
  groupOf: (row: Row) => string,
  closed: ReadonlySet<string>,
): Line<Row>[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const name = groupOf(row);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [row]);
    else group.push(row);
  }
  const lines: Line<Row>[] = [];
  for (const [heading, own] of groups) {
    const isOpen = !closed.has(heading);
    lines.push({ heading, count: own.length, isOpen });
    if (isOpen) for (const row of own) lines.push({ row });
  }
  return lines;
}

const isPlain = /^[\x20-\x7e]*$/;

/** For comparing: a hundred thousand lines are sorted in a moment, which no collation of the language could. */
function plain(text: string): string {
  if (isPlain.test(text)) return text.toLowerCase().replace(/^[^a-z0-9]+/, '');
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .toLowerCase();
}
