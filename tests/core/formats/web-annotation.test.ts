import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { storyViews } from '#core/formats/story-view.ts';
import { webAnnotation } from '#core/formats/web-annotation.ts';
import type { Project } from '#core/model/project.ts';
import { bentJson, hostileFiles, wrongWith } from '#tests/support/hostile-files.ts';
import { readingOptions } from '#tests/support/reading-options.ts';
import { sampleProject } from '#tests/support/sample-project.ts';
import { sampleText } from '#tests/support/sample-story.ts';
import { said } from './rows.ts';

const options = { at: Date.UTC(2016, 9, 14, 8), app: 'Says Who 0.1.0' };
const write = (project: Project) => String(webAnnotation.write(project, options)[0]?.content);
const read = (content: string | Uint8Array) => webAnnotation.read!(content, readingOptions());
const good = write(sampleProject());
const collection = JSON.parse(good);

test('what is said of the claims comes back, the words in their places', () => {
  const back = read(good);
  if (!back.ok) throw new Error(back.reason);
  expect(said(back.value, ['prefix', 'suffix'])).toEqual(said(sampleProject(), ['prefix', 'suffix']));
  for (const { start, end, selector } of back.value.passages)
    if (start !== undefined) expect(sampleText.slice(start, end)).toBe(selector.exact);
  const [view] = storyViews(back.value);
  expect(view?.notes.map(({ note, passage }) => [note.text, passage?.selector.exact])).toEqual([
    ['Second-hand throughout.', undefined],
    ['', 'empty bunks'],
  ]);
  expect(back.value.claims.map(({ id }) => id)).toEqual(
    sampleProject()
      .claims.filter(({ deletedAt }) => deletedAt === undefined)
      .map(({ id }) => id),
  );
});

test('positions count code points of the text that stands in the file', () => {
  const characters = [...collection['sw:stories'][0]['sw:text']];
  for (const { target } of collection.first.items) {
    const [quote, position] = target.selector;
    expect(characters.slice(position.start, position.end).join('')).toBe(quote.exact);
  }
});

test('whatever the text, positions come back', () => {
  const piece = fc.constantFrom('a', ' ', '\n\n', '😀', '👩‍🚀', 'é', 'e\u0301', '\ud83d', '“', '<');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (before) => {
      const head = before.join('');
      const text = `${head}They left. 😀 They came.`;
      const project = sampleProject();
      const [claim] = project.claims;
      const start = head.length + 14;
      const moved: Project = {
        ...project,
        texts: [{ hash: project.texts[0]!.hash, text }],
        claims: [claim!],
        notes: [],
        passages: project.passages.map((passage) =>
          passage.id === claim!.passageId
            ? {
                ...passage,
                start,
                end: start + 9,
                selector: { ...passage.selector, exact: text.slice(start, start + 9) },
              }
            : passage,
        ),
      };
      const back = read(write(moved));
      if (!back.ok) throw new Error(back.reason);
      const own = back.value.passages.find(({ id }) => id === back.value.claims[0]?.passageId);
      expect([own?.start, own?.end]).toEqual([start, start + 9]);
    }),
    { numRuns: 60 },
  );
});

describe('the rules of the model', () => {
  test('every annotation has what it must have', () => {
    for (const item of collection.first.items) {
      expect(item['@context'][0]).toBe('http://www.w3.org/ns/anno.jsonld');
      expect(item.id).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
      expect(item.type).toBe('Annotation');
      expect(item.bodyValue).toBeUndefined();
      expect(item.created).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
      expect(item.target.source).toMatch(/^https:/);
      for (const body of item.body) expect(body).toMatchObject({ type: 'TextualBody', value: expect.any(String) });
    }
    expect(collection).toMatchObject({ type: 'AnnotationCollection', total: 6 + 1 });
    expect(collection.first).toMatchObject({ type: 'AnnotationPage', startIndex: 0 });
    expect(collection.first.partOf).toBeUndefined();
  });

  const schemas = join(import.meta.dirname, '../../../../shared/data/schemas/web-annotation');
  const isHere = existsSync(schemas);
  // The W3C test suite is not part of this project; where it does not lie beside it, the test above stands alone.
  test.skipIf(!isHere)('the schemas of the W3C test suite hold', () => {
    const ajv = new Ajv({ strict: false, allErrors: false });
    addFormats(ajv);
    const json = (path: string) => JSON.parse(readFileSync(join(schemas, path), 'utf8'));
    for (const name of [
      'annotations',
      'bodyTarget',
      'choiceSet',
      'collections',
      'id',
      'otherProperties',
      'specificResource',
    ])
      ajv.addSchema(json(`definitions/${name}.json`), `${name}.json`);
    const failures = (list: string, value: object): string[] =>
      json(list).assertions.flatMap((path: string) => {
        const schema = json(path);
        const isRight = ajv.validate({ ...schema, id: basename(path) }, value);
        ajv.removeSchema(basename(path));
        return isRight === (schema.expectedResult !== 'invalid') ? [] : [path];
      });
    expect(failures('collections/collectionMusts.test', collection)).toEqual([]);
    expect(
      failures('collections/pages/pageMusts.test', { '@context': collection['@context'], ...collection.first }),
    ).toEqual([]);
    for (const item of collection.first.items) expect(failures('annotations/annotationMusts.test', item)).toEqual([]);
    expect(failures('annotations/annotationMusts.test', { ...collection.first.items[0], id: 7 })).not.toEqual([]);
  });
});

describe('files of other programs', () => {
  const foreign = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'https://notes.example/1',
    type: 'Annotation',
    motivation: 'tagging',
    body: [
      { type: 'TextualBody', value: 'ports', purpose: 'tagging' },
      { type: 'TextualBody', value: 'Who counted?', purpose: 'commenting' },
    ],
    target: {
      source: 'https://news.example/ferry',
      selector: [{ type: 'TextQuoteSelector', exact: 'The ferry left at nine', prefix: 'said. ', suffix: '.' }],
    },
  };

  test.each([
    ['one annotation', foreign],
    ['a page', { '@context': foreign['@context'], type: 'AnnotationPage', items: [foreign] }],
  ])('%s becomes a claim to be coded', (_, file) => {
    const back = read(JSON.stringify(file));
    if (!back.ok) throw new Error(back.reason);
    expect(said(back.value)).toMatchObject([
      {
        quote: 'The ferry left at nine',
        prefix: 'said. ',
        tags: 'ports',
        note: 'Who counted?',
        status: 'unchecked',
        start: '',
      },
    ]);
    expect(back.value.addresses.map(({ url }) => url)).toEqual(['https://news.example/ferry']);
  });

  test('what has no words is counted, not made up', () => {
    const bare = { ...foreign, target: 'https://news.example/ferry' };
    const back = read(
      JSON.stringify({ '@context': foreign['@context'], type: 'AnnotationPage', items: [foreign, bare, 7] }),
    );
    expect(back).toMatchObject({ ok: true, left: { 'annotation without a page': 2 } });
  });

  test('a position without its text is not believed', () => {
    const selector = [...foreign.target.selector, { type: 'TextPositionSelector', start: 3, end: 9 }];
    const back = read(JSON.stringify({ ...foreign, target: { ...foreign.target, selector } }));
    expect(back.ok && back.value.passages[0]?.start).toBeUndefined();
  });
});

describe('no file harms', () => {
  test.each([...hostileFiles(good), ...bentJson(good)])('%s', (_, content) => {
    expect(wrongWith(webAnnotation, content)).toBeUndefined();
  });

  test('a newer version is told', () => {
    expect(read(JSON.stringify({ ...collection, 'sw:version': 2 }))).toEqual({ ok: false, reason: 'newer' });
  });
});
