import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, expect, test } from 'vitest';
import { evidence } from '#core/formats/evidence.ts';
import { formatOf } from '#core/formats/formats.ts';
import { nothingRedacted, redact } from '#core/formats/redact.ts';
import { sampleProject } from '#tests/support/sample-project.ts';

const options = { at: Date.UTC(2016, 9, 14, 8), app: 'Says Who 0.1.0' };
const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]);
const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const partsOf = (file: { content: string | Uint8Array }) => unzipSync(file.content as Uint8Array);

/** The files of a pack by their path in the bag. */
function bag(project = sampleProject(), extra = {}): ReadonlyMap<string, Uint8Array> {
  const [file] = evidence.write(project, { ...options, ...extra });
  const parts = Object.entries(partsOf(file!));
  const roots = new Set(parts.map(([path]) => path.split('/')[0]));
  expect([...roots]).toEqual(['Workers and a translator leave North Korean posts abroad']);
  return new Map(parts.map(([path, bytes]) => [path.slice(path.indexOf('/') + 1), bytes]));
}
const textOf = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const sumOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

test('is a bag after RFC 8493: every file of the payload once in the manifest, every tag file in its own', () => {
  const files = bag(sampleProject(), { picture });
  expect(textOf(files.get('bagit.txt'))).toBe('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
  for (const [manifest, isIn] of [
    ['manifest-sha256.txt', (path: string) => path.startsWith('data/')],
    ['tagmanifest-sha256.txt', (path: string) => !path.startsWith('data/') && path !== 'tagmanifest-sha256.txt'],
  ] as const) {
    const lines = textOf(files.get(manifest)).trimEnd().split('\n');
    expect(lines.sort()).toEqual(
      [...files]
        .filter(([path]) => isIn(path))
        .map(([path, bytes]) => `${sumOf(bytes)}  ${path}`)
        .sort(),
    );
  }
  const payload = [...files].filter(([path]) => path.startsWith('data/')).map(([, bytes]) => bytes.length);
  const oxum = /^Payload-Oxum: (\d+)\.(\d+)$/m.exec(textOf(files.get('bag-info.txt')));
  expect(oxum?.slice(1).map(Number)).toEqual([payload.reduce((sum, size) => sum + size, 0), payload.length]);
  expect(files.get('data/page.png')).toEqual(picture);
});

test('holds the texts byte for byte: their checksums are those that are kept', () => {
  const project = sampleProject();
  const files = bag(project);
  const hashes = project.readings.map(({ hash }) => hash);
  expect(hashes.map((_, at) => sumOf(files.get(`data/text-${at + 1}.txt`)!))).toEqual(
    [...project.readings].sort((a, b) => a.readAt - b.readAt).map(({ hash }) => hash),
  );
  const record = JSON.parse(textOf(files.get('data/story.json')));
  expect(record.readings.map((reading: { sha256: string }) => reading.sha256).sort()).toEqual([...hashes].sort());
  expect(record.packedAt).toBe('2016-10-14T08:00:00.000Z');
});

const canSum = (() => {
  try {
    execFileSync('sha256sum', ['--version']);
    return true;
  } catch {
    return false;
  }
})();

test.skipIf(!canSum)('is verified by sha256sum as its page says, and fails when a letter was changed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'says-who-bag-'));
  folders.push(folder);
  for (const [path, bytes] of bag(sampleProject(), { picture })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  const check = () =>
    execFileSync('sha256sum', ['-c', 'manifest-sha256.txt', 'tagmanifest-sha256.txt'], {
      cwd: folder,
      encoding: 'utf8',
      stdio: 'pipe',
    });
  expect(check()).toContain('data/text-1.txt: OK');
  writeFileSync(join(folder, 'data/text-1.txt'), 'Another story.');
  expect(check).toThrow(/did NOT match/);
});

test('says that something was left out, and gives the hash of a text that is', () => {
  const project = redact(sampleProject(), { ...nothingRedacted, texts: true });
  const files = bag(project, { leavesOut: true });
  expect([...files.keys()].filter((path) => /text-/.test(path))).toEqual([]);
  expect(textOf(files.get('how-to-verify.html'))).toContain('left out on purpose');
  expect(textOf(files.get('bag-info.txt'))).toContain('left out on purpose');
  expect(textOf(files.get('how-to-verify.html'))).toContain(project.readings[0]!.hash);
});

test('is a pack for each story, each with what is its own', () => {
  const one = sampleProject();
  const json = formatOf('json')!.write(one, options)[0]!.content as string;
  const other = JSON.parse(json.replaceAll(one.stories[0]!.id, 'another-story'));
  const both = Object.fromEntries(
    Object.entries(one).map(([name, rows]) => [
      name,
      Array.isArray(rows) && name !== 'texts' ? [...rows, ...other[name]] : rows,
    ]),
  ) as unknown as typeof one;
  const files = evidence.write(both, options);
  expect(new Set(files.map(({ name }) => name)).size).toBe(2);
  for (const file of files) {
    const path = Object.keys(partsOf(file)).find((name) => name.endsWith('says-who.json'))!;
    expect(JSON.parse(textOf(partsOf(file)[path])).stories.length).toBe(1);
  }
});

test('keeps a hostile headline on its line, out of paths and out of its page', () => {
  const sample = sampleProject();
  const headline = '../..\\evil\r\nBag-Size: 0 <script>alert(1)</script>';
  const project = { ...sample, stories: sample.stories.map((story) => ({ ...story, headline })) };
  const parts = partsOf(evidence.write(project, options)[0]!);
  for (const path of Object.keys(parts)) expect(path).not.toMatch(/\.\.\/|\\|[\r\n<>]/);
  const part = (end: string) => textOf(parts[Object.keys(parts).find((path) => path.endsWith(end))!]);
  expect(part('bag-info.txt')).not.toMatch(/^Bag-Size/m);
  expect(part('how-to-verify.html')).not.toContain('<script');
});
