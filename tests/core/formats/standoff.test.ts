import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { standoff } from '#core/formats/standoff.ts';
import type { Project } from '#core/model/project.ts';
import { sampleProject } from '#tests/support/sample-project.ts';
import { sampleText } from '#tests/support/sample-story.ts';

const options = { at: Date.UTC(2016, 9, 14, 8), app: 'Says Who 0.1.0' };
const parts = (project: Project) =>
  Object.fromEntries(
    Object.entries(unzipSync(standoff.write(project, options)[0]!.content as Uint8Array)).map(([path, part]) => [
      path,
      new TextDecoder().decode(part),
    ]),
  );
const name = 'Workers and a translator leave North Korean posts abroad';

/** The spans of an annotation file, with the words that its offsets cut out of the text, counted in code points. */
const spansOf = (ann: string, text: string) => {
  const characters = [...text];
  return ann.split('\n').flatMap((line) => {
    const match = /^(T\d+)\t(\w+) ([\d ;]+)\t(.*)$/.exec(line);
    if (match === null) return [];
    const cut = match[3]!.split(';').map((piece) => characters.slice(...piece.split(' ').map(Number)).join(''));
    return [{ id: match[1]!, type: match[2]!, written: match[4]!, cut: cut.join(' ') }];
  });
};

test('offsets, read again, cut out the words that are written beside them', () => {
  const files = parts(sampleProject());
  expect(Object.keys(files).sort()).toEqual(['annotation.conf', `${name}.ann`, `${name}.txt`].sort());
  expect(files[`${name}.txt`]).toBe(sampleText);
  const spans = spansOf(files[`${name}.ann`]!, sampleText);
  for (const { cut, written } of spans) expect(cut).toBe(written);
  expect(spans.filter(({ type }) => type === 'Content')).toHaveLength(6);
  expect(spans.filter(({ type }) => type === 'Cue').map(({ written }) => written)).toContain('newspaper reported');
  expect(spans.filter(({ type }) => type === 'Source').map(({ written }) => written)).toContain('Ko Yong-hwan');
});

test('relations tie cues and sources to content, and every name in them is a span', () => {
  const ann = parts(sampleProject())[`${name}.ann`]!;
  const spans = new Map(spansOf(ann, sampleText).map(({ id, type }) => [id, type]));
  const relations = [...ann.matchAll(/^R\d+\t(\w+) Arg1:(T\d+) Arg2:(T\d+)$/gm)];
  expect(relations.length).toBeGreaterThanOrEqual(10);
  for (const [, type, from, to] of relations) {
    expect(spans.get(from!)).toBe(type === 'CueOf' ? 'Cue' : 'Source');
    expect(spans.get(to!)).toBe('Content');
  }
  for (const [, , on] of ann.matchAll(/^A\d+\t(\w+) (T\d+) \S+$/gm)) expect(spans.has(on!)).toBe(true);
});

test('whatever the text, every line is one annotation and its offsets are right', () => {
  const piece = fc.constantFrom('a', ' ', '\n\n', '😀', '👩‍🚀', 'é', '“', '\t', '\r\n');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), fc.array(piece, { maxLength: 8 }), (before, within) => {
      const words = `They${within.join('')}left`;
      const text = `${before.join('')}${words}.`;
      const project = sampleProject();
      const [claim] = project.claims;
      const start = before.join('').length;
      const moved: Project = {
        ...project,
        texts: [{ hash: project.texts[0]!.hash, text }],
        claims: [claim!],
        attributions: [],
        passages: project.passages.map((p) =>
          p.id === claim!.passageId ? { ...p, start, end: start + words.length } : p,
        ),
      };
      const ann = parts(moved)[`${name}.ann`]!;
      expect(
        ann
          .trimEnd()
          .split('\n')
          .every((line) => /^[TRA#]\d+\t/.test(line)),
      ).toBe(true);
      const [content] = spansOf(ann, text);
      expect(content?.cut.replace(/\t/g, ' ')).toBe(content?.written);
    }),
  );
});
