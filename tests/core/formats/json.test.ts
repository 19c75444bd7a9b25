import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { json } from '#core/formats/json.ts';
import { parseProject } from '#core/model/shape/project.ts';
import { readingOptions } from '#tests/support/reading-options.ts';
import { sampleProject } from '#tests/support/sample-project.ts';

const options = { at: Date.UTC(2016, 9, 14, 8), app: 'Says Who 0.1.0' };
const whole = String(json.write(sampleProject(), options)[0]?.content);
const read = (content: string | Uint8Array) => json.read?.(content, readingOptions());

test('a project comes back whole, deleted records too', () => {
  expect(read(whole)).toStrictEqual({ ok: true, value: sampleProject() });
  expect(sampleProject().claims.some((claim) => claim.deletedAt !== undefined)).toBe(true);
});

test('it comes back from bytes and behind a byte order mark', () => {
  expect(read(new TextEncoder().encode(`\ufeff${whole}`))).toStrictEqual({ ok: true, value: sampleProject() });
});

test('the file says what it is, who wrote it and when, one record to a line', () => {
  expect(whole.split('\n').slice(0, 5)).toEqual([
    '{',
    '"format": "says-who",',
    '"version": 1,',
    '"app": "Says Who 0.1.0",',
    '"exportedAt": "2016-10-14T08:00:00.000Z",',
  ]);
  expect(whole).toContain('\n"texts": [\n{"hash":');
});

test('whatever the words, they come back: halves of characters, too', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.oneof(fc.string(), fc.constantFrom('\ud83d', '\udc00', '\u0000', '"', '\\')) }),
      (words) => {
        const project = sampleProject();
        const own = { ...project, notes: project.notes.map((note) => ({ ...note, text: words })) };
        const text = String(json.write(own, options)[0]?.content);
        expect(read(new TextEncoder().encode(text))).toStrictEqual({ ok: true, value: own });
      },
    ),
    { numRuns: 50 },
  );
});

describe('is not taken in', () => {
  const edited = (edit: (file: Record<string, unknown>) => object) => JSON.stringify(edit(JSON.parse(whole)));
  const deep = `{"format":"says-who","version":1,"claims":${'['.repeat(200_000)}${']'.repeat(200_000)}}`;
  test.each<[string, string | Uint8Array, object]>([
    ['nothing', '', { reason: 'foreign' }],
    ['a word', 'null', { reason: 'foreign' }],
    ['a number', '1e999', { reason: 'foreign' }],
    ['a list', '[]', { reason: 'foreign' }],
    ['another JSON', '{"annotations":[]}', { reason: 'foreign' }],
    ['a table', 'claim_id,quote\r\n', { reason: 'foreign' }],
    ['a page', '<!doctype html>', { reason: 'foreign' }],
    ['another format with our fields', edited((file) => ({ ...file, format: 'says-whom' })), { reason: 'foreign' }],
    ['a format that is a list', edited((file) => ({ ...file, format: ['says-who'] })), { reason: 'foreign' }],
    ['a newer version', edited((file) => ({ ...file, version: 2 })), { reason: 'newer' }],
    ['a version far off', edited((file) => ({ ...file, version: 1e308 })), { reason: 'newer' }],
    [
      'version zero',
      edited((file) => ({ ...file, version: 0 })),
      { reason: 'misshapen', at: 'version', why: 'wrong-type' },
    ],
    [
      'a version in words',
      edited((file) => ({ ...file, version: '1' })),
      { reason: 'misshapen', at: 'version', why: 'wrong-type' },
    ],
    [
      'nothing but a head',
      '{"format":"says-who","version":1}',
      { reason: 'misshapen', at: 'codebook', why: 'missing' },
    ],
    [
      'a table that is a record',
      edited((file) => ({ ...file, notes: {} })),
      { reason: 'misshapen', at: 'notes', why: 'wrong-type' },
    ],
    ['lists without end in each other', deep, { reason: 'misshapen', at: 'codebook', why: 'missing' }],
    ['records from a prototype', '{"__proto__":{"format":"says-who","version":1}}', { reason: 'foreign' }],
    ['a ZIP', new Uint8Array([0x50, 0x4b, 3, 4, 0xff, 0xfe, 0x80]), { reason: 'not-text' }],
    ['Latin-1', new Uint8Array([0x7b, 0x22, 0xe9, 0x22, 0x7d]), { reason: 'not-text' }],
    [
      'more than an engine holds',
      Object.defineProperty(new Uint8Array(1), 'length', { value: 500_000_001 }),
      { reason: 'too-large' },
    ],
  ])('%s', (_, content, failure) => {
    expect(read(content)).toEqual({ ok: false, ...failure });
  });

  test('a file cut anywhere', () => {
    fc.assert(
      fc.property(fc.integer({ min: 25, max: whole.trimEnd().length - 1 }), (end) => {
        expect(read(whole.slice(0, end))).toEqual({ ok: false, reason: 'cut-short' });
      }),
      { numRuns: 50 },
    );
  });

  test('a file with any one value replaced is refused or is a sound project', () => {
    const values = [
      null,
      7,
      -1,
      0.5,
      '',
      'x',
      [],
      {},
      true,
      'a'.repeat(2000),
      '\ud83d',
      { __proto__: null, length: 9 },
    ];
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(...values), (pick, value) => {
        const file = JSON.parse(whole);
        const places = placesIn(file);
        const [holder, key] = places[pick % places.length]!;
        holder[key] = value;
        const result = read(JSON.stringify(file));
        if (result?.ok) expect(parseProject(result.value)).toStrictEqual(result);
        else expect(result).toEqual(expect.objectContaining({ ok: false, reason: expect.any(String) }));
      }),
      { numRuns: 200 },
    );
  });
});

type Holder = Record<string, unknown>;

/** Every place in a value, as the record or list that holds it and its key. */
function placesIn(value: unknown): [Holder, string][] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Holder;
  return Object.keys(holder).flatMap((key) => [[holder, key] as [Holder, string], ...placesIn(holder[key])]);
}
