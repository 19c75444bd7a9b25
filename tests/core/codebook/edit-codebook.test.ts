import { describe, expect, test } from 'vitest';
import { retiredCodes, saysTheSame } from '#core/codebook/changes.ts';
import { checkCodebook } from '#core/codebook/check-codebook.ts';
import { type CodebookEdit, editCodebook } from '#core/codebook/edit-codebook.ts';
import { keepingValues } from '#core/codebook/keeping-values.ts';
import { storedValue } from '#core/codebook/stored-value.ts';
import { type Codebook, fieldOf, labelOf, saysWho1, valuesIn } from '#core/model/codebook.ts';
import { codebookShape } from '#core/model/shape/codebook.ts';
import { parseShape } from '#core/model/shape/shaped.ts';

/** The codebook after these changes, all of which have to work. */
function edited(...edits: CodebookEdit[]): Codebook {
  return edits.reduce((codebook, edit) => {
    const made = editCodebook(codebook, edit);
    if (!made.ok) throw new Error(`${edit.do}: ${made.reason}`);
    return made.value;
  }, saysWho1);
}

const kinds = (codebook: Codebook) => valuesIn(codebook, 'kind').map(({ value }) => value);

test('the codebook that comes with the program is in order', () => {
  expect(checkCodebook(saysWho1)).toEqual({ ok: true, value: saysWho1 });
});

test('a new value is stored under a word made of its label, and keeps it when it is renamed', () => {
  const added = edited({ do: 'add-value', field: 'kind', label: ' Off-the-cuff  remark ', test: 'Said in passing.' });
  expect(fieldOf(added, 'kind')?.values.at(-1)).toEqual({
    value: 'off-the-cuff-remark',
    label: 'Off-the-cuff remark',
    test: 'Said in passing.',
  });
  const renamed = edited({ do: 'edit-value', field: 'kind', value: 'fact', changes: { label: 'Checkable' } });
  expect(labelOf(renamed, 'kind', 'fact')).toBe('Checkable');
});

test.each([
  ['Rumour', [], 'rumour'],
  ['Rumour', ['rumour', 'rumour-2'], 'rumour-3'],
  ['Témoin oculaire', [], 'temoin-oculaire'],
  ['Слух', [], 'слух'],
  ['传闻', [], '传闻'],
  ['???', [], 'value'],
  ['__proto__', [], 'proto'],
])('%s is stored as a word', (label, taken, word) => {
  expect(storedValue(label, taken)).toBe(word);
});

test('a retired value is not offered, but has its label; a record that bears it is offered it still', () => {
  const retired = edited({ do: 'retire', field: 'kind', value: 'account' });
  expect(kinds(retired)).not.toContain('account');
  expect(labelOf(retired, 'kind', 'account')).toBe('Account');
  expect(valuesIn(retired, 'kind', 'account').map(({ value }) => value)).toContain('account');
  expect(retiredCodes(retired)).toEqual([{ field: 'kind', value: 'account' }]);
  const back = editCodebook(retired, { do: 'restore', field: 'kind', value: 'account' });
  expect(back.ok && saysTheSame(back.value, saysWho1)).toBe(true);
});

test('a value moves up and down, and stays at the ends', () => {
  expect(kinds(edited({ do: 'move', field: 'kind', value: 'number', by: -1 })).slice(0, 2)).toEqual(['number', 'fact']);
  expect(kinds(edited({ do: 'move', field: 'kind', value: 'fact', by: 1 })).slice(0, 2)).toEqual(['number', 'fact']);
  expect(kinds(edited({ do: 'move', field: 'kind', value: 'fact', by: -1 }))).toEqual(kinds(saysWho1));
  expect(kinds(edited({ do: 'move', field: 'kind', value: 'other', by: 1 }))).toEqual(kinds(saysWho1));
});

test('a field of one’s own is added, filled, retired and restored', () => {
  const own = edited(
    { do: 'add-field', label: 'Frame', on: 'claim' },
    { do: 'add-value', field: 'frame', label: 'Conflict' },
    { do: 'retire-field', field: 'frame' },
  );
  expect(fieldOf(own, 'frame')).toMatchObject({ on: 'claim', retired: true, values: [{ value: 'conflict' }] });
  expect(retiredCodes(own)).toEqual([{ field: 'frame', value: 'conflict' }]);
  const back = editCodebook(own, { do: 'restore-field', field: 'frame' });
  expect(back.ok && fieldOf(back.value, 'frame')).not.toHaveProperty('retired');
});

test('examples, colour and key are given and taken away', () => {
  const changes = { examples: [' “up to 40”', ''], colour: '#0f766e', key: 'F' };
  const given = edited({ do: 'edit-value', field: 'kind', value: 'fact', changes });
  expect(fieldOf(given, 'kind')?.values[0]).toMatchObject({ examples: ['“up to 40”'], colour: '#0F766E', key: 'f' });
  const none = { examples: undefined, colour: undefined, key: undefined };
  const taken = editCodebook(given, { do: 'edit-value', field: 'kind', value: 'fact', changes: none });
  expect(taken).toEqual({ ok: true, value: saysWho1 });
});

describe('what can’t be', () => {
  const keyed: CodebookEdit = { do: 'edit-value', field: 'kind', value: 'fact', changes: { key: 'f' } };
  test.each<[string, CodebookEdit[], CodebookEdit, string]>([
    ['a blank name', [], { do: 'rename', name: ' ' }, 'blank'],
    ['a blank label', [], { do: 'add-value', field: 'kind', label: '\n' }, 'blank'],
    ['a double label', [], { do: 'add-value', field: 'kind', label: 'fact' }, 'twice'],
    ['a renamed double', [], { do: 'edit-value', field: 'kind', value: 'fact', changes: { label: 'Figure' } }, 'twice'],
    ['a double field', [], { do: 'add-field', label: 'Kind', on: 'source' }, 'twice'],
    ['a key of two letters', [], { ...keyed, changes: { key: 'fa' } } as CodebookEdit, 'not-a-key'],
    ['a digit as a key', [], { ...keyed, changes: { key: '1' } } as CodebookEdit, 'not-a-key'],
    ['a key twice', [keyed], { ...keyed, value: 'number' } as CodebookEdit, 'key-taken'],
    ['a colour by name', [], { ...keyed, changes: { colour: 'red' } } as CodebookEdit, 'not-a-colour'],
    ['retiring a field of the program', [], { do: 'retire-field', field: 'kind' }, 'built-in'],
    ['retiring what is held first', [], { do: 'retire', field: 'status', value: 'unchecked' }, 'fallback'],
    ['an unknown field', [], { do: 'retire-field', field: 'mood' }, 'unknown'],
    ['an unknown value', [], { do: 'retire', field: 'kind', value: 'hunch' }, 'unknown'],
    ['a label without end', [], { do: 'add-value', field: 'kind', label: 'x'.repeat(3_000) }, 'too-long'],
  ])('%s', (_, before, edit, reason) => {
    const codebook = edited(...before);
    expect(editCodebook(codebook, edit)).toMatchObject({ ok: false, reason });
  });

  test('a label of a retired value can be given again, a key too', () => {
    const retired = edited(keyed, { do: 'retire', field: 'kind', value: 'fact' });
    const again = editCodebook(retired, { do: 'add-value', field: 'kind', label: 'Fact' });
    expect(again.ok && fieldOf(again.value, 'kind')?.values.at(-1)?.value).toBe('fact-2');
    expect(
      editCodebook(again.ok ? again.value : retired, { do: 'restore', field: 'kind', value: 'fact' }),
    ).toMatchObject({
      reason: 'twice',
    });
  });
});

test('what an older version had stays, retired', () => {
  const kind = fieldOf(saysWho1, 'kind')!;
  const shorter: Codebook = { ...saysWho1, fields: [{ ...kind, values: kind.values.slice(1) }] };
  const kept = keepingValues(shorter, saysWho1);
  expect(labelOf(kept, 'kind', 'fact')).toBe('Fact');
  expect(kinds(kept)).toEqual(kind.values.slice(1).map(({ value }) => value));
  expect(fieldOf(kept, 'naming')).toMatchObject({ retired: true });
});

test('an edited codebook has the shape that files are read with', () => {
  const codebook = edited(
    { do: 'edit-value', field: 'kind', value: 'fact', changes: { examples: ['a'], colour: '#abcdef', key: 'f' } },
    { do: 'retire', field: 'kind', value: 'account' },
    { do: 'add-field', label: 'Frame', on: 'claim' },
  );
  const based = { ...codebook, version: 2, basedOn: { name: 'Says Who', version: 1 } };
  expect(parseShape(codebookShape, JSON.parse(JSON.stringify(based)))).toEqual({ ok: true, value: based });
});
