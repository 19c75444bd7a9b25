import { expect, test } from 'vitest';
import { changesBetween } from '#core/anchor/changes.ts';

const cases: [what: string, then: string, now: string, grade: string, material: string[]][] = [
  ['a comma', 'He came, and went.', 'He came and went.', 'punctuation', []],
  ['a hyphen', 'They will co-operate.', 'They will cooperate.', 'punctuation', []],
  ['a capital', 'The minister left.', 'the minister left.', 'punctuation', []],
  ['another word', 'The big ship sank.', 'The large ship sank.', 'wording', []],
  ['a spelled number', 'The five ships sank.', 'The 5 ships sank.', 'wording', []],
  ['another verb of saying', 'She said it rained.', 'She added it rained.', 'wording', []],
  ['a negation put in', 'He will resign.', 'He will not resign.', 'material', ['negation']],
  ['a negation contracted away', "She didn't know.", 'She did know.', 'material', ['negation']],
  ['an opposite', 'A strike is likely now.', 'A strike is unlikely now.', 'material', ['negation']],
  ['a number', 'At least 12 people died.', 'At least 14 people died.', 'material', ['number']],
  ['a decimal point', 'It rose by 1.5 per cent.', 'It rose by 15 per cent.', 'material', ['number']],
  ['a comma of thousands', 'It cost 1,500 crowns.', 'It cost 1500 crowns.', 'punctuation', []],
  ['a full stop after a number', 'It rose by 15.', 'It rose by 15', 'punctuation', []],
  ['an amount', 'It cost $5 million.', 'It cost $5 billion.', 'material', ['number']],
  ['a day', 'They met on Monday.', 'They met on Tuesday.', 'material', ['number']],
  ['a name', 'They met Anna Berg there.', 'They met Anna Holm there.', 'material', ['name']],
  ['denied for confirmed', 'He confirmed the deal.', 'He denied the deal.', 'material', ['attribution']],
  ['claimed for said', 'The mayor said it was safe.', 'The mayor claimed it was safe.', 'material', ['attribution']],
];

test.each(cases)('grades %s', (_, then, now, grade, material) => {
  const changes = changesBetween(then, now);
  expect(changes.grade).toBe(grade);
  expect(changes.material).toEqual(material);
});

test('shows the words in reading order', () => {
  expect(changesBetween('The big ship sank.', 'The large ship sank.').words).toEqual([
    { kind: 'kept', text: 'The ' },
    { kind: 'out', text: 'big ' },
    { kind: 'in', text: 'large ' },
    { kind: 'kept', text: 'ship sank.' },
  ]);
});

test('curled quotation marks and kinds of space are no change', () => {
  const changes = changesBetween('"It\u2019s  over," he said.', "\u201cIt's over,\u201d he told us.");
  expect(changes.words.filter(({ kind }) => kind !== 'kept')).toEqual([
    { kind: 'out', text: 'said' },
    { kind: 'in', text: 'told us' },
  ]);
});
