import { describe, expect, test } from 'vitest';
import { editCodebook } from '#core/codebook/edit-codebook.ts';
import { csvData, csvSpreadsheet, tsvData } from '#core/formats/csv.ts';
import { dataPackage } from '#core/formats/data-package.ts';
import { json } from '#core/formats/json.ts';
import { type Codebook, saysWho1 } from '#core/model/codebook.ts';
import { ownFieldsOn, ownValue, withOwnValue } from '#core/model/own-fields.ts';
import type { Project } from '#core/model/project.ts';
import { readingOptions } from '#tests/support/reading-options.ts';
import { sampleProject } from '#tests/support/sample-project.ts';

const writing = { at: 1_480_000_000_000, app: 'Says Who 0.1.0' };

function codebook(): Codebook {
  return (['claim', 'attribution', 'source'] as const).reduce<Codebook>((sofar, on) => {
    const made = editCodebook(sofar, { do: 'add-field', label: `Frame, ${on}`, on });
    return made.ok ? made.value : sofar;
  }, saysWho1);
}

/** The sample, in which everything bears something of a field that people added. */
function own(): Project {
  const project = sampleProject();
  const mark = <T>(rows: readonly T[], on: string) =>
    rows.map((row, at) => ({ ...row, fields: { [`frame-${on}`]: at % 2 === 0 ? 'conflict' : '=1+1' } }));
  return {
    ...project,
    codebook: codebook(),
    claims: mark(project.claims, 'claim'),
    attributions: mark(project.attributions, 'attribution'),
    sources: mark(project.sources, 'source'),
  };
}

test('a value is given and taken away, and nothing is left where there is none', () => {
  const one = withOwnValue(undefined, 'frame', 'conflict');
  expect(ownValue(one, 'frame')).toBe('conflict');
  expect(ownValue(one, 'toString')).toBeUndefined();
  expect(withOwnValue(one, 'frame', undefined)).toBeUndefined();
  expect(withOwnValue(one, '__proto__', 'x')).toHaveProperty('frame', 'conflict');
  expect(({} as { x?: unknown }).x).toBeUndefined();
});

test('a retired field is asked only where a record bears it', () => {
  const retired = editCodebook(codebook(), { do: 'retire-field', field: 'frame-claim' });
  const asked = (fields?: Record<string, string>) =>
    ownFieldsOn(retired.ok ? retired.value : saysWho1, 'claim', fields).map(({ name }) => name);
  expect(asked()).toEqual([]);
  expect(asked({ 'frame-claim': 'conflict' })).toEqual(['frame-claim']);
});

test('the lossless file holds them', () => {
  const project = own();
  const back = json.read!(json.write(project, writing)[0]!.content, readingOptions());
  expect(back).toEqual({ ok: true, value: project });
});

describe.each([csvData, csvSpreadsheet, tsvData, dataPackage])('$label', (format) => {
  test('has a column for each, and gives them back', () => {
    const [file] = format.write(own(), writing);
    if (typeof file!.content === 'string') {
      const header = file!.content.split('\r\n')[0]!;
      expect(header).toContain(
        ['own_claim_frame-claim', 'own_attribution_frame-attribution', 'own_source_frame-source', 'format'].join(
          format === tsvData ? '\t' : ',',
        ),
      );
    }
    const back = format.read!(file!.content, readingOptions());
    if (!back.ok) throw new Error(back.reason);
    const { claims, attributions, sources } = back.value;
    const live = (rows: readonly { readonly id: string; readonly fields?: object; readonly deletedAt?: number }[]) =>
      new Map(rows.map(({ id, fields }) => [id, fields]));
    const kept = live(own().claims);
    expect(claims.length).toBeGreaterThan(3);
    for (const { id, fields } of claims) expect(fields).toEqual(kept.get(id));
    expect(attributions.every(({ fields }) => ownValue(fields, 'frame-attribution') !== undefined)).toBe(true);
    expect(sources.some(({ fields }) => ownValue(fields, 'frame-source') !== undefined)).toBe(true);
  });

  test('is as ever where there are none', () => {
    const [file] = format.write(sampleProject(), writing);
    if (typeof file!.content === 'string') expect(file!.content).not.toContain('own_');
  });
});
