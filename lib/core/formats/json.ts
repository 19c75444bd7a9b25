import type { Codebook } from '../model/codebook.ts';
import type { Kept } from '../model/kept.ts';
import type { Project } from '../model/project.ts';
import type { KeptText } from '../model/reading.ts';
import { parseProject } from '../model/shape/project.ts';
import { fileName } from './file-name.ts';
import type { Format, PartWriter, Read, WriteOptions } from './format.ts';
import { writeAtOnce } from './parts.ts';
import { titles } from './project-title.ts';
import { textOf } from './text-of.ts';

/** The version of the file that is written, and the newest that is read. */
const version = 1;

const largest = 500_000_000; // UTF-16 units or bytes: 100,000 claims take 370 million; engines hold texts of 536 million

/** Everything, lossless: deleted records too. One record to a line, so that two files can be compared. */
export const json: Format = {
  id: 'json',
  label: 'Says Who',
  purpose: 'Everything, to keep or to hand on',
  extension: 'json',
  type: 'application/json',
  write: (project, options) => writeAtOnce(beginJson(options), project),
  begin: beginJson,
  read: readJson,
};

/** Table by table, a row to a line; a row that comes with several stories (a source, a tag) is written once. */
function beginJson({ at, app }: WriteOptions): PartWriter {
  const title = titles(at);
  const tables = new Map<string, Set<string>>();
  let codebook: Codebook | undefined;
  return {
    take(project) {
      title(project);
      const { codebook: own, ...rows } = project;
      codebook ??= own;
      const segments = Object.fromEntries(
        Object.entries(rows).map(([name, all]: [string, readonly (Kept<string> | KeptText)[]]) => {
          const written = tables.get(name) ?? new Set();
          tables.set(name, written);
          const isFirst = written.size === 0;
          const news = all.filter((row) => {
            const key = 'id' in row ? row.id : row.hash;
            const isNew = !written.has(key);
            written.add(key);
            return isNew;
          });
          const text = news.map((row) => JSON.stringify(row)).join(',\n');
          return [name, isFirst || text === '' ? text : `,\n${text}`];
        }),
      );
      return { segments };
    },
    end() {
      const head = { format: 'says-who', version, app, exportedAt: new Date(at).toISOString(), codebook };
      const pairs = Object.entries(head).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`);
      const lists = [...tables].map(([name, { size }], number) => [
        { text: `${number === 0 ? '' : ',\n'}${JSON.stringify(name)}: [${size === 0 ? '' : '\n'}` },
        { segment: name },
        { text: size === 0 ? ']' : '\n]' },
      ]);
      return {
        name: fileName(title(), json.extension),
        type: json.type,
        entries: [{ of: [{ text: `{\n${pairs.join(',\n')},\n` }, ...lists.flat(), { text: '\n}\n' }] }],
      };
    },
  };
}

function readJson(content: string | Uint8Array): Read<Project> {
  if (content.length > largest) return { ok: false, reason: 'too-large' };
  const text = textOf(content);
  if (text === undefined) return { ok: false, reason: 'not-text' };
  const value = parseJson(text);
  // Only whoever began to write our format can have been cut short.
  if (value === undefined) return { ok: false, reason: isOurs.test(text) ? 'cut-short' : 'foreign' };
  const file = (typeof value === 'object' ? value : null) as { format?: unknown; version?: unknown } | null;
  if (file === null || file.format !== 'says-who') return { ok: false, reason: 'foreign' };
  if (typeof file.version === 'number' && file.version > version) return { ok: false, reason: 'newer' };
  if (file.version !== version) return { ok: false, reason: 'misshapen', at: 'version', why: 'wrong-type' };
  const parsed = parseProject(file);
  return parsed.ok ? parsed : { ok: false, reason: 'misshapen', at: parsed.at, why: parsed.reason };
}

const isOurs = /^\s*\{\s*"format"\s*:\s*"says-who"/;

/** Undefined where it is no JSON, or JSON too deep for the engine. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
