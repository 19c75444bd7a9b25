/** What stands between the texts of a cell: tags are a list, the links of a chain a way. */
export type Divider = '; ' | ' < ';

/** Joins texts, none of them empty, into one cell. The divider's sign and the backslash get a backslash within a text. */
export function joinCell(texts: readonly string[], divider: Divider): string {
  const signs = divider === '; ' ? /[\\;]/g : /[\\<]/g;
  return texts.map((text) => text.replace(signs, '\\$&')).join(divider);
}

/** The texts of a cell that `joinCell` wrote; none for an empty cell. */
export function splitCell(cell: string, divider: Divider): string[] {
  if (cell === '') return [];
  const texts: string[] = [];
  let text = '';
  for (let at = 0; at < cell.length; at += 1) {
    if (cell[at] === '\\') {
      at += 1;
      text += cell[at] ?? '';
    } else if (cell.startsWith(divider, at)) {
      texts.push(text);
      text = '';
      at += divider.length - 1;
    } else text += cell[at];
  }
  return [...texts, text];
}
