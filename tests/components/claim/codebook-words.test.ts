import { expect, test } from 'vitest';
import { codeWord, fieldWord, optionsOf } from '#components/claim/codebook-words.ts';
import { saysWho1 } from '#core/model/codebook.ts';

test('the English locale says what the codebook says, field by field and value by value', () => {
  for (const field of saysWho1.fields) {
    expect(fieldWord(saysWho1, field.name)).toBe(field.label);
    expect(optionsOf(saysWho1, field.name)).toEqual(field.values);
  }
});

test('another codebook is shown as it was written', () => {
  const other = { ...saysWho1, name: 'Class of 2026', fields: [{ ...saysWho1.fields[0]!, label: 'Sort', values: [] }] };
  expect(fieldWord(other, 'kind')).toBe('Sort');
  expect(codeWord(other, 'kind', 'fact')).toBe('fact');
  expect(codeWord(saysWho1, 'kind', 'hunch')).toBe('hunch');
  expect(codeWord(saysWho1, 'kind', undefined)).toBeUndefined();
  expect(fieldWord(saysWho1, 'mood')).toBe('mood');
});
