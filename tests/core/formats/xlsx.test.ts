import fc from 'fast-check';
import { unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { tablesOf } from '#core/formats/tables.ts';
import { xlsx } from '#core/formats/xlsx.ts';
import { xmlSafe } from '#core/formats/xml.ts';
import type { Project } from '#core/model/project.ts';
import { sampleProject } from '#tests/support/sample-project.ts';

const options = { at: Date.UTC(2016, 9, 14, 8), app: 'Says Who 0.1.0' };
const write = (project: Project) => xlsx.write(project, options)[0]!.content as Uint8Array;
const parts = (bytes: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, new TextDecoder().decode(part)]));

/** The sheets as an independent reader sees them. */
const sheets = async (bytes: Uint8Array) => {
  const all = await readXlsxFile(Buffer.from(bytes), { trim: false });
  return new Map(all.map(({ sheet, data }) => [sheet, data]));
};

/** A day is a number with fractions to the reader: a thousandth of a second is lost in it. */
const toSecond = (date: Date) => new Date(Math.round(date.getTime() / 1000) * 1000).toISOString();

describe('the workbook', () => {
  test('holds the same cells as the tables, typed', async () => {
    const back = await sheets(write(sampleProject()));
    expect([...back.keys()]).toEqual(['claims', 'sources', 'stories', 'codebook']);
    for (const { name, columns, rows } of tablesOf(sampleProject())) {
      const [head, ...body] = back.get(name)!;
      expect(head).toEqual([...columns]);
      const plain = body.map((row) =>
        columns.map((_, at) => {
          const cell = row[at];
          if (cell === null || cell === undefined) return '';
          return cell instanceof Date ? toSecond(cell) : String(cell);
        }),
      );
      expect(plain).toEqual(rows.map((row) => [...row]));
    }
    const claims = back.get('claims')!;
    const cell = (row: number, column: string) => claims[row]![claims[0]!.indexOf(column)];
    expect(cell(1, 'start')).toBeTypeOf('number');
    expect(cell(1, 'unsourced')).toBe(false);
    expect(cell(1, 'captured')).toBeInstanceOf(Date);
    expect(cell(2, 'status_because')).toBe('=HYPERLINK("https://check.example/") says 17, not "20"');
  });

  test('has its head frozen, filters, and no formula', () => {
    const files = parts(write(sampleProject()));
    for (const number of [1, 2, 3, 4]) {
      const sheet = files[`xl/worksheets/sheet${number}.xml`]!;
      expect(sheet).toContain('state="frozen"');
      expect(sheet).toContain('<autoFilter');
      expect(sheet).not.toMatch(/<f[ >/]|t="(?:str|e)"/);
    }
  });
});

const withNote = (own: string): Project => {
  const project = sampleProject();
  return {
    ...project,
    notes: project.notes.map((note) => ({ ...note, text: own })),
    sources: project.sources.map((source) => ({ ...source, name: own })),
  };
};

test.each([
  '=1+1',
  '@x',
  '-5',
  '</t></is></c><c><f>1+1</f></c>',
  ']]>',
  '&amp; &#0; &x;',
  '\u0000\u0008a\ud800b\uffff',
  'a\r\nb\n\n c ',
  ' leading',
  '👩‍🚀 é e\u0301',
])('%j is a text and nothing else', async (own) => {
  const back = await sheets(write(withNote(own)));
  const [head, ...rows] = back.get('sources')!;
  const name = rows[0]![head!.indexOf('name')];
  expect(String(name).replace(/\r/g, '')).toBe(xmlSafe(own).replace(/\r/g, ''));
});

test('a letter written by its number in the words stays as it is', () => {
  const sheet = parts(write(withNote('_x0041_')))['xl/worksheets/sheet2.xml']!;
  expect(sheet).toContain('>_x005F_x0041_<');
});

test('a cell holds no more than Excel lets it, and says that it was cut', async () => {
  const back = await sheets(write(withNote('x😀'.repeat(20_000))));
  const [head, ...rows] = back.get('sources')!;
  const name = String(rows[0]![head!.indexOf('name')]);
  expect(name.length).toBeLessThanOrEqual(32_767);
  expect(name).toMatch(/\[cut here: a cell holds no more\]$/);
});

test('whatever the words, the workbook is read, and every sheet has as many rows', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary' }), async (own) => {
      const back = await sheets(write(withNote(own)));
      for (const { name, rows } of tablesOf(sampleProject())) expect(back.get(name)).toHaveLength(rows.length + 1);
    }),
    { numRuns: 25 },
  );
});
