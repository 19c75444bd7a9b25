import type { Read } from '../formats/format.ts';
import { parseJsonRecord, recordOf } from '../formats/parse-json.ts';
import { textOf } from '../formats/text-of.ts';
import type { Codebook } from '../model/codebook.ts';
import { codebookShape } from '../model/shape/codebook.ts';
import { parseShape } from '../model/shape/shaped.ts';
import { type CodebookFormat, largestCodebook, refused } from './codebook-format.ts';
import { completed } from './complete.ts';

/** The version of the file that is written, and the newest that is read. */
const version = 1;

/** All of a codebook, its version and what it was made from among it. A project's own file is read too, for the codebook in it. */
export const codebookJson: CodebookFormat = {
  id: 'json',
  extension: 'json',
  type: 'application/json',
  write: (codebook, app) =>
    `${JSON.stringify({ format: 'says-who-codebook', version, app, codebook }, undefined, 2)}\n`,
  read: readCodebookJson,
};

function readCodebookJson(content: string | Uint8Array): Read<Codebook> {
  if (content.length > largestCodebook) return refused('too-large');
  const text = textOf(content);
  if (text === undefined) return refused('not-text');
  const file = parseJsonRecord(text);
  if (file === undefined) return refused(isOurs.test(text) ? 'cut-short' : 'foreign');
  if (file.format !== 'says-who-codebook' && file.format !== 'says-who') return refused('foreign');
  if (typeof file.version === 'number' && file.version > version) return refused('newer');
  const parsed = parseShape(codebookShape, recordOf(file.codebook));
  return parsed.ok
    ? completed(parsed.value)
    : { ok: false, reason: 'misshapen', at: `codebook.${parsed.at}`, why: parsed.reason };
}

const isOurs = /^\s*\{\s*"format"\s*:\s*"says-who/;
