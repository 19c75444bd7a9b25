import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { familyNames } from '#core/formats/family-names.ts';
import { formats } from '#core/formats/formats.ts';
import { nothingRedacted, redact, tookAnything } from '#core/formats/redact.ts';
import { pseudonyms, replacingAlone } from '#core/formats/withheld-names.ts';
import type { Project } from '#core/model/project.ts';
import { parseProject } from '#core/model/shape/project.ts';
import { sampleProject } from '#tests/support/sample-project.ts';

const options = { at: 1_476_000_000_000, app: 'Says Who 0' };
const decoder = new TextDecoder();

/** All that a format writes, unpacked, with what its escapes stand for. */
function written(project: Project, format: (typeof formats)[number]): string {
  const parts = format.write(project, options).flatMap(({ name, content }): string[] => {
    if (typeof content === 'string') return [name, content];
    return [name, ...Object.entries(unzipSync(content)).flatMap(([path, bytes]) => [path, decoder.decode(bytes)])];
  });
  return parts.join('\n').toLowerCase();
}

/** The sample with a source called otherwise, everywhere but in the text, and that source's id. */
function calling(name: string, alias: string, printed: string, secret: string) {
  const sample = sampleProject();
  const ko = sample.sources.find((source) => source.name === 'Ko Yong-hwan')!;
  const call = (text: string) => text.replaceAll('Ko Yong-hwan', name);
  const project: Project = {
    ...sample,
    texts: sample.texts.map((kept) => ({ ...kept, text: kept.text.replaceAll('Ko Yong-hwan', 'x'.repeat(12)) })),
    stories: sample.stories.map((story) => ({ ...story, headline: `${name} and ${alias}` })),
    sources: sample.sources.map((source) => ({ ...source, name: call(source.name) })),
    aliases: sample.aliases.map((row) => (row.sourceId === ko.id ? { ...row, name: alias } : row)),
    attributions: sample.attributions.map((row) =>
      row.nameAsPrinted === 'Ko Yong-hwan' ? { ...row, nameAsPrinted: printed } : row,
    ),
    passages: sample.passages.map((row) => ({
      ...row,
      selector: {
        ...row.selector,
        exact: call(row.selector.exact),
        prefix: `${printed} ${call(row.selector.prefix)}`,
        suffix: `${call(row.selector.suffix)} ${alias}`,
      },
    })),
    tags: sample.tags.map((tag) => ({ ...tag, name: `${tag.name} ${name}` })),
    notes: sample.notes.map((note) => ({ ...note, text: `${note.text} ${secret}` })),
    claims: sample.claims.map((claim) => ({ ...claim, statusBecause: `${secret} ${name}` })),
    collections: sample.collections.map((row) => ({ ...row, description: `${secret} ${alias}` })),
  };
  return { project, id: ko.id };
}

const letters = 'qwzxvjkyQWZXVJKYłőßж한中é'.split('');
const word = fc.string({ unit: fc.constantFrom(...letters), minLength: 6, maxLength: 12 });
const name = fc.tuple(word, word).map((both) => both.join(' '));

describe.each(formats.map((format) => [format.id, format] as const))('%s', (_, format) => {
  test('holds no name that is withheld, and no note that is left out', () => {
    fc.assert(
      fc.property(name, name, word, word, (real, alias, printed, secret) => {
        const { project, id } = calling(real, alias, printed, secret);
        const text = written(redact(project, { ...nothingRedacted, notes: true, sourceIds: [id] }), format);
        for (const hidden of [real, alias, printed, secret]) expect(text).not.toContain(hidden.toLowerCase());
      }),
      { numRuns: 8 },
    );
  });

  test('holds nothing of a source who spoke off the record only', () => {
    const { project, id } = calling('Vexqil Zwarrow', 'Zwiggy Vexx', 'Qwexley', 'quibblewitz');
    const secret: Project = {
      ...project,
      attributions: project.attributions.map((row) =>
        row.sourceIds.includes(id as never) ? { ...row, terms: 'off-record' } : row,
      ),
    };
    const text = written(redact(secret, { ...nothingRedacted, offRecord: true }), format);
    for (const hidden of ['Vexqil Zwarrow', 'Zwiggy Vexx', 'Qwexley', id])
      expect(text).not.toContain(hidden.toLowerCase());
  });
});

test('the whole is left as it is when nothing is to be left out', () => {
  const project = sampleProject();
  expect(redact(project, nothingRedacted)).toBe(project);
});

test('what is left is a whole project: nothing in it points to what is gone', () => {
  const project = sampleProject();
  for (const source of project.sources) {
    const all = { notes: true, offRecord: true, background: true, sourceIds: [source.id], texts: true };
    expect(parseProject(redact(project, all))).toMatchObject({ ok: true });
  }
});

test.each(['background', 'deep-background'])('attributions on %s go, with their cues; the claim stays', (terms) => {
  const sample = sampleProject();
  const [first, ...others] = sample.attributions;
  const project = { ...sample, attributions: [{ ...first!, terms }, ...others] };
  const left = redact(project, { ...nothingRedacted, background: true });
  expect(left.attributions.map(({ id }) => id)).toEqual(others.map(({ id }) => id));
  expect(left.passages.some(({ ofId }) => ofId === first!.id)).toBe(false);
  expect(left.claims.map(({ id }) => id)).toContain(first!.claimId);
});

test('a short name is replaced as a word alone', () => {
  const sample = sampleProject();
  const ko = sample.sources.find((source) => source.name === 'Ko Yong-hwan')!;
  const project: Project = {
    ...sample,
    sources: sample.sources.map((source) => (source === ko ? { ...source, name: 'Ko' } : source)),
    tags: sample.tags.map((tag) => ({ ...tag, name: 'Korean desk, Ko’s words' })),
  };
  const pseudonym = pseudonyms([ko.id]).get(ko.id)!;
  const left = redact(project, { ...nothingRedacted, sourceIds: [ko.id] });
  expect(left.tags[0]!.name).toBe(`Korean desk, ${pseudonym}’s words`);
});

test('pseudonyms are the same each time, and no two alike', () => {
  const ids = Array.from({ length: 5000 }, (_, at) => `id-${at}`);
  const all = pseudonyms(ids);
  expect(new Set(all.values()).size).toBe(ids.length);
  expect(pseudonyms(['id-7', 'id-9']).get('id-7')).toBe(pseudonyms(['id-7']).get('id-7'));
});

test.each([
  [
    'Ko Yong-hwan',
    'Ko said that Mr. Ko left; Kotka and ko did not',
    '[S] said that Mr. [S] left; Kotka and ko did not',
  ],
  ['Maria Long', 'Long waited a long time, Long’s brother said', '[S] waited a long time, [S]’s brother said'],
  ['Bank of England', 'the bank and England', 'the bank and England'],
  ['Ministry Council', 'the Council', 'the Council'],
  ['Madonna', 'Madonna and Donna', 'Madonna and Donna'],
])('the family name of %s alone is a name too', (name, text, expected) => {
  const by = new Map(familyNames(name).alone.map((part) => [part, '[S]']));
  expect(replacingAlone(by)(text)).toBe(expected);
});

test('a family name that is an everyday word is replaced in the whole name only', () => {
  const sample = sampleProject();
  const ko = sample.sources.find((source) => source.name === 'Ko Yong-hwan')!;
  const project: Project = {
    ...sample,
    sources: sample.sources.map((source) => (source === ko ? { ...source, name: 'Nora May' } : source)),
    notes: sample.notes.map((note) => ({ ...note, text: 'Nora May said in May that she would call.' })),
  };
  const pseudonym = pseudonyms([ko.id]).get(ko.id)!;
  const left = redact(project, { ...nothingRedacted, sourceIds: [ko.id] });
  expect(left.notes[0]!.text).toBe(`${pseudonym} said in May that she would call.`);
});

test('a redaction that finds nothing to take is told from one that does', () => {
  const bare = redact(sampleProject(), { ...nothingRedacted, notes: true });
  expect(tookAnything(bare, redact(bare, { ...nothingRedacted, notes: true }))).toBe(false);
  expect(tookAnything(bare, redact(bare, { ...nothingRedacted, texts: true }))).toBe(true);
  expect(tookAnything(bare, redact(bare, { ...nothingRedacted, sourceIds: [bare.sources[0]!.id] }))).toBe(true);
});
