import type { Project } from '../model/project.ts';
import { parseProject } from '../model/shape/project.ts';
import { fileName } from './file-name.ts';
import type { Format, OutFile, Read, WriteOptions } from './format.ts';
import { projectTitle } from './project-title.ts';
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
  write: writeJson,
  read: readJson,
};

function writeJson(project: Project, { at, app }: WriteOptions): readonly OutFile[] {
  const { codebook, ...tables } = project;
  const head = { format: 'says-who', version, app, exportedAt: new Date(at).toISOString(), codebook };
  const parts = [
    ...Object.entries(head).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`),
    ...Object.entries(tables).map(([name, rows]) => `${JSON.stringify(name)}: ${writeRows(rows)}`),
  ];
  const content = `{\n${parts.join(',\n')}\n}\n`;
  return [{ name: fileName(projectTitle(project, at), json.extension), type: json.type, content }];
}

function writeRows(rows: readonly unknown[]): string {
  return rows.length === 0 ? '[]' : `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]`;
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
