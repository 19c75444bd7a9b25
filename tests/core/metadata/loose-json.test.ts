import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readLooseJson } from '#core/metadata/loose-json.ts';

describe('JSON as news pages write it', () => {
  const cases: readonly [name: string, raw: string, values: unknown[]][] = [
    ['whole', '{"a": 1}', [{ a: 1 }]],
    ['in a comment of HTML', '<!-- {"a": 1} -->', [{ a: 1 }]],
    ['in CDATA', '//<![CDATA[\n{"a": 1}\n//]]>', [{ a: 1 }]],
    ['in CDATA in a comment', '/* <![CDATA[ */ {"a": 1} /* ]]> */', [{ a: 1 }]],
    ['with comments', '{"a": 1, // one\n "b": /* two */ 2}', [{ a: 1, b: 2 }]],
    ['with what looks like a comment in a string', '{"a": "http://x.example/*", }', [{ a: 'http://x.example/*' }]],
    ['with commas at the end', '{"a": [1, 2, ], }', [{ a: [1, 2] }]],
    ['with raw line breaks in a string', '{"a": "one\ntwo"}', [{ a: 'one\ntwo' }]],
    ['with escapes that are none', String.raw`{"a": "it\'s", }`, [{ a: "it's" }]],
    ['with junk at the end', '{"a": 1};</b>', [{ a: 1 }]],
    ['several after each other', '{"a": 1}\n{"b": 2}', [{ a: 1 }, { b: 2 }]],
    ['escaped once too often', '{&quot;a&quot;: &quot;b &amp; c&quot;}', [{ a: 'b & c' }]],
    ['a whole value beside a broken one', '{"a": 1}{"b": }', [{ a: 1 }]],
    ['cut off', '{"a": "b', []],
    ['empty', '', []],
    ['not JSON', 'var x = 1', []],
  ];
  test.each(cases)('%s', (_name, raw, values) => {
    expect(readLooseJson(raw)).toEqual(values);
  });

  it('is mended in one pass', () => {
    const raw = `[${'{"a":1,},'.repeat(100_000)}]`;
    const start = performance.now();
    expect(readLooseJson(raw)[0]).toHaveLength(100_000);
    // Once for each brace, this takes hours.
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  it('gives a key named __proto__ no power', () => {
    const [value] = readLooseJson('{"__proto__": {"polluted": true}, }');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(Object.hasOwn(value as object, '__proto__')).toBe(true);
  });

  it('refuses what is too long or too deep', () => {
    expect(readLooseJson(`[${'1,'.repeat(600_000)}1]`)).toEqual([]);
    expect(readLooseJson(`${'['.repeat(200_000)}${']'.repeat(200_000)}`)).toEqual([]);
    expect(readLooseJson('{"a":'.repeat(5_000))).toEqual([]);
  });
});

test('whatever JSON can say is read as JSON reads it', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 })), fc.array(fc.jsonValue({ maxDepth: 3 }))),
      (value) => {
        const raw = JSON.stringify(value);
        expect(readLooseJson(raw)).toEqual([JSON.parse(raw)]);
      },
    ),
  );
});

test('no text makes it throw', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[{}[\]",:\\/*a1 \n<!-]{0,60}$/u), (raw) => {
      expect(Array.isArray(readLooseJson(raw))).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
