import { element, xmlText } from './xml.ts';

/** Makes a run bold. */
export const bold = element('w:b', {});

const acrossPage = 9000; // twentieths of a point: what A4 leaves between its edges

/** A table as wide as the page, with a line under each row; no head where there is nothing in it. */
export function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const columns = Math.max(head.length, ...rows.map(({ length }) => length));
  const cell = (words: string, properties: string) =>
    element('w:tc', {}, [
      element('w:tcPr', {}, element('w:tcW', { 'w:w': 0, 'w:type': 'auto' })),
      paragraph('Normal', [run(words, properties)]),
    ]);
  const row = (cells: readonly string[], properties = '') =>
    element('w:tr', {}, [...cells.map((words) => cell(words, properties))]);
  const line = { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': 'C8C4BA' };
  const borders = ['top', 'bottom', 'insideH'].map((side) => element(`w:${side}`, line));
  return element('w:tbl', {}, [
    element('w:tblPr', {}, [element('w:tblW', { 'w:w': 5000, 'w:type': 'pct' }), element('w:tblBorders', {}, borders)]),
    element(
      'w:tblGrid',
      {},
      Array.from({ length: columns }, () => element('w:gridCol', { 'w:w': Math.round(acrossPage / columns) })),
    ),
    ...(head.length === 0 ? [] : [row(head, bold)]),
    ...rows.map((cells) => row(cells)),
  ]);
}

/** A paragraph in a style of the document's. */
export function paragraph(name: string, runs: readonly string[]): string {
  return element('w:p', {}, [style(name), ...runs]);
}

/** The properties of a paragraph in that style. */
export function style(name: string): string {
  return element('w:pPr', {}, element('w:pStyle', { 'w:val': name }));
}

/** Words in one run; a line break is one of Word's. */
export function run(words: string, properties = ''): string {
  const lines = words.split(/\r\n?|\n/);
  const parts = lines.flatMap((line, at) => [
    ...(at === 0 ? [] : [element('w:br', {})]),
    ...(line === '' ? [] : [element('w:t', { 'xml:space': 'preserve' }, xmlText(line))]),
  ]);
  return element('w:r', {}, [properties === '' ? '' : element('w:rPr', {}, properties), ...parts]);
}
