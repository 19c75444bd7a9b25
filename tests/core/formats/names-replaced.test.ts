import { expect, test } from 'vitest';
import { namesReplaced } from '#core/formats/names-replaced.ts';
import { nothingRedacted, redact } from '#core/formats/redact.ts';
import { sampleProject } from '#tests/support/sample-project.ts';

const idOf = (name: string) => sampleProject().sources.find((source) => source.name === name)!.id;

test('the names of a source, and the family names in them, whole names first', () => {
  const [found] = namesReplaced(sampleProject(), [idOf('Ko Yong-hwan')]);
  expect(found!.name).toBe('Ko Yong-hwan');
  expect(found!.replaced[0]).toBe('Ko Yong-hwan');
  expect(found!.replaced.slice(-3)).toEqual(['Ko', 'Yong-hwan', 'Young-hwan']);
  expect(found!.left).toEqual([]);
});

test('a family name that is an everyday word is said to stay', () => {
  const sample = sampleProject();
  const id = idOf('Ko Yong-hwan');
  const sources = sample.sources.map((source) => (source.id === id ? { ...source, name: 'Nora May' } : source));
  const [found] = namesReplaced({ ...sample, sources }, [id]);
  expect(found!.replaced).toContain('Nora May');
  expect(found!.replaced).not.toContain('May');
  expect(found!.left).toEqual(['May']);
});

test('all that is shown as replaced is gone from a note, for each source of the sample', () => {
  const sample = sampleProject();
  for (const { id } of sample.sources) {
    const [shown] = namesReplaced(sample, [id]);
    const notes = sample.notes.map((note) => ({ ...note, text: `It was ${shown!.replaced.join(' and ')} again.` }));
    const text = redact({ ...sample, notes }, { ...nothingRedacted, sourceIds: [id] }).notes[0]?.text ?? '';
    for (const word of shown!.replaced) expect(` ${text} `).not.toContain(` ${word} `);
  }
});

test('a source that is not there is left out', () => {
  expect(namesReplaced({ ...sampleProject(), sources: [] }, [idOf('Ko Yong-hwan')])).toEqual([]);
});
