import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Project } from '#core/model/project.ts';
import { parseProject } from '#core/model/shape/project.ts';
import { countWords } from '#core/text/words.ts';
import { sampleProject } from '#tests/support/sample-project.ts';
import { sampleHash, samplePage, sampleText } from '#tests/support/sample-story.ts';

const copy = (): Record<string, Record<string, unknown>[]> => JSON.parse(JSON.stringify(sampleProject()));

test('the sample is what it says it is', () => {
  expect(createHash('sha256').update(sampleText).digest('hex')).toBe(sampleHash);
  expect(countWords(sampleText, 'en')).toBe(samplePage().wordCount);
  for (const { start, end, selector } of sampleProject().passages) {
    expect(sampleText.slice(start, end)).toBe(selector.exact);
  }
});

test('a project comes through whole', () => {
  expect(parseProject(copy())).toStrictEqual({ ok: true, value: sampleProject() });
});

test('what comes back is built anew: no foreign key, no foreign prototype', () => {
  const text = JSON.stringify(sampleProject()).replaceAll('{', '{"__proto__":{"bad":1},"prototype":2,');
  const parsed = parseProject(JSON.parse(text.replaceAll(/,\}/g, '}')));
  expect(parsed).toStrictEqual({ ok: true, value: sampleProject() });
  expect(({} as { bad?: number }).bad).toBeUndefined();
});

test('what a text on a record may leave out, it may leave out as undefined', () => {
  const project = sampleProject();
  const claims = project.claims.map((claim) => ({ ...claim, kind: undefined }));
  const parsed = parseProject({ ...project, claims });
  expect(parsed.ok && parsed.value.claims.every((claim) => !('kind' in claim))).toBe(true);
});

test('the sources of an attribution are those of its chain', () => {
  const project = copy();
  project.attributions![0]!.sourceIds = [];
  expect(parseProject(project)).toStrictEqual({ ok: true, value: sampleProject() });
});

test('words of another codebook are let through', () => {
  const project = copy();
  project.claims![0]!.kind = 'rumour';
  const parsed = parseProject(project);
  expect(parsed.ok && parsed.value.claims[0]?.kind).toBe('rumour');
});

describe('is refused, with the place', () => {
  const row = (table: keyof Project, at: number, changes: object) => () => {
    const project = copy();
    project[table]![at] = { ...project[table]![at], ...changes };
    return project;
  };
  const without = (table: keyof Project) => () => {
    const { [table]: _, ...project } = copy();
    return project;
  };
  test.each<[string, () => unknown, string, string]>([
    ['no claims at all', without('claims'), 'missing', 'claims'],
    ['no codebook', without('codebook'), 'missing', 'codebook'],
    ['claims that are a text', () => ({ ...copy(), claims: 'all' }), 'wrong-type', 'claims'],
    ['a claim that is null', () => ({ ...copy(), claims: [null] }), 'wrong-type', 'claims.0'],
    ['a claim that is a list', () => ({ ...copy(), claims: [[]] }), 'missing', 'claims.0.id'],
    ['an id that is a path', row('claims', 1, { id: '../../etc' }), 'malformed', 'claims.1.id'],
    ['an id that is a number', row('claims', 1, { id: 7 }), 'wrong-type', 'claims.1.id'],
    ['a newer record', row('stories', 0, { v: 2 }), 'wrong-type', 'stories.0.v'],
    ['a time that is text', row('notes', 0, { createdAt: '2016' }), 'wrong-type', 'notes.0.createdAt'],
    ['a time past all calendars', row('notes', 0, { updatedAt: 1e300 }), 'out-of-range', 'notes.0.updatedAt'],
    ['a time before 1970', row('notes', 0, { deletedAt: -1 }), 'out-of-range', 'notes.0.deletedAt'],
    ['a stamp of no clock', row('tags', 0, { stamps: { name: 'now' } }), 'malformed', 'tags.0.stamps.name'],
    ['a field of no name', row('tags', 0, { stamps: { 'a b': 'x' } }), 'malformed', 'tags.0.stamps.a b'],
    ['a text under no hash', row('texts', 0, { hash: 'abc' }), 'malformed', 'texts.0.hash'],
    ['a passage of one end', row('passages', 0, { end: undefined }), 'malformed', 'passages.0'],
    ['a passage backwards', row('passages', 0, { start: 9, end: 8 }), 'malformed', 'passages.0'],
    ['half a person', row('attributions', 0, { plurality: 1.5 }), 'out-of-range', 'attributions.0.plurality'],
    ['a chain in one word', row('attributions', 0, { links: 'Ko' }), 'wrong-type', 'attributions.0.links'],
    ['a chain without end', row('attributions', 0, { links: Array(101).fill({}) }), 'too-long', 'attributions.0.links'],
    ['an empty code', row('claims', 0, { kind: '' }), 'malformed', 'claims.0.kind'],
    ['a note without end', row('notes', 0, { text: 'a'.repeat(1_000_001) }), 'too-long', 'notes.0.text'],
    ['a note on the moon', row('notes', 0, { on: 'moon' }), 'unknown-word', 'notes.0.on'],
    ['an address that runs', row('addresses', 0, { url: 'javascript:alert(1)' }), 'malformed', 'addresses.0.url'],
    ['the same claim twice', row('claims', 1, { id: sampleProject().claims[0]?.id }), 'twice', 'claims.1'],
    ['the same text twice', () => ({ ...copy(), texts: Array(2).fill(copy().texts?.[0]) }), 'twice', 'texts.1'],
  ])('%s', (_, make, reason, at) => {
    expect(parseProject(make())).toEqual({ ok: false, reason, at });
  });
});
