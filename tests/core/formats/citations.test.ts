import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { plugins } from '@citation-js/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { biblatex } from '#core/formats/biblatex.ts';
import { cslJson } from '#core/formats/csl-json.ts';
import type { Format } from '#core/formats/format.ts';
import { plainLine } from '#core/formats/markdown-text.ts';
import { ris } from '#core/formats/ris.ts';
import type { Project } from '#core/model/project.ts';
import { sampleProject } from '#tests/support/sample-project.ts';

const options = { at: Date.UTC(2016, 9, 14, 8), app: 'Says Who 0.1.0' };
const write = (format: Format, project = sampleProject()) => String(format.write(project, options)[0]?.content);

/** What an independent parser makes of a file. */
const parsed = (text: string, type: string): Record<string, unknown>[] =>
  plugins.input.chain(text, { forceType: type, generateGraph: false }) as Record<string, unknown>[];

const breakouts = [
  'ER  - \r\nTY  - BOOK',
  'a\nER  - ',
  '\u2028N1  - x',
  'a; b',
  '}\n}\n@book{x, title={y}}',
  '\\input{/etc/passwd}',
  '\\',
  '{',
  '}',
  '"; and {and} and',
  '100 % & $5 #1 a_b ~ ^',
  '<script>alert(1)</script>',
  ']]>',
];
const words = fc.oneof(fc.constantFrom(...breakouts), fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));

const withWords = (own: string): Project => {
  const project = sampleProject();
  return {
    ...project,
    stories: project.stories.map((story) => ({ ...story, headline: own, outlet: own, section: own })),
    notes: project.notes.map((note) => ({ ...note, text: own })),
    tags: project.tags.map((tag) => ({ ...tag, name: own })),
    sources: project.sources.map((source) => ({ ...source, name: own })),
    readings: project.readings.map((reading) => ({ ...reading, page: { ...reading.page, authors: [own] } })),
    passages: project.passages.map((passage) => ({ ...passage, selector: { ...passage.selector, exact: own } })),
  };
};

describe('RIS', () => {
  test('is a newspaper article with its claims in a note', () => {
    // This parser keeps the year of a date alone, and no authors of a newspaper article; Zotero takes both.
    expect(parsed(write(ris), '@ris/file')).toMatchObject([
      {
        type: 'article-newspaper',
        title: 'Workers and a translator leave North Korean posts abroad',
        URL: 'https://wiredaily.example/world/2016/10/13/north-korean-posts-abroad',
        issued: { 'date-parts': [[2016]] },
      },
    ]);
    expect(write(ris)).toContain('AU  - Halden, Mira\r\nAU  - Sato, Jun\r\n');
    expect(write(ris)).toContain('DA  - 2016/10/13/\r\n');
    expect(write(ris)).toContain('N1  - <h1>Who said what</h1><blockquote>North Koreans posted');
    expect(write(ris)).toContain('KW  - asylum, Moscow\r\n');
  });

  test('whatever the words, it is one record, each value on one line', () => {
    fc.assert(
      fc.property(words, (own) => {
        const text = write(ris, withWords(own));
        for (const line of text.split(/\r\n|[\r\n\v\f\u0085\u2028\u2029]/).slice(0, -1))
          expect(line).toMatch(/^(?:TY|ID|TI|AU|T2|DA|PY|SE|LA|UR|Y2|KW|N1|ER) {2}- /);
        expect(text.match(/^TY {2}- /gm)).toHaveLength(1);
        expect(text.match(/^ER {2}- \r?$/gm)).toHaveLength(1);
        expect(parsed(text, '@ris/file')).toHaveLength(1);
      }),
      { numRuns: 80 },
    );
  });
});

describe('CSL-JSON', () => {
  test('is what the schema allows, and nothing else', () => {
    const [item] = JSON.parse(write(cslJson));
    expect(item).toMatchObject({
      type: 'article-newspaper',
      'container-title': 'Wire Daily',
      issued: { 'date-parts': [[2016, 10, 13]] },
      accessed: { 'date-parts': [[2016, 10, 13]] },
      author: [
        { family: 'Halden', given: 'Mira' },
        { family: 'Sato', given: 'Jun' },
      ],
    });
    const allowed = 'id type title container-title author issued accessed URL language section keyword note'.split(' ');
    expect(Object.keys(item).filter((key) => !allowed.includes(key))).toEqual([]);
    expect(item.note).toContain('“all pathways will be opened for those who leave a “hellish life””');
    expect(JSON.parse(write(cslJson))).toHaveLength(1);
  });

  test('whatever the words, they are values', () => {
    fc.assert(
      fc.property(words, (own) => {
        const items = JSON.parse(write(cslJson, withWords(own)));
        expect(items).toHaveLength(1);
        expect(items[0].title).toBe(plainLine(own) || 'Story without a headline');
      }),
    );
  });
});

describe('BibLaTeX', () => {
  test('is an article of a newspaper', () => {
    const [item] = parsed(write(biblatex), '@biblatex/text');
    expect(item).toMatchObject({
      title: expect.stringContaining('Workers and a translator leave North Korean posts abroad'),
      'container-title': 'Wire Daily',
      author: [
        { family: 'Halden', given: 'Mira' },
        { family: 'Sato', given: 'Jun' },
      ],
      URL: 'https://wiredaily.example/world/2016/10/13/north-korean-posts-abroad',
      issued: { 'date-parts': [[2016, 10, 13]] },
    });
    expect(write(biblatex)).toContain('entrysubtype = {newspaper}');
  });

  test('whatever the words, it is one entry with its braces closed', () => {
    fc.assert(
      fc.property(words, (own) => {
        const text = write(biblatex, withWords(own));
        expect(parsed(text, '@biblatex/text')).toHaveLength(1);
        let depth = 0;
        for (const sign of text.replace(/\\[\\{}$&%#_]/g, '')) {
          if (sign === '{') depth += 1;
          if (sign === '}') depth -= 1;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
      }),
      { numRuns: 80 },
    );
  });
});
