import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultKeys, isKey, keyConflict, keyNames } from '#core/model/keys.ts';
import { defaultSettings } from '#core/model/settings.ts';
import { parseSettings } from '#core/model/shape/settings.ts';

test('what was kept comes back', () => {
  const keys = { ...defaultKeys, claim: 'q', next: 'n' };
  const kept = { ...defaultSettings, colourBy: 'kind', singleKeys: false, keys, theme: 'dark' };
  expect(parseSettings(structuredClone(kept))).toEqual(kept);
});

test.each([
  ['nothing', undefined],
  ['a list', []],
  ['a word', 'x'],
  ['a version that knew nothing', {}],
  ['values that are none', { colourBy: 'mood', theme: 7, singleKeys: 'yes', keys: null }],
])('%s is as at first', (_, stored) => {
  expect(parseSettings(stored)).toEqual(defaultSettings);
});

test('one bad field leaves the others alone', () => {
  expect(parseSettings({ theme: 'dark', colourBy: 'mood' })).toEqual({ ...defaultSettings, theme: 'dark' });
  expect(parseSettings({ keys: { claim: 'q', next: '12', help: 5 } }).keys).toEqual({ ...defaultKeys, claim: 'q' });
});

test('a command that came later takes a free letter, where its own was given away before', () => {
  const { copy: _, ...older } = { ...defaultKeys, next: 'q' };
  const { keys } = parseSettings({ keys: older });
  expect(keys).toMatchObject({ ...older, next: 'q' });
  expect(keyConflict(keys, 'copy', keys.copy)).toBeUndefined();
});

test('keys that stand in each other’s way are none', () => {
  expect(parseSettings({ keys: { next: 'x' } }).keys).toEqual(defaultKeys);
  expect(keyConflict(defaultKeys, 'next', 'x')).toBe('delete');
  expect(keyConflict(defaultKeys, 'next', 'c')).toBeUndefined();
  expect(keyConflict(defaultKeys, 'next', 'j')).toBeUndefined();
});

test.each([
  ['q', true],
  ['Q', true],
  ['ж', true],
  ['/', true],
  ['😀', true],
  ['1', false],
  [' ', false],
  ['', false],
  ['ab', false],
  ['\u202e', false],
  [7, false],
])('%s as a key: %s', (key, can) => {
  expect(isKey(key)).toBe(can);
});

test('whatever was stored gives settings that can be used', () => {
  fc.assert(
    fc.property(
      fc.object({ key: fc.constantFrom('keys', 'theme', 'colourBy', '__proto__', 'next', 'x') }),
      (stored) => {
        const settings = parseSettings(stored);
        expect(Object.keys(settings).sort()).toEqual(Object.keys(defaultSettings).sort());
        for (const name of keyNames) expect(isKey(settings.keys[name])).toBe(true);
      },
    ),
  );
});
