import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codebookFile, codebookFormats, readCodebookFile } from '#core/codebook/codebook-formats.ts';
import { type CodebookEdit, editCodebook } from '#core/codebook/edit-codebook.ts';
import { presetNames, presets } from '#core/codebook/presets/presets.ts';
import { refiCodebook } from '#core/formats/refi-codebook.ts';
import { tablesOf } from '#core/formats/tables.ts';
import { type Codebook, fieldOf, saysWho1 } from '#core/model/codebook.ts';
import { hostileFiles } from '#tests/support/hostile-files.ts';
import { readingOptions } from '#tests/support/reading-options.ts';
import { sampleProject } from '#tests/support/sample-project.ts';

const app = 'Says Who 0.1.0';
const writing = { at: 1_480_000_000_000, app };

const words = fc.oneof(
  fc.string({ minLength: 1, maxLength: 30 }),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
  fc.constantFrom(
    '=1+1',
    "'-x",
    'Key: f',
    'Retired.',
    'Stored as: fact',
    'a; b',
    '"q"',
    '<b>&amp;',
    'Example: no',
    'a\\;',
  ),
);
const field = fc.constantFrom('kind', 'status', 'type', 'naming', 'frame', 'gone');
const value = fc.constantFrom('fact', 'number', 'disputed', 'official', 'vague', 'unchecked', 'rumour');
const changes = fc.record(
  {
    label: words,
    test: words,
    examples: fc.array(words, { maxLength: 3 }),
    colour: fc.integer({ min: 0, max: 0xffffff }).map((rgb) => `#${rgb.toString(16).padStart(6, '0')}`),
    key: fc.constantFrom('f', 'ж', 'É'),
  },
  { requiredKeys: [] },
);
const edit: fc.Arbitrary<CodebookEdit> = fc.oneof(
  fc.record({ do: fc.constant('add-value' as const), field, label: words, test: words }),
  fc.record({ do: fc.constant('edit-value' as const), field, value, changes }),
  fc.record({ do: fc.constantFrom('retire' as const, 'restore' as const), field, value }),
  fc.record({ do: fc.constant('move' as const), field, value, by: fc.constantFrom(-1 as const, 1 as const) }),
  fc.record({ do: fc.constant('rename-field' as const), field, label: words }),
  fc.record({ do: fc.constantFrom('retire-field' as const), field }),
  fc.record({ do: fc.constant('rename' as const), name: words }),
);

/** A codebook as people make it: one that comes with the program, with a field of their own, changed as far as the changes can be made. */
const codebooks = fc.tuple(fc.constantFrom(...presetNames), fc.array(edit, { maxLength: 12 })).map(([name, edits]) => {
  const start: CodebookEdit[] = [
    { do: 'add-field', label: 'Frame', on: 'source' },
    { do: 'add-value', field: 'frame', label: 'Rumour' },
  ];
  return [...start, ...edits].reduce<Codebook>((codebook, one) => {
    const made = editCodebook(codebook, one);
    return made.ok ? made.value : codebook;
  }, presets[name]);
});

describe.each(codebookFormats)('a codebook as $id', (format) => {
  test('comes back as it went', () => {
    fc.assert(
      fc.property(codebooks, (codebook) => {
        const back = format.read(format.write(codebook, app), codebook.name);
        const whole = format.id === 'json' ? codebook : { name: codebook.name, version: 1, fields: codebook.fields };
        expect(back).toEqual({ ok: true, value: whole });
      }),
      { numRuns: 200 },
    );
  });

  test('is read whichever of the formats it is', () => {
    const { name, content } = codebookFile(presets.sir, format.id, app);
    expect(name).toBe(`SiR 1.${format.extension}`);
    expect(readCodebookFile(new TextEncoder().encode(content as string), name)).toMatchObject({
      ok: true,
      value: { fields: presets.sir.fields },
    });
  });

  test.each(hostileFiles(format.write(saysWho1, app)))('does no harm: %s', (_, content) => {
    const answer = readCodebookFile(content, `x.${format.extension}`);
    expect(typeof answer.ok).toBe('boolean');
    expect(({} as { bad?: number }).bad).toBeUndefined();
  });

  test('whatever is in a file, nothing is thrown', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.uint8Array()), (content) => {
        expect(typeof format.read(content, 'x').ok).toBe('boolean');
      }),
    );
  });
});

test('a table can be made by hand: a field and labels are enough', () => {
  const read = readCodebookFile(
    'field;value;label;test;key\nkind;fact;Fact;;f\nkind;;Rumour;Heard by hearsay;\nframe;c;Conflict;;\n',
    'Class.csv',
  );
  expect(read).toMatchObject({ ok: true, value: { name: 'Class' } });
  const codebook = read.ok ? read.value : saysWho1;
  expect(fieldOf(codebook, 'kind')?.values.map((one) => one.value)).toEqual(['fact', 'rumour']);
  expect(fieldOf(codebook, 'frame')).toMatchObject({ label: 'frame', on: 'claim', values: [{ value: 'c' }] });
  expect(fieldOf(codebook, 'status')?.fallback).toBe('unchecked');
});

test('the table of codes in a data package is read', () => {
  const { columns, rows } = tablesOf(sampleProject()).find(({ name }) => name === 'codebook')!;
  const csv = [columns, ...rows]
    .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
    .join('\n');
  const read = readCodebookFile(csv, 'codebook.csv');
  expect(read.ok && read.value.fields).toEqual(saysWho1.fields);
});

test('a project’s own files are read for the codebook in them, without its tags', () => {
  const qdc = refiCodebook.write(sampleProject(), writing)[0]!;
  const read = readCodebookFile(qdc.content, qdc.name);
  expect(read.ok && read.value.fields).toEqual(saysWho1.fields);
});

test('codes of another program become a field for each folder', () => {
  const code = (name: string, inside = '', more = '') =>
    `<Code guid="A0000000-0000-4000-8000-00000000000${name.length}" name="${name}" isCodable="true"${more}>${inside}</Code>`;
  const qdc =
    '<?xml version="1.0"?><CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes>' +
    code('Frames', `<Description>How it is told.</Description>${code('Conflict', code('War'), ' color="#ff0000"')}`) +
    `${code('Alone')}</Codes><Sets/></CodeBook>`;
  const read = readCodebookFile(qdc, 'Seminar.qdc');
  const codebook = read.ok ? read.value : saysWho1;
  expect(fieldOf(codebook, 'frames')?.values).toEqual([
    { value: 'conflict', label: 'Conflict', test: '', colour: '#FF0000' },
    { value: 'conflict-war', label: 'Conflict / War', test: '' },
  ]);
  expect(fieldOf(codebook, 'seminar')?.values).toEqual([{ value: 'alone', label: 'Alone', test: '' }]);
});

test('a value that people added is known again in a project that another program coded by it', () => {
  const made = editCodebook(saysWho1, { do: 'add-value', field: 'kind', label: 'Rumour' });
  const project = { ...sampleProject(), codebook: made.ok ? made.value : saysWho1, tags: [] };
  const back = refiCodebook.read!(refiCodebook.write(project, writing)[0]!.content, readingOptions());
  expect(back.ok && back.value.tags).toEqual([]);
});

test.each([
  ['{"format":"says-who-codebook","version":2}', 'newer'],
  ['{"format":"says-who-codebook","version":1,"codebook":{"name":"x"', 'cut-short'],
  ['{"format":"says-who-codebook","version":1,"codebook":{"name":"x","version":1,"fields":7}}', 'misshapen'],
  ['{"a":1}', 'foreign'],
  ['name,age\r\n1,2\r\n', 'foreign'],
  ['<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><CodeBook xmlns="urn:QDA-XML:codebook:1.0"/>', 'foreign'],
  ['<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes><Code ', 'cut-short'],
  ['field,value,label\nkind,a,Same\nkind,b,same\n', 'misshapen'],
])('%s is %s', (content, reason) => {
  expect(readCodebookFile(content, 'x')).toMatchObject({ ok: false, reason });
});
