import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { ordered, sameCodebook } from '#core/coding/package.ts';
import { readPackage, writePackage } from '#core/coding/package-file.ts';
import { exerciseOf } from '#core/coding/strip.ts';
import { saysWho1 } from '#core/model/codebook.ts';
import { sha256 } from '#core/text/sha256.ts';
import { sampleAnswer, sampleExercise } from '../../support/coding.ts';
import { hostileFiles } from '../../support/hostile-files.ts';
import { sampleProject } from '../../support/sample-project.ts';

const app = 'Says Who 0.0.0';
const written = (pack = sampleAnswer('Mira')) => writePackage(pack, app).content as string;
/** A package whose content was changed and sealed anew, as a hostile program would. */
function forged(change: (file: Record<string, never>) => void): string {
  const { sha256: _, ...file } = JSON.parse(written());
  change(file);
  return JSON.stringify({ ...file, sha256: sha256(ordered(file)) });
}

describe('a package', () => {
  it('comes back as it was written', () => {
    for (const pack of [sampleExercise(), sampleExercise('these-claims'), sampleAnswer('Mira')]) {
      expect(readPackage(written(pack))).toEqual({ ok: true, value: pack });
    }
  });

  it('is named by its title and coder', () => {
    expect(writePackage(sampleExercise(), app).name).toBe('Defections 2016 coding.json');
    expect(writePackage(sampleAnswer('Mira/Jun'), app).name).toBe('Defections 2016 - Mira Jun coding.json');
  });

  it('comes back whatever it and its coder are called', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 200, unit: 'binary' }),
        fc.string({ minLength: 1, maxLength: 200, unit: 'binary' }),
        (title, coder) => {
          const pack = { ...sampleAnswer(coder), title };
          expect(readPackage(new TextEncoder().encode(written(pack)))).toEqual({ ok: true, value: pack });
        },
      ),
      { numRuns: 25 },
    );
  });

  it('may be laid out anew by a program that changes nothing in it', () => {
    expect(readPackage(JSON.stringify(JSON.parse(written()), null, 2).replaceAll('\n', '\r\n'))).toMatchObject({
      ok: true,
    });
  });
});

describe('what is sent', () => {
  it('blind: the texts, and no claim', () => {
    const { project } = exerciseOf(sampleProject(), 'blind');
    const filled = Object.entries(project).filter(([, rows]) => Array.isArray(rows) && rows.length > 0);
    expect(filled.map(([name]) => name)).toEqual(['stories', 'addresses', 'readings', 'texts']);
  });

  it('these claims: where they stand, and nothing of what was said of them', () => {
    const { project } = exerciseOf(sampleProject(), 'these-claims');
    expect(project.claims).toHaveLength(6);
    for (const claim of project.claims) {
      expect(claim).toMatchObject({ status: 'unchecked', unsourced: false, stamps: {} });
      expect(claim).not.toHaveProperty('kind');
      expect(claim).not.toHaveProperty('statusBecause');
    }
    expect(project.passages).toHaveLength(6);
    const others = [
      project.attributions,
      project.sources,
      project.notes,
      project.tags,
      project.collections,
      project.answers,
    ];
    expect(others.flat()).toEqual([]);
  });

  it('an answer: claims, chains and notes on claims, and no other note', () => {
    const { project } = sampleAnswer('Mira');
    expect(project.claims).toHaveLength(6);
    expect(project.attributions).toHaveLength(6);
    expect(project.notes.map(({ on }) => on)).toEqual(['claim', 'claim']);
    expect(JSON.stringify(project)).not.toContain('Second-hand throughout.');
  });
});

describe('a bad package is refused in a word', () => {
  const good = written();
  const middle = Math.floor(good.length / 2);
  test.each<[string, string | Uint8Array, string]>([
    ['a letter edited', good.replace('Moscow', 'Moskow'), 'edited'],
    ['the coder edited', good.replace('"coder":"Mira"', '"coder":"Jun"'), 'edited'],
    ['a key added', good.replace('{"format"', '{"extra":1,"format"'), 'edited'],
    ['a __proto__ key added', good.replace('{"format"', '{"__proto__":{"coder":"x"},"format"'), 'edited'],
    ['no checksum', JSON.stringify({ ...JSON.parse(good), sha256: undefined }), 'edited'],
    ['a bracket taken away', good.replace('[', ''), 'edited'],
    ['cut short', good.slice(0, middle), 'cut-short'],
    ['another program’s JSON', '{"a":1}', 'foreign'],
    ['no JSON', 'hello', 'foreign'],
    ['a project of ours', '{"format":"says-who","version":1}', 'foreign'],
    ['a list', '[]', 'foreign'],
    ['nothing', '', 'foreign'],
    ['no text', new Uint8Array([0xff, 0xfe, 0x00]), 'not-text'],
    [
      'deeper than the engine goes',
      `{"format":"says-who-coding","version":1,"x":${'['.repeat(50_000)}${']'.repeat(50_000)}}`,
      'foreign',
    ],
    ['a newer version', forged((file) => Object.assign(file, { version: 2 })), 'newer'],
    ['a task there is not', forged((file) => Object.assign(file, { task: 'guess' })), 'misshapen'],
    ['a coder without a name', forged((file) => Object.assign(file, { coder: '' })), 'misshapen'],
    ['no project', forged((file) => Object.assign(file, { project: 7 })), 'misshapen'],
  ])('%s', (_, content, reason) => {
    expect(readPackage(content)).toMatchObject({ ok: false, reason });
  });

  type Loose = {
    project: { claims: Record<string, unknown>[]; passages: Record<string, unknown>[]; texts: { text: string }[] };
  };
  test.each<[string, (file: Loose) => void, string]>([
    [
      'a claim past the end of the text',
      ({ project }) => Object.assign(project.passages[0]!, { end: 4_000_000 }),
      'outside-text',
    ],
    [
      'a claim without a place',
      ({ project }) => Object.assign(project.passages[0]!, { start: undefined, end: undefined }),
      'outside-text',
    ],
    [
      'an empty claim',
      ({ project }) => Object.assign(project.passages[0]!, { end: project.passages[0]!.start }),
      'outside-text',
    ],
    ['a claim without its words', ({ project }) => void project.passages.shift(), 'misshapen'],
    ['the same claim twice', ({ project }) => void project.claims.push(project.claims[0]!), 'misshapen'],
    [
      'a text that is not what its hash says',
      ({ project }) => Object.assign(project.texts[0]!, { text: 'Another.' }),
      'edited',
    ],
    ['a text that is not there', ({ project }) => void project.texts.pop(), 'misshapen'],
  ])('sealed anew with %s', (_, change, reason) => {
    expect(readPackage(forged(change as never))).toMatchObject({ ok: false, reason });
  });

  it('and none of a hundred broken files makes it stumble', () => {
    for (const [name, content] of hostileFiles(good)) {
      const read = readPackage(content);
      if (read.ok) expect(read.value, name).toEqual(sampleAnswer('Mira')); // the same letters in another encoding
    }
  });

  it('keys of a prototype change nothing, though the checksum is right', () => {
    const file = forged((value) => {
      Object.defineProperty((value as unknown as Loose).project.claims[0]!, '__proto__', {
        value: { polluted: true },
        enumerable: true,
      });
    });
    const read = readPackage(file);
    expect(read.ok && 'polluted' in read.value.project.claims[0]!).toBe(false);
    expect('polluted' in {}).toBe(false);
  });
});

it('tells another codebook from the same one', () => {
  expect(sameCodebook(saysWho1, structuredClone(saysWho1))).toBe(true);
  expect(sameCodebook(saysWho1, { ...saysWho1, version: 2 })).toBe(false);
  const [first, ...rest] = saysWho1.fields;
  expect(
    sameCodebook(saysWho1, { ...saysWho1, fields: [{ ...first!, values: first!.values.slice(1) }, ...rest] }),
  ).toBe(false);
});
