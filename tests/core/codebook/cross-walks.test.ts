import { describe, expect, test } from 'vitest';
import { checkCodebook } from '#core/codebook/check-codebook.ts';
import { crossWalk } from '#core/codebook/cross-walks.ts';
import { type PresetName, presetNames, presetOf, presets } from '#core/codebook/presets/presets.ts';
import { fieldOf, isBuiltIn, saysWho1 } from '#core/model/codebook.ts';

const others = presetNames.filter((name) => name !== 'says-who');
const pairs = presetNames.flatMap((from) => presetNames.map((to) => [from, to] as const));

describe.each(presetNames)('the preset %s', (name) => {
  test('is in order, and has all fields of the program with what is held first', () => {
    const preset = presets[name];
    expect(checkCodebook(preset)).toEqual({ ok: true, value: preset });
    expect(preset.fields.map((field) => field.name)).toEqual(saysWho1.fields.map((field) => field.name));
    expect(preset.fields.every((field) => isBuiltIn(field.name))).toBe(true);
    expect(presetOf({ name: preset.name, version: 1 })).toBe(preset);
  });
});

test('presets have names of their own', () => {
  expect(new Set(presetNames.map((name) => presets[name].name)).size).toBe(presetNames.length);
});

describe.each(pairs)('from %s to %s', (from: PresetName, to: PresetName) => {
  test('every value has its way, to values that are there, with a reason where it is not one', () => {
    for (const field of presets[from].fields) {
      for (const { value } of field.values) {
        const crossing = crossWalk({ in: from, field: field.name, value }, to);
        const known = fieldOf(presets[to], field.name)!.values.map((one) => one.value);
        for (const other of crossing?.values ?? ['?']) expect(known).toContain(other);
        if (crossing?.values.length !== 1) expect(crossing?.reason, `${field.name} ${value}`).toMatch(/\S/);
      }
    }
  });
});

test.each(others)('what is the same in %s is the same on the way back', (name) => {
  for (const field of saysWho1.fields) {
    for (const { value } of field.values) {
      const there = crossWalk({ in: 'says-who', field: field.name, value }, name)!;
      if (there.reason !== undefined) continue;
      const back = crossWalk({ in: name, field: field.name, value: there.values[0]! }, 'says-who')!;
      expect(back.values, `${field.name} ${value}`).toContain(value);
    }
  }
});

test.each([
  [{ in: 'says-who', field: 'type', value: 'business' }, 'spangher', ['corporate']],
  [{ in: 'sir', field: 'type', value: 'unofficial' }, 'says-who', ['citizen', 'public-figure', 'expert']],
  [{ in: 'says-who', field: 'directness', value: 'none' }, 'polnear', []],
  [{ in: 'polnear', field: 'type', value: 'official' }, 'spangher', ['government']],
  [{ in: 'markkula', field: 'type', value: 'document' }, 'sir', ['official-political', 'official-non-political']],
] as const)('%j in %s', (code, to, values) => {
  expect(crossWalk(code, to)?.values).toEqual(values);
});

test('what is no value has no way', () => {
  expect(crossWalk({ in: 'says-who', field: 'type', value: 'hunch' }, 'sir')).toBeUndefined();
  expect(crossWalk({ in: 'says-who', field: 'mood', value: 'fact' }, 'sir')).toBeUndefined();
});
