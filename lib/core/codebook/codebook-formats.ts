import { fileName } from '../formats/file-name.ts';
import type { OutFile, Read } from '../formats/format.ts';
import type { Codebook } from '../model/codebook.ts';
import { codebookCsv } from './codebook-csv.ts';
import type { CodebookFormat } from './codebook-format.ts';
import { codebookJson } from './codebook-json.ts';
import { codebookQdc } from './codebook-qdc.ts';

/** Every file that a codebook can be written into and read from. */
export const codebookFormats: readonly CodebookFormat[] = [codebookQdc, codebookJson, codebookCsv];

/** A codebook as a file to be saved. */
export function codebookFile(codebook: Codebook, id: CodebookFormat['id'], app: string): OutFile {
  const format = codebookFormats.find((one) => one.id === id)!;
  const name = fileName(`${codebook.name} ${codebook.version}`, format.extension);
  return { name, type: format.type, content: format.write(codebook, app) };
}

/** The codebook in a file, whichever of the formats it is; it is called as the file is where the file does not say it. */
export function readCodebookFile(content: string | Uint8Array, file: string): Read<Codebook> {
  const name =
    file
      .replace(/^.*[\\/]/, '')
      .replace(/\.[a-z0-9]{1,5}$/i, '')
      .trim() || 'Codebook';
  let last: Read<Codebook> = { ok: false, reason: 'foreign' };
  for (const { read } of codebookFormats) {
    const answer = read(content, name);
    if (answer.ok) return answer;
    if (answer.reason !== 'foreign') last = answer;
  }
  return last;
}
