import { type GenericSchema, literal, optional } from 'valibot';
import { fileName } from '../formats/file-name.ts';
import type { OutFile } from '../formats/format.ts';
import { recordOf } from '../formats/parse-json.ts';
import { textOf } from '../formats/text-of.ts';
import { text, time, words } from '../model/shape/bounds.ts';
import { longestName, longestPackage, taskShape } from '../model/shape/coding.ts';
import { id } from '../model/shape/kept.ts';
import { parseProject } from '../model/shape/project.ts';
import { record } from '../model/shape/record.ts';
import { parseShape, type ShapeFailure } from '../model/shape/shaped.ts';
import { sha256 } from '../text/sha256.ts';
import { faultOf } from './faults.ts';
import { type CodingPackage, ordered } from './package.ts';
import { answerOf, exerciseOf } from './strip.ts';

/** The version of the file that is written, and the newest that is read. */
const version = 1;
const format = 'says-who-coding';

/** Why a package was not taken. Nothing of it is kept. */
export type PackageFailure =
  /** More than is worth freezing the program for. */
  | 'too-large'
  /** Not text, or text in no encoding we know. */
  | 'not-text'
  /** No package of this program. */
  | 'foreign'
  /** It ends before it is complete. */
  | 'cut-short'
  /** A newer version of the program wrote it. */
  | 'newer'
  /** It is not as it was written, by its checksum. */
  | 'edited'
  /** Whole, but a record in it is not as it has to be. */
  | 'misshapen'
  /** A claim stands outside the text of its story. */
  | 'outside-text';

/** A package out of a file, or why there is none; `at`: the first place that is wrong. */
export type ReadPackage =
  | { readonly ok: true; readonly value: CodingPackage }
  | { readonly ok: false; readonly reason: PackageFailure; readonly at?: string; readonly why?: ShapeFailure };

type Head = Omit<CodingPackage, 'project'>;

const headShape: GenericSchema<unknown, Head & { readonly format: string; readonly version: number }> = record({
  format: literal(format),
  version: literal(version),
  id: id<'exercise'>(),
  task: taskShape,
  title: text(longestName),
  madeAt: time,
  coder: optional(words(longestName)),
}) as never;

/** A package as a file, sealed with a checksum of its content. */
export function writePackage(pack: CodingPackage, app: string): OutFile {
  const { project, ...head } = pack;
  const content = { format, version, app, ...head, project };
  const seal = sha256(ordered(content));
  const title = pack.coder === undefined ? pack.title : `${pack.title} - ${pack.coder}`;
  return {
    name: fileName(`${title} coding`, 'json'),
    type: 'application/json',
    content: `${JSON.stringify({ ...content, sha256: seal })}\n`,
  };
}

/** Reads a package, as hostile input: what comes back is whole, unchanged, and holds what such a package may hold and nothing else. */
export function readPackage(content: string | Uint8Array): ReadPackage {
  if (content.length > longestPackage) return { ok: false, reason: 'too-large' };
  const file = textOf(content);
  if (file === undefined) return { ok: false, reason: 'not-text' };
  try {
    return readText(file);
  } catch {
    return { ok: false, reason: 'foreign' }; // deeper than the engine goes
  }
}

function readText(file: string): ReadPackage {
  const value = recordOf(parsed(file));
  if (value === undefined) {
    if (!isOurs.test(file)) return { ok: false, reason: 'foreign' };
    return { ok: false, reason: /\}\s*$/.test(file) ? 'edited' : 'cut-short' };
  }
  if (value.format !== format) return { ok: false, reason: 'foreign' };
  if (typeof value.version === 'number' && value.version > version) return { ok: false, reason: 'newer' };
  const { sha256: seal, ...rest } = value;
  if (seal !== sha256(ordered(rest))) return { ok: false, reason: 'edited' };
  const head = parseShape(headShape, value);
  if (!head.ok) return { ok: false, reason: 'misshapen', at: head.at, why: head.reason };
  const project = parseProject(value.project);
  if (!project.ok) return { ok: false, reason: 'misshapen', at: project.at, why: project.reason };
  const fault = faultOf(project.value);
  if (fault !== undefined) return { ok: false, ...fault };
  const { format: _, version: __, ...own } = head.value;
  const { project: stripped } = own.coder === undefined ? exerciseOf(project.value, own.task) : answerOf(project.value);
  return { ok: true, value: { ...own, project: stripped } };
}

/** Whether a file says of itself that it is a package, for those who were given it in the wrong place. */
export function isPackage(bytes: Uint8Array): boolean {
  return isOurs.test(new TextDecoder().decode(bytes.subarray(0, 200))); // bytes: more than its first line begins with
}

const isOurs = /^\s*\{\s*"format"\s*:\s*"says-who-coding"/;

function parsed(file: string): unknown {
  try {
    return JSON.parse(file);
  } catch {
    return undefined;
  }
}
