import type { Format } from '#core/formats/format.ts';
import { parseProject } from '#core/model/shape/project.ts';
import { readingOptions } from './reading-options.ts';

/** A bad file made of a good one, named by what was done to it. */
type BadFile = readonly [name: string, content: string | Uint8Array];

const encoder = new TextEncoder();

/** Files that a reader must survive: a good one cut, bent and mistaken for others; each is refused or read as a whole project. */
export function hostileFiles(good: string | Uint8Array): BadFile[] {
  const bytes = typeof good === 'string' ? encoder.encode(good) : good;
  const text = typeof good === 'string' ? good : new TextDecoder('latin1').decode(good);
  const cuts = Array.from({ length: 16 }, (_, k): BadFile => {
    const at = Math.floor((bytes.length * (k + 0.5)) / 16);
    return [`cut at ${k} of 16`, bytes.slice(0, at)];
  });
  const bent = Array.from({ length: 16 }, (_, k): BadFile => {
    const copy = bytes.slice();
    for (let at = (k * 37) % 101; at < copy.length; at += 211 + k * 97) copy[at] = (copy[at]! + 1 + k * 13) & 0xff;
    return [`bytes bent, ${k} of 16`, copy];
  });
  const others: BadFile[] = [
    ['nothing', ''],
    ['no bytes', new Uint8Array()],
    ['a byte order mark', '\ufeff'],
    ['nul characters', '\0'.repeat(1000)],
    ['a sentence', 'They left.'],
    ['UTF-16', new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))],
    ['half of UTF-16', new Uint8Array([0xff, 0xfe, 0x7b])],
    ['Latin-1', new Uint8Array(Buffer.from(`${text}é`, 'latin1'))],
    ['a page', '<!doctype html><script>alert(1)</script>'],
    ['another JSON', '{"annotations":[]}'],
    ['a list of nothing', '[]'],
    ['null', 'null'],
    ['a number too great', '1e999'],
    ['brackets to the bottom', '['.repeat(500_000)],
    ['braces to the bottom', '{"a":'.repeat(300_000)],
    ['tags to the bottom', '<a>'.repeat(300_000)],
    ['a prototype', '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'],
    ['entities that grow', '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><x>&b;</x>'],
    ['an entity from outside', '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>'],
    ['a ZIP of nothing', new Uint8Array([0x50, 0x4b, 5, 6, ...new Array(18).fill(0)])],
    ['the head of a ZIP', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0])],
    ['random bytes', Uint8Array.from({ length: 4096 }, (_, k) => (k * 7919 + (k >> 3) * 104729) & 0xff)],
    ['a line without end', 'x,'.repeat(1_000_000)],
  ];
  return [...cuts, ...bent, ...others];
}

/** Files of JSON with one value in them exchanged for another that should not stand there. */
export function bentJson(good: string): BadFile[] {
  const bad: readonly unknown[] = [
    null,
    -1,
    1.5,
    1e308,
    '',
    'x'.repeat(200_000),
    [],
    [[]],
    {},
    true,
    '\ud800',
    '<b>&amp;</b>',
  ];
  const places: (readonly (string | number)[])[] = [];
  const visit = (value: unknown, path: readonly (string | number)[]) => {
    if (path.length > 0) places.push(path);
    if (typeof value === 'object' && value !== null)
      for (const key of Object.keys(value)) visit((value as Record<string, unknown>)[key], [...path, key]);
  };
  visit(JSON.parse(good), []);
  const step = Math.max(1, Math.floor(places.length / 90)); // some ninety places are as good as all
  return places
    .filter((_, at) => at % step === 0)
    .map((path, at): BadFile => {
      const file = JSON.parse(good);
      let parent = file;
      for (const key of path.slice(0, -1)) parent = parent[key];
      parent[path.at(-1)!] = bad[at % bad.length];
      return [`${path.join('.')} is ${JSON.stringify(bad[at % bad.length])?.slice(0, 20)}`, JSON.stringify(file)];
    });
}

/** What is wrong about how a reader took a file; undefined if it refused it for a reason, or read a project that is sound. */
export function wrongWith(format: Format, content: string | Uint8Array): string | undefined {
  const read = format.read!(content, readingOptions());
  if (({} as { polluted?: unknown }).polluted !== undefined) return 'it changed the prototype of everything';
  if (!read.ok) return typeof read.reason === 'string' ? undefined : 'no reason is given';
  const sound = parseProject(read.value);
  return sound.ok ? undefined : `unsound at ${sound.at}`;
}
