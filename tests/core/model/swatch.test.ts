import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { colours, inks, namingSwatch, nthSwatch, partsOf, type Swatch, swatchCount } from '#core/model/swatch.ts';

const papers = { light: '#ffffff', dark: '#1f2124' } as const;
const themes = ['light', 'dark'] as const;
type Rgb = readonly [number, number, number];

/** How people with and without each kind of cone see linear light (Machado, Oliveira and Fernandes 2009, severity 1). */
const eyes: Readonly<Record<string, readonly number[]>> = {
  all: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protan: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deutan: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritan: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
};

const linear = (hex: string): Rgb =>
  [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;

function contrast(one: string, other: string): number {
  const light = [one, other].map((hex) => {
    const [r, g, b] = linear(hex);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  });
  return (Math.max(...light) + 0.05) / (Math.min(...light) + 0.05);
}

/** How far two colours are apart for whoever tells them worst, in OKLab. */
function apart(one: string, other: string): number {
  return Math.min(
    ...Object.values(eyes).map((eye) => {
      const [a, b] = [seen(linear(one), eye), seen(linear(other), eye)];
      return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
    }),
  );
}

function seen(light: Rgb, eye: readonly number[]): Rgb {
  const [r, g, b] = [0, 3, 6].map((row) =>
    Math.min(
      1,
      Math.max(
        0,
        light.reduce((sum, part, at) => sum + part * eye[row + at]!, 0),
      ),
    ),
  ) as unknown as Rgb;
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

test.each(themes)('every ink stands out from %s paper', (theme) => {
  for (const colour of colours) expect(contrast(inks[colour][theme], papers[theme]), colour).toBeGreaterThanOrEqual(3);
});

test.each(themes)('no two swatches with one line look alike to anybody, on %s paper', (theme) => {
  const all = Array.from({ length: swatchCount }, (_, n) => nthSwatch(n));
  for (const one of all) {
    for (const other of all) {
      const [a, b] = [partsOf(one), partsOf(other)];
      if (one === other || a.line !== b.line) continue;
      expect(apart(inks[a.colour][theme], inks[b.colour][theme]), `${one} ${other}`).toBeGreaterThan(0.1);
    }
  }
});

test('a list has twenty-five different swatches, then they come again', () => {
  const all = Array.from({ length: swatchCount }, (_, n) => nthSwatch(n));
  expect(new Set(all).size).toBe(swatchCount);
  expect(nthSwatch(swatchCount)).toBe(nthSwatch(0));
});

test.each(['constructor', '__proto__', 'leaked', ''])(
  'a naming that the codebook does not know has no colour: %s',
  (naming) => {
    expect(namingSwatch(naming)).toBe('grey-solid' satisfies Swatch);
  },
);

test('the panel has the same inks', () => {
  const tokens = readFileSync(join(import.meta.dirname, '../../../components/kit/tokens.css'), 'utf8');
  for (const colour of colours) {
    const { light, dark } = inks[colour];
    expect(tokens).toContain(`--${colour}: light-dark(${light}, ${dark});`);
  }
});
