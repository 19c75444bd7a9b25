import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { csvData, csvSpreadsheet } from '#core/formats/csv.ts';
import { dataPackage } from '#core/formats/data-package.ts';
import type { Format } from '#core/formats/format.ts';
import { sourceViews } from '#core/tally/source-view.ts';
import { hostileFiles, wrongWith } from '#tests/support/hostile-files.ts';
import { readingOptions } from '#tests/support/reading-options.ts';
import { sampleProject } from '#tests/support/sample-project.ts';
import { said } from './rows.ts';

const options = { at: Date.UTC(2016, 9, 14, 8), app: 'Says Who 0.1.0' };
const packed = dataPackage.write(sampleProject(), options)[0]!.content as Uint8Array;
const parts = Object.fromEntries(
  Object.entries(unzipSync(packed)).map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]),
);

test('each table is what the description says of it', () => {
  const { resources } = JSON.parse(parts['datapackage.json']!);
  expect(resources.map(({ path }: { path: string }) => path)).toEqual([
    'claims.csv',
    'sources.csv',
    'stories.csv',
    'codebook.csv',
  ]);
  for (const { path, bytes, hash, schema } of resources) {
    const text = parts[path]!;
    expect(Buffer.byteLength(text)).toBe(bytes);
    expect(hash).toBe(`sha256:${createHash('sha256').update(text).digest('hex')}`);
    const { data, errors } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
    expect(errors).toEqual([]);
    for (const { name, type } of schema.fields)
      for (const row of data) {
        expect(row[name]).toBeTypeOf('string');
        if (type === 'integer') expect(row[name]).toMatch(/^\d*$/);
      }
  }
  expect(parts['claims.csv']!.charCodeAt(0)).not.toBe(0xfeff);
});

const formats: readonly (readonly [string, Format])[] = [
  ['package', dataPackage],
  ['table for programs', csvData],
  ['table for spreadsheets', csvSpreadsheet],
];

describe.each(formats)('a %s', (_, format) => {
  const good = format.write(sampleProject(), options)[0]!.content;

  test('gives back what is said of the claims', () => {
    const back = format.read!(good, readingOptions());
    if (!back.ok) throw new Error(back.reason);
    const leave = ['start', 'end'] as const; // the text, of which these are places, is in no table
    expect(said(back.value, leave)).toEqual(said(sampleProject(), leave));
  });

  test.each(hostileFiles(good))('does no harm: %s', (_name, content) => {
    expect(wrongWith(format, content)).toBeUndefined();
  });
});

test('a package gives back sources with their types, also those in the middle of a chain', () => {
  const back = dataPackage.read!(packed, readingOptions());
  if (!back.ok) throw new Error(back.reason);
  const rows = (project: Parameters<typeof sourceViews>[0]) =>
    sourceViews(project).map(({ source, naming, claims }) => [
      source.name,
      source.type,
      source.description,
      naming,
      claims,
    ]);
  expect(rows(back.value)).toEqual(rows(sampleProject()));
  expect(back.value.stories[0]).toMatchObject({ language: 'en', section: 'World news' });
});
