import { unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { unzip, zipOf } from '#core/formats/zip.ts';

test('what is packed comes back, and the same parts give the same bytes', () => {
  const parts = { 'a.txt': 'They left. 😀', 'sources/b.bin': new Uint8Array([0, 255]) };
  const packed = zipOf(parts);
  expect(packed).toEqual(zipOf(parts));
  const back = unzip(packed);
  expect(back instanceof Map && new TextDecoder().decode(back.get('a.txt'))).toBe('They left. 😀');
  expect(unzipSync(packed)['sources/b.bin']).toEqual(new Uint8Array([0, 255]));
});

describe('a ZIP that would harm', () => {
  test('files that would unpack to more than is held are refused before they are', () => {
    const packed = zipSync({ 'a.txt': new Uint8Array(4_000_000) });
    const view = new DataView(packed.buffer);
    // The size that the directory at the end promises: 3 GB.
    for (let at = packed.length - 4; at > 0; at -= 1) {
      if (view.getUint32(at, true) !== 0x02014b50) continue;
      view.setUint32(at + 24, 3_000_000_000, true);
      break;
    }
    const began = performance.now();
    expect(unzip(packed)).toBe('too-large');
    expect(performance.now() - began).toBeLessThan(1000);
  });

  test('a bomb is refused before it is unpacked: much, and nearly nothing packed', () => {
    const packed = zipSync({ 'a.csv': new Uint8Array(60_000_000) });
    const began = performance.now();
    expect(unzip(packed)).toBe('too-large');
    expect(performance.now() - began).toBeLessThan(100);
    expect(unzip(zipSync({ 'a.csv': new Uint8Array(9_000_000) }))).toBeInstanceOf(Map);
  });

  test('names that lead out of the folder are left out', () => {
    const names = ['../up.txt', '/root.txt', 'a/../../b.txt', 'c:\\x.txt', 'protoXXXX', 'in/good.txt'];
    const packed = zipSync(Object.fromEntries(names.map((name) => [name, new Uint8Array([1])])));
    // No program writes this name; a hostile one may.
    const bent = Buffer.from(Buffer.from(packed).toString('latin1').replaceAll('protoXXXX', '__proto__'), 'latin1');
    const back = unzip(new Uint8Array(bent));
    expect(back instanceof Map && [...back.keys()]).toEqual(['in/good.txt']);
  });

  test.each([
    ['no ZIP', new Uint8Array([1, 2, 3]), 'foreign'],
    ['nothing', new Uint8Array(), 'foreign'],
    ['half a ZIP', zipOf({ 'a.txt': 'x'.repeat(1000) }).slice(0, 40), 'cut-short'],
  ])('%s is refused', (_, bytes, reason) => {
    expect(unzip(bytes)).toBe(reason);
  });
});
