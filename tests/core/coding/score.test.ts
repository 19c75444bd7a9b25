import { expect, it } from 'vitest';
import { codingFields } from '#core/coding/coding-fields.ts';
import { classTable, scoredClaimsTable } from '#core/coding/coding-tables.ts';
import { comparedStories } from '#core/coding/compared-stories.ts';
import { scoreOf } from '#core/coding/score.ts';
import { tableCsv } from '#core/formats/table-csv.ts';
import { workbookOf } from '#core/formats/xlsx.ts';
import { saysWho1 } from '#core/model/codebook.ts';
import { sampleCoder, sampleExercise } from '../../support/coding.ts';

const fields = codingFields(saysWho1);
const key = sampleCoder('Key', { 'Nobody has counted': undefined });
const student = sampleCoder('=Ana', { 'More than 20': { kind: 'fact' }, 'North Koreans posted': undefined });
const nothing = sampleCoder(
  'Ben',
  Object.fromEntries(['North', 'More', 'an agent', '“Tighter', 'all', 'Nobody'].map((one) => [one, undefined])),
);
const stories = comparedStories(sampleExercise().project, [key, student, nothing]);

it('counts what was found, missed and extra, and what of the common is right', () => {
  const score = scoreOf(stories, fields, 0, 1);
  expect(score).toMatchObject({
    found: 4,
    missed: 1,
    extra: 1,
    precision: 4 / 5,
    recall: 4 / 5,
    f1: 4 / 5,
    without: 0,
  });
  expect(score.fields.find(({ field }) => field === 'kind')).toEqual({ field: 'kind', right: 3, of: 4 });
  expect(score.fields.find(({ field }) => field === 'chain')).toEqual({ field: 'chain', right: 4, of: 4 });
  expect(score.claims.map(({ fate, wrong }) => [fate, wrong])).toEqual([
    ['missed', []],
    ['found', ['kind']],
    ['found', []],
    ['found', []],
    ['found', []],
    ['extra', []],
  ]);
});

it('has no share of nothing', () => {
  expect(scoreOf(stories, fields, 0, 2)).toMatchObject({
    found: 0,
    missed: 5,
    extra: 0,
    precision: undefined,
    recall: 0,
    f1: 0,
  });
  expect(scoreOf(stories, fields, 2, 2)).toMatchObject({ recall: undefined, f1: undefined });
});

it('is a table of the class, as CSV and as a workbook', () => {
  const scores = [1, 2].map((at) => ({ name: ['', '=Ana', 'Ben'][at]!, score: scoreOf(stories, fields, 0, at) }));
  const table = classTable(scores, fields);
  const lines = (tableCsv(table, 'Class').content as string).split('\r\n');
  expect(lines[0]).toMatch(/^\ufeffstudent,claims,found,missed,extra,precision,recall,f1,kind_right,kind_of/);
  expect(lines[1]).toMatch(/^'=Ana,5,4,1,1,0\.800,0\.800,0\.800,3,4,/);
  expect(lines[2]).toMatch(/^Ben,0,0,5,0,,0\.000,0\.000,0,0,/);
  const claims = scoredClaimsTable(scores, stories, fields);
  expect(claims.rows).toHaveLength(6 + 5);
  expect(claims.rows[1]!.some((cell) => cell.includes('Ask the *agency*'))).toBe(true);
  const book = workbookOf([table, claims], 'Class', { at: 0, app: 'Says Who' });
  expect(book.name).toBe('Class.xlsx');
  expect(book.content.length).toBeGreaterThan(2_000);
});
