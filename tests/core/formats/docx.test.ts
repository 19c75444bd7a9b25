import fc from 'fast-check';
import { unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import { docx } from '#core/formats/docx.ts';
import type { WriteOptions } from '#core/formats/format.ts';
import { parseXml } from '#core/formats/parse-xml.ts';
import { xmlSafe } from '#core/formats/xml.ts';
import type { Project } from '#core/model/project.ts';
import { sampleProject } from '#tests/support/sample-project.ts';
import { sampleText } from '#tests/support/sample-story.ts';

const options = { at: Date.UTC(2016, 9, 14, 8), app: 'Says Who 0.1.0' };
const write = (project: Project, more: Partial<WriteOptions> = {}) =>
  docx.write(project, { ...options, ...more })[0]!.content as Uint8Array;
const parts = (bytes: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, new TextDecoder().decode(part)]));

/** The document as an independent reader sees it, highlights as `mark`. */
const html = async (project: Project, more: Partial<WriteOptions> = {}) => {
  const styleMap = ['highlight => mark', "p[style-name='Quote'] => blockquote", "p[style-name='Facts'] => p.facts"];
  const { value, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(write(project, more)) }, { styleMap });
  return { value, messages: messages.map(({ message }) => message) };
};
const plain = (markup: string) =>
  markup
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');

describe('the document', () => {
  test('is opened without a complaint: headings, claims highlighted, a footnote on each source', async () => {
    const { value, messages } = await html(sampleProject());
    expect(messages).toEqual([]);
    expect(value).toContain('<h1>Workers and a translator leave North Korean posts abroad</h1>');
    expect([...value.matchAll(/<h2>(.*?)<\/h2>/g)].map(([, title]) => title)).toEqual([
      'Claims',
      'Sources',
      'Who speaks where',
      'How the claims travelled',
      'At a glance',
      'Notes',
      'The story as it was read',
      'Method',
    ]);
    const marked = [...value.matchAll(/<mark>(.*?)<\/mark>/g)].map(([, words]) => plain(words!));
    expect(marked).toHaveLength(12);
    expect(marked.slice(0, 6)).toEqual(marked.slice(6));
    expect([...value.matchAll(/<li id="footnote-\d+">/g)]).toHaveLength(12);
    expect(plain(value)).toContain('Ko Yong-hwan (told “told”) via YTN (reported), indirect; also');
  });

  test('holds the text of the story as it was read', async () => {
    const { value } = await html(sampleProject());
    const story = value.slice(value.indexOf('The story as it was read</h2>')).split('<h2>Method')[0]!;
    const paragraphs = [...story.matchAll(/<p>(.*?)<\/p>/g)].map(([, words]) =>
      plain(words!.replace(/<sup>.*?<\/sup>/g, '')),
    );
    expect(paragraphs.join('\n\n')).toBe(sampleText);
  });

  test('shows the pictures that were drawn, each with what it shows in words; and does without', async () => {
    const project = sampleProject();
    const pictures = docx.pictures!(project);
    expect(pictures.map(({ title }) => title)).toEqual(['Who speaks where', 'How the claims travelled']);
    const { value, messages } = await html(project, {
      drawn: pictures.map((_, at) => new Uint8Array([at, 80, 78, 71])),
    });
    expect(messages).toEqual([]);
    const images = [...value.matchAll(/<img alt="(.*?)" src="data:image\/png;base64,(.*?)"/g)];
    expect(images.map(([, alt]) => plain(alt!))).toEqual(pictures.map(({ says }) => says));
    expect(images.map(([, , content]) => atob(content!).charCodeAt(0))).toEqual([0, 1]);
    expect((await html(project)).value).not.toContain('<img');
  });

  test('says how it came to be: codebook, suggestions, what the story changed', async () => {
    const { value } = await html(sampleProject());
    const method = plain(value.slice(value.indexOf('<h2>Method')));
    expect(method).toContain('codebook Says Who, version 1');
    expect(method).toContain('Of 2 suggestions that were answered, 1 was accepted.');
  });

  test('an empty project is a document that says so', async () => {
    expect(plain((await html({ ...sampleProject(), stories: [] })).value)).toBe('Nothing to report');
  });
});

const withWords = (own: string): Project => {
  const project = sampleProject();
  return {
    ...project,
    stories: project.stories.map((story) => ({ ...story, headline: own, outlet: own })),
    sources: project.sources.map((source) => ({ ...source, name: own, description: own })),
    notes: project.notes.map((note) => ({ ...note, text: own })),
  };
};

test.each([
  '</w:t></w:r><w:r><w:instrText>DDEAUTO</w:instrText>',
  ']]>',
  '&x; &#0;',
  '\u0000\u0008a\ud800b',
  '<w:fldSimple/>',
  ' a  b ',
])('%j is words and nothing else', async (own) => {
  const { value, messages } = await html(withWords(own));
  expect(messages).toEqual([]);
  expect(plain(/<h1>(.*?)<\/h1>/.exec(value)![1]!)).toBe(xmlSafe(own));
  expect(parts(write(withWords(own)))['word/document.xml']).not.toMatch(/<w:(?:instrText|fldSimple|fldChar)/);
});

test('whatever the words, every part is well-formed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (own) => {
      for (const part of Object.values(parts(write(withWords(own))))) expect(parseXml(part)).toBeDefined();
    }),
    { numRuns: 40 },
  );
});
