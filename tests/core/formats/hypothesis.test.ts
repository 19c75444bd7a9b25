import { describe, expect, test } from 'vitest';
import { hypothesis } from '#core/formats/hypothesis.ts';
import type { Project } from '#core/model/project.ts';
import { bentJson, hostileFiles, wrongWith } from '#tests/support/hostile-files.ts';
import { readingOptions } from '#tests/support/reading-options.ts';
import { sampleProject } from '#tests/support/sample-project.ts';
import { said } from './rows.ts';

const options = { at: Date.UTC(2016, 9, 14, 8), app: 'Says Who 0.1.0' };
const write = (project: Project) => hypothesis.write(project, options).map(({ content }) => String(content));
const read = (content: string) => {
  const back = hypothesis.read!(content, readingOptions());
  if (!back.ok) throw new Error(back.reason);
  return back;
};
const [good = ''] = write(sampleProject());

test('every annotation has the fields that the client looks into', () => {
  const file = JSON.parse(good);
  expect(Object.keys(file)).toEqual(['export_date', 'export_userid', 'client_version', 'annotations']);
  expect(file.annotations).toHaveLength(8);
  for (const item of file.annotations) {
    expect(item.user).toMatch(/^acct:[^@]+@[^@]+$/);
    expect(item.text).toBeTypeOf('string');
    expect(item.tags.every((tag: unknown) => typeof tag === 'string')).toBe(true);
    expect(item.uri).toBe('https://wiredaily.example/world/2016/10/13/north-korean-posts-abroad');
    expect(item.document.title).toEqual(['Workers and a translator leave North Korean posts abroad']);
    expect(item.permissions.read.every((one: string) => /^(?:acct:|group:).+$/.test(one))).toBe(true);
    expect(item.references).toEqual([]);
    for (const { source, selector } of item.target) {
      expect(source).toBe(item.uri);
      for (const one of selector ?? []) expect(Object.keys(one)).toEqual(['type', 'exact', 'prefix', 'suffix']);
    }
  }
  expect(file.annotations[2].text).toMatch(/^Said by Ko Yong-hwan \(told\), via YTN \(reported\)\.\n\nSaid by/);
  expect(file.annotations[2].tags).toEqual(['kind:fact', 'naming:named', 'directness:indirect']);
});

test('a story has a file of its own', () => {
  const project = sampleProject();
  const twin = { ...project.stories[0]!, id: '01900000-0000-7000-8000-000000000001' as never };
  expect(
    hypothesis.write({ ...project, stories: [...project.stories, twin] }, options).map(({ name }) => name),
  ).toHaveLength(2);
});

test('our own file gives back words, kinds, tags, notes and chains', () => {
  const back = said(read(good).value);
  const kept = (rows: typeof back) =>
    rows
      .map((row) => [
        row.quote,
        row.prefix,
        row.suffix,
        row.claim_type,
        row.tags,
        row.unsourced,
        row.chain,
        row.how,
        row.note,
      ])
      .sort();
  // The note on bare words comes back as words to be coded.
  expect(back.some(({ quote }) => quote === 'empty bunks')).toBe(true);
  expect(kept(back.filter(({ quote }) => quote !== 'empty bunks'))).toEqual(kept(said(sampleProject())));
});

describe('an export of theirs', () => {
  const item = (fields: object) => ({
    id: 'xYz',
    user: 'acct:ann@example.org',
    uri: 'https://news.example/ferry',
    created: '2020-02-03T04:05:06.000+00:00',
    text: 'Who counted?',
    tags: ['ports', 'kind:number'],
    document: { title: ['The ferry'] },
    target: [
      {
        source: 'https://news.example/ferry',
        selector: [
          { type: 'RangeSelector', startContainer: '/p[1]', endContainer: '/p[1]', startOffset: 0, endOffset: 9 },
          { type: 'TextPositionSelector', start: 3, end: 12 },
          { type: 'TextQuoteSelector', exact: 'They left', prefix: 'A. ', suffix: '. They' },
        ],
      },
    ],
    ...fields,
  });
  const file = (...annotations: object[]) =>
    JSON.stringify({ export_date: '2024-01-01', export_userid: 'acct:ann@example.org', annotations });

  test('quotes become claims to be coded, page notes become notes, replies are counted', () => {
    const back = read(
      file(
        item({}),
        item({ target: [{ source: 'x' }], text: 'On the page.' }),
        item({ references: ['xYz'] }),
        item({ text: '', target: [] }),
        { text: 'x' },
      ),
    );
    expect(said(back.value)).toMatchObject([
      {
        quote: 'They left',
        prefix: 'A. ',
        claim_type: 'number',
        tags: 'ports',
        note: 'Who counted?',
        story_title: 'The ferry',
        status: 'unchecked',
        start: '',
      },
    ]);
    expect(back.value.claims[0]?.createdAt).toBe(Date.UTC(2020, 1, 3, 4, 5, 6));
    expect(back.value.notes.filter(({ on }) => on === 'story').map(({ text }) => text)).toEqual(['On the page.']);
    expect(back.left).toEqual({ reply: 1, 'annotation without words': 1, 'annotation without a page': 1 });
  });

  test('what the API answers is read, too', () => {
    expect(said(read(JSON.stringify({ total: 1, rows: [item({})] })).value)).toHaveLength(1);
  });
});

describe('no file harms', () => {
  test.each([...hostileFiles(good), ...bentJson(good)])('%s', (_, content) => {
    expect(wrongWith(hypothesis, content)).toBeUndefined();
  });
});
