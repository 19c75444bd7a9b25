import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { splitCell } from '#core/formats/cell-list.ts';
import { columns } from '#core/formats/claim-row.ts';
import { csvData, csvSpreadsheet, readCsv, tsvData } from '#core/formats/csv.ts';
import type { Format } from '#core/formats/format.ts';
import type { Project } from '#core/model/project.ts';
import { sampleProject } from '#tests/support/sample-project.ts';

const options = { at: 0, app: 'Says Who 0.1.0' };
const textOf = (format: Format, project: Project) => String(format.write(project, options)[0]?.content);
const rowsOf = (text: string) => {
  const read = readCsv(text);
  if (!read.ok) throw new Error(read.reason);
  return read.value;
};

test('a row for each pair of claim and attribution, one for a claim that has none, none for what was deleted', () => {
  const rows = rowsOf(textOf(csvData, sampleProject()));
  expect(rows.map(({ quote, chain, unsourced }) => [quote.slice(0, 12), chain, unsourced])).toEqual([
    ['North Korean', 'not given < multiple South Korean press reports', 'false'],
    ['More than 20', 'not given < Channel A', 'false'],
    ['an agent and', 'Ko Yong-hwan < YTN', 'false'],
    ['an agent and', 'multiple South Korean press reports', 'false'],
    ['“Tighter sur', 'Ko Yong-hwan < YTN', 'false'],
    ['all pathways', 'Park Geun-hye < Hankook Ilbo', 'false'],
    ['Nobody has c', '', 'true'],
  ]);
  expect(rows[1]?.note).toBe('Ask the *agency*.\n\n- who counted?\n- when?\n\n@desk: #urgent == not sure ==');
  expect(splitCell(rows[1]?.tags ?? '', '; ')).toEqual(['to check', 'asylum; Moscow']);
  expect(rows[2]?.hops).toBe('1');
  expect(rows[5]?.attribution_verb).toBe('has said < newspaper reported');
});

test('the data preset is RFC 4180 without a byte order mark, every cell as it is', () => {
  const text = textOf(csvData, sampleProject());
  expect(text.startsWith('claim_id,story_id,')).toBe(true);
  expect(text.endsWith('\r\n')).toBe(true);
  expect(text).toContain('"=HYPERLINK(""https://check.example/"") says 17, not ""20"""');
  expect(csvData.write(sampleProject(), options)[0]?.type).toBe('text/csv');
});

test('the spreadsheet preset has a byte order mark, the table with tabs for pasting none', () => {
  expect(textOf(csvSpreadsheet, sampleProject()).charCodeAt(0)).toBe(0xfeff);
  expect(textOf(tsvData, sampleProject())).toMatch(/^claim_id\t/);
});

test.each([csvSpreadsheet, tsvData])('$label has no formula in any cell, as another reader sees it', (format) => {
  const cells = Papa.parse<string[]>(textOf(format, sampleProject())).data.flat();
  for (const cell of cells) expect(cell).not.toMatch(/^[\s\ufeff]*[=+\-@\t\r＝＋－＠]/m);
});

test('the table with tabs has the same cells, and is read back', () => {
  const text = textOf(tsvData, sampleProject());
  expect(text.split('\r\n')[0]).toContain('claim_id\tstory_id\t');
  expect(rowsOf(text)).toEqual(rowsOf(textOf(csvData, sampleProject())));
  expect(tsvData.write(sampleProject(), options)[0]).toMatchObject({ type: 'text/tab-separated-values' });
});

test('a project without claims is a table without rows', () => {
  const text = textOf(csvData, { ...sampleProject(), claims: [] });
  expect(text.trimEnd().split('\r\n')).toHaveLength(1);
  expect(rowsOf(text)).toEqual([]);
});

const words = fc.oneof(
  fc.string({ unit: fc.constantFrom('"', ',', ';', '\r', '\n', '\t', "'", '=', '-', ' ', '\ufeff', 'é', '😀') }),
  fc.string({ unit: 'binary' }),
);

/** The sample with other words in every place that comes from a page or a person. */
const withWords = ([headline, name, noteText, because]: readonly string[]): Project => {
  const project = sampleProject();
  return {
    ...project,
    stories: project.stories.map((story) => ({ ...story, headline: headline ?? '' })),
    sources: project.sources.map((source) => ({ ...source, name: name ?? '' })),
    notes: project.notes.map((note) => ({ ...note, text: noteText ?? '' })),
    claims: project.claims.map((claim) => ({ ...claim, statusBecause: because ?? '' })),
  };
};

test('whatever the words, both presets hold the same rows', () => {
  fc.assert(
    fc.property(fc.array(words, { minLength: 4, maxLength: 4 }), (own) => {
      const project = withWords(own);
      const rows = rowsOf(textOf(csvData, project));
      expect(rows[0]?.story_title).toBe(own[0]);
      expect(rows[0]?.status_because).toBe(own[3]);
      expect(rowsOf(textOf(csvSpreadsheet, project))).toEqual(rows);
    }),
    { numRuns: 60 },
  );
});

describe('a table that went through another program', () => {
  const rows = rowsOf(textOf(csvSpreadsheet, sampleProject()));
  const cells = Papa.parse<string[]>(textOf(csvSpreadsheet, sampleProject()).slice(1).trimEnd()).data;
  test.each([
    ['semicolons', Papa.unparse(cells, { delimiter: ';' })],
    ['tabs and a byte order mark', `\ufeff${Papa.unparse(cells, { delimiter: '\t' })}`],
    ['line feeds', Papa.unparse(cells, { newline: '\n' })],
    ['every cell quoted', Papa.unparse(cells, { quotes: true })],
    ['columns turned around', Papa.unparse(cells.map((line) => line.toReversed()))],
  ])('is read with %s', (_, text) => {
    expect(rowsOf(text)).toEqual(rows);
  });

  test('is read as bytes, in UTF-8 and in UTF-16', () => {
    const text = textOf(csvData, sampleProject());
    expect(readCsv(new TextEncoder().encode(text))).toEqual({ ok: true, value: rows });
    expect(readCsv(new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le')))).toEqual({ ok: true, value: rows });
  });
});

test('apostrophes in a table that we did not write are left alone', () => {
  const [row] = rowsOf("claim_id,quote\r\n1,'=1\r\n");
  expect(row?.quote).toBe("'=1");
  expect(Object.keys(row ?? {})).toEqual([...columns]);
});

describe('is not taken in', () => {
  const whole = textOf(csvData, sampleProject());
  test.each<[string, string | Uint8Array, string]>([
    ['nothing', '', 'foreign'],
    ['a byte order mark', '\ufeff', 'foreign'],
    ['a sentence', 'They left.', 'foreign'],
    ['another table', 'Created at,Author,Page,URL,Group,Type,Quote/description,Comment,Tags\r\n', 'foreign'],
    ['a page', '<!doctype html><title>claim_id,quote</title>', 'foreign'],
    ['our own JSON', '{"format":"says-who","version":1}', 'foreign'],
    ['a line without end', 'x,'.repeat(2_000_000), 'foreign'],
    ['a ZIP', new Uint8Array([0x50, 0x4b, 3, 4, 0xff, 0xfe, 0x80]), 'not-text'],
    ['Latin-1', new Uint8Array([0x63, 0xe9, 0x2c, 0x0d, 0x0a]), 'not-text'],
    ['half of UTF-16', new Uint8Array([0xff, 0xfe, 0x63]), 'not-text'],
    ['a table cut within a quotation', whole.slice(0, whole.indexOf('Ask the *agency*') + 3), 'cut-short'],
    ['a table cut within a row', whole.slice(0, whole.indexOf('“Tighter') + 3), 'cut-short'],
  ])('%s', (_, content, reason) => {
    expect(readCsv(content)).toEqual({ ok: false, reason });
  });
});
