import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Each room, named after the one outside power it may use, and the rooms it may import. The most telling prefix wins. */
const rooms: Readonly<Record<string, readonly string[]>> = {
  'lib/core': ['lib/core'],
  'lib/dom': ['lib/dom', 'lib/core'],
  'lib/store': ['lib/store', 'lib/core'],
  'lib/browser': ['lib/browser', 'lib/core'],
  'components/hooks': ['components/hooks', 'lib/core', 'lib/store', 'lib/browser'],
  components: ['components', 'components/hooks', 'lib/core', 'words'],
  entrypoints: [
    'entrypoints',
    'components',
    'components/hooks',
    'lib/core',
    'lib/dom',
    'lib/store',
    'lib/browser',
    'words',
  ],
};

/** Each package, and the rooms that may use it. What is not here may not be used by the program. */
const packages: Readonly<Record<string, readonly string[]>> = {
  '@mozilla/readability': ['lib/dom'],
  'd3-sankey': ['lib/core'],
  dexie: ['lib/store'],
  'dexie-react-hooks': ['components/hooks'],
  diff: ['lib/core'],
  'fake-indexeddb': ['lib/store'],
  fflate: ['lib/core'],
  'lucide-react': ['components'],
  'mdast-util-from-markdown': ['lib/core'],
  'mdast-util-to-markdown': ['lib/core'],
  papaparse: ['lib/core'],
  react: ['components', 'components/hooks', 'entrypoints'],
  'react-dom': ['entrypoints'],
  valibot: ['lib/core'],
  virtua: ['components'],
  wxt: ['lib/browser', 'entrypoints'],
};

/** Words of power, and the only rooms in which they may stand. */
const powers: readonly { readonly what: RegExp; readonly only: readonly string[] }[] = [
  {
    what: /\b(?:document|window|navigator|CSS|getComputedStyle)\./,
    only: ['lib/dom', 'lib/browser', 'components', 'components/hooks', 'entrypoints'],
  },
  { what: /\bindexedDB\b/, only: ['lib/store'] },
  {
    what: /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|getRandomValues/,
    only: ['lib/store', 'lib/browser', 'lib/dom', 'components/hooks', 'components'],
  },
  { what: /\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon|EventSource/, only: [] },
  {
    what: /innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|createContextualFragment|document\.write/,
    only: [],
  },
  { what: /\beval\(|new Function\(/, only: [] },
  { what: /CSS\.highlights\.clear\(/, only: [] },
  { what: /\bwindow\.postMessage\(|\bparent\.postMessage\(|onMessageExternal|onConnectExternal/, only: [] },
];

const root = join(import.meta.dirname, '..');
const files = ['lib', 'components', 'entrypoints'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts')),
);

describe('the house', () => {
  it('has files to look at', () => {
    expect(files.length).toBeGreaterThan(50);
  });

  it.each(files)('%s imports only what its room may', (file) => {
    const room = roomOf(file);
    const wrong = importsOf(file).filter((target) => {
      if (target.startsWith('.') || target.startsWith('#')) {
        const to = resolveRoom(file, target);
        return to !== room && !rooms[room]!.includes(to);
      }
      const name = target
        .split('/')
        .slice(0, target.startsWith('@') ? 2 : 1)
        .join('/');
      return !packages[name]?.includes(room);
    });
    expect(wrong).toEqual([]);
  });

  it.each(files)('%s uses no power of another room', (file) => {
    const room = roomOf(file);
    const text = withoutStrings(withoutComments(readFileSync(join(root, file), 'utf8')));
    const wrong = powers
      .filter(({ what, only }) => what.test(text) && !only.includes(room))
      .map(({ what }) => what.source);
    expect(wrong).toEqual([]);
  });

  it('has no circle of imports', () => {
    expect(circles()).toEqual([]);
  });

  it('names no folder after nothing in particular', () => {
    const vague = files.filter((file) => /(^|\/)(utils?|shared|helpers?|types|common|misc|index\.ts$)/.test(file));
    expect(vague.filter((file) => !/^entrypoints\/[^/]+\/index\.ts$/.test(file))).toEqual([]);
  });

  it('opens the database nowhere but in extension pages and the background', () => {
    expect(reachable('entrypoints/story/index.ts').filter((file) => file.startsWith('lib/store'))).toEqual([]);
    expect(reachable('entrypoints/reader.ts').filter((file) => file.startsWith('lib/store'))).toEqual([]);
  });

  it('keeps React and Readability out of the story script', () => {
    const used = reachable('entrypoints/story/index.ts').flatMap(importsOf);
    expect(used.filter((target) => /^react|readability|^dexie/.test(target))).toEqual([]);
  });
});

function roomOf(file: string): string {
  const room = Object.keys(rooms)
    .filter((name) => file.startsWith(`${name}/`))
    .sort((one, other) => other.length - one.length)[0];
  if (room === undefined) throw new Error(`${file} stands in no room`);
  return room;
}

/** The file an import leads to, from the project's root. */
function resolve(file: string, target: string): string {
  if (target.startsWith('.')) return relative(root, join(root, dirname(file), target));
  return target.replace(/^#components\//, 'components/').replace(/^#(core|dom|store|browser)\//, 'lib/$1/');
}

function resolveRoom(file: string, target: string): string {
  if (target === '#i18n') return 'words';
  return roomOf(resolve(file, target));
}

function importsOf(file: string): string[] {
  const text = withoutComments(readFileSync(join(root, file), 'utf8'));
  const whole = text.matchAll(
    /^\s*(?:import|export)\b[^;'"`]*?\bfrom\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]/gm,
  );
  const lazy = text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g);
  return [...whole, ...lazy].map((match) => (match[1] ?? match[2])!);
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}

function withoutStrings(text: string): string {
  return text.replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, "''");
}

function localImports(file: string): string[] {
  return importsOf(file)
    .filter((target) => target !== '#i18n' && /^[.#]/.test(target) && /\.tsx?$/.test(target))
    .map((target) => resolve(file, target));
}

/** All files that an entry draws in, itself included. */
function reachable(entry: string): string[] {
  const seen = new Set<string>();
  const visit = (file: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const next of localImports(file)) visit(next);
  };
  visit(entry);
  return [...seen];
}

/** Files that import themselves by way of others; imports of types count, since they tie files together too. */
function circles(): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]) => {
    if (path.includes(file)) {
      found.push([...path.slice(path.indexOf(file)), file].join(' -> '));
      return;
    }
    if (done.has(file)) return;
    for (const next of localImports(file)) visit(next, [...path, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  return found;
}
