import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { refiCodebook } from '#core/formats/refi-codebook.ts';
import { refiQda } from '#core/formats/refi-qda.ts';
import { storyViews } from '#core/formats/story-view.ts';
import { zipOf } from '#core/formats/zip.ts';
import type { Project } from '#core/model/project.ts';
import { sourceViews } from '#core/tally/source-view.ts';
import { hostileFiles, wrongWith } from '#tests/support/hostile-files.ts';
import { readingOptions } from '#tests/support/reading-options.ts';
import { sampleProject } from '#tests/support/sample-project.ts';
import { sampleText } from '#tests/support/sample-story.ts';
import { said } from './rows.ts';

const options = { at: Date.UTC(2016, 9, 14, 8), app: 'Says Who 0.1.0' };
const write = (project: Project) => refiQda.write(project, options)[0]!.content as Uint8Array;
const read = (content: string | Uint8Array) => {
  const back = refiQda.read!(content, readingOptions());
  if (!back.ok) throw new Error(back.reason);
  return back;
};
const parts = (bytes: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, new TextDecoder().decode(part)]));
const good = write(sampleProject());
const qde = parts(good)['project.qde']!;

describe('the project', () => {
  test('has its text beside it: UTF-8, no byte order mark, line feeds, found by a plain path', () => {
    const paths = Object.keys(parts(good));
    expect(paths[0]).toBe('project.qde');
    expect(paths[1]).toMatch(/^sources\/[0-9a-f-]{36}\.txt$/);
    expect(parts(good)[paths[1]!]).toBe(sampleText);
    expect(qde).toContain(`plainTextPath="internal://${paths[1]!.slice(8)}"`);
    expect(qde).not.toContain('PlainTextContent');
  });

  test('positions are code points, the end behind the last', () => {
    const characters = [...sampleText];
    const found = [
      ...qde.matchAll(/<PlainTextSelection guid="[^"]+" name="([^"]+)" startPosition="(\d+)" endPosition="(\d+)"/g),
    ];
    expect(found).toHaveLength(7);
    for (const [, name, start, end] of found)
      expect(characters.slice(Number(start), Number(end)).join('').slice(0, 60)).toBe(name!.slice(0, 60));
  });

  test('comes back: claims, codes, chains, sources, notes, tags, collections', () => {
    const back = read(good).value;
    // Notes of one claim are one description, and a line break in a reason is a space.
    const leave = ['prefix', 'suffix', 'status_at', 'canonical_url'] as const;
    expect(said(back, leave)).toEqual(said(sampleProject(), leave));
    const rows = (project: Project) =>
      sourceViews(project).map(({ source, naming, claims }) => [
        source.name,
        source.type,
        source.description,
        naming,
        claims,
      ]);
    expect(rows(back)).toEqual(rows(sampleProject()));
    const [view] = storyViews(back);
    expect(view?.notes.map(({ note, passage }) => [note.text, passage?.selector.exact])).toEqual([
      ['Second-hand throughout.', undefined],
      ['', 'empty bunks'],
    ]);
    expect(back.stories[0]).toMatchObject({
      id: sampleProject().stories[0]!.id,
      language: 'en',
      section: 'World news',
    });
  });

  test('whatever the text, the words come back in their places', () => {
    const piece = fc.constantFrom('a', ' ', '\n\n', '😀', '👩‍🚀', 'é', 'e\u0301', '“', '<', '&', ']]>', '\r\n');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (before) => {
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
            passage.id === claim!.passageId ? { ...passage, start, end: start + 9 } : passage,
          ),
        };
        const back = read(write(moved)).value;
        const own = back.passages.find(({ id }) => id === back.claims[0]?.passageId);
        expect([own?.start, own?.end, own?.selector.exact]).toEqual([start, start + 9, 'They came']);
      }),
      { numRuns: 40 },
    );
  });

  test('stories of one name have names of their own', () => {
    const project = sampleProject();
    const [story, reading] = [project.stories[0]!, project.readings[0]!];
    const twin = '01900000-0000-7000-8000-00000000000' as const;
    const two = {
      ...project,
      stories: [story, { ...story, id: `${twin}1` as never }],
      readings: [reading, { ...reading, id: `${twin}2` as never, storyId: `${twin}1` as never }],
    };
    const names = [...parts(write(two))['project.qde']!.matchAll(/<TextSource guid="[^"]+" name="([^"]+)"/g)].map(
      ([, name]) => name,
    );
    expect(new Set(names).size).toBe(2);
  });
});

describe('the schema', () => {
  const path = join(import.meta.dirname, '../../../../shared/data/schemas/refi-qda/Project-mrt2019.xsd');
  const isHere = existsSync(path);
  const validate = async (contents: string) => {
    const schema = [{ fileName: 'project.xsd', contents: readFileSync(path, 'utf8') }];
    return await validateXML({ xml: [{ fileName: 'project.qde', contents }], schema });
  };
  const hostile = '</Code> & <![CDATA[ ]]> \u0000\ud800\uffff "quoted" \r\n \u2028';
  const bent: Project = {
    ...sampleProject(),
    stories: sampleProject().stories.map((story) => ({
      ...story,
      headline: hostile,
      outlet: hostile,
      byline: hostile,
    })),
    sources: sampleProject().sources.map((source) => ({
      ...source,
      name: hostile,
      description: hostile,
      type: 'of their own',
    })),
    notes: sampleProject().notes.map((note) => ({ ...note, text: hostile })),
    tags: sampleProject().tags.map((tag) => ({ ...tag, name: hostile })),
  };
  const bare = (project: Project): Project => ({
    ...project,
    stories: [],
    claims: [],
    sources: [],
    tags: [],
    collections: [],
  });

  // The schema is not part of this project; where it does not lie beside it, these are left out.
  test.skipIf(!isHere).each([
    ['the sample', sampleProject()],
    ['words of every kind', bent],
    ['a project of nothing', bare(sampleProject())],
  ])('holds for %s', async (_, project) => {
    const { valid, errors } = await validate(parts(write(project))['project.qde']!);
    expect(errors.map(({ message }) => message)).toEqual([]);
    expect(valid).toBe(true);
  });

  test.skipIf(!isHere)('does not hold for everything', async () => {
    expect((await validate(qde.replaceAll(/ isCodable="[a-z]+"/g, ''))).valid).toBe(false);
  });
});

describe('projects of other programs', () => {
  const foreign = (sources: string, rest = '') =>
    `<?xml version="1.0"?><Project name="x" xmlns="urn:QDA-XML:project:1.0"><CodeBook><Codes>` +
    `<Code guid="A0000000-0000-4000-8000-00000000000A" name="Ports" isCodable="true">` +
    `<Code guid="{A0000000-0000-4000-8000-00000000000B}" name="Ferries" isCodable="true"/></Code></Codes></CodeBook>${rest}` +
    `<Sources>${sources}</Sources></Project>`;
  const selection =
    '<PlainTextSelection guid="B0000000-0000-4000-8000-000000000001" startPosition="5" endPosition="14"><Description>Who counted?</Description>' +
    '<Coding guid="C0000000-0000-4000-8000-000000000001"><CodeRef targetGUID="a0000000-0000-4000-8000-00000000000b"/></Coding></PlainTextSelection>';
  const text = '😀 A. They left. They came.';

  test('selections become claims with their codes as tags, cases become sources', () => {
    const cases =
      '<Cases><Case guid="D0000000-0000-4000-8000-000000000001" name="Ko"><SelectionRef targetGUID="{b0000000-0000-4000-8000-000000000001}"/></Case></Cases>';
    const file = zipOf({
      'project.qde': foreign(
        `<TextSource guid="E0000000-0000-4000-8000-000000000001" name="Ferry" plainTextPath="internal://t.txt">${selection}</TextSource>`,
        cases,
      ),
      'sources/t.txt': text,
    });
    expect(said(read(file).value)).toMatchObject([
      {
        quote: 'They left',
        story_title: 'Ferry',
        tags: 'Ports/Ferries',
        note: 'Who counted?',
        chain: 'Ko',
        status: 'unchecked',
      },
    ]);
  });

  test('text that stands in the file itself is read, too; what is no text is counted', () => {
    const file = zipOf({
      'project.qde': foreign(
        `<TextSource guid="E0000000-0000-4000-8000-000000000001" name="Ferry"><PlainTextContent>${text}</PlainTextContent>${selection}</TextSource>` +
          '<PDFSource guid="E0000000-0000-4000-8000-000000000002" path="internal://x.pdf"/>',
      ),
    });
    const back = read(file);
    expect(said(back.value)).toMatchObject([{ quote: 'They left', tags: 'Ports/Ferries' }]);
    expect(back.left).toEqual({ PDF: 1 });
  });

  const samples = join(import.meta.dirname, '../../../../shared/data/schemas/refi-qda');
  test.skipIf(!existsSync(samples))('codes of a project that ATLAS.ti wrote become tags', () => {
    const back = read(new Uint8Array(readFileSync(join(samples, 'target-atlas-project.qdpx'))));
    expect(back.value.tags.length).toBeGreaterThanOrEqual(3);
  });
});

describe('the codebook alone', () => {
  const qdc = String(refiCodebook.write(sampleProject(), options)[0]!.content);

  test('has the same codes as the project', () => {
    const codes = (xml: string) =>
      [...xml.matchAll(/<Code guid="[^"]+" name="[^"]*" isCodable="[a-z]+"/g)].map(([code]) => code);
    expect(codes(qdc)).toEqual(codes(qde));
    expect(qdc).toContain('xmlns="urn:QDA-XML:codebook:1.0"');
  });

  test('gives back the tags; the fields are known', () => {
    const back = refiCodebook.read!(qdc, readingOptions());
    expect(back.ok && back.value.tags.map(({ name }) => name)).toEqual(['to check', 'asylum; Moscow']);
  });

  test.each(hostileFiles(qdc))('does no harm: %s', (_, content) => {
    expect(wrongWith(refiCodebook, content)).toBeUndefined();
  });
});

describe('no project harms', () => {
  test.each(hostileFiles(good))('%s', (_, content) => {
    expect(wrongWith(refiQda, content)).toBeUndefined();
  });

  test.each(hostileFiles(qde))('its XML: %s', (_, content) => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    expect(wrongWith(refiQda, zipSync({ 'project.qde': bytes }))).toBeUndefined();
  });
});
