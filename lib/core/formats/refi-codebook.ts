import { qdcCodes } from '../codebook/codebook-qdc.ts';
import type { Project } from '../model/project.ts';
import { isLive } from '../tally/claim-view.ts';
import { fileName } from './file-name.ts';
import type { Format, OutFile, Read, ReadOptions, WriteOptions } from './format.ts';
import { parseXml } from './parse-xml.ts';
import { projectTitle } from './project-title.ts';
import { readCodes } from './read-refi-codes.ts';
import { codeTree } from './refi-codes.ts';
import { takeIn } from './take-in.ts';
import { textOf } from './text-of.ts';
import { element, xmlHead } from './xml.ts';

/** REFI-QDA codebook exchange: the fields and tags alone, for a project that is coded elsewhere. */
export const refiCodebook: Format = {
  id: 'refi-codebook',
  label: 'REFI-QDA codebook',
  purpose: 'The codebook and the tags, for other programs for coding',
  extension: 'qdc',
  type: 'application/xml',
  write: writeRefiCodebook,
  read: readRefiCodebook,
};

const largest = 20_000_000; // UTF-16 units or bytes: 100,000 codes

function writeRefiCodebook(project: Project, { at, app }: WriteOptions): readonly OutFile[] {
  const tags = [...new Set(project.tags.filter(isLive).map(({ name }) => name))];
  const codes = element('Codes', {}, [
    ...qdcCodes(project.codebook),
    ...codeTree({ ...project.codebook, fields: [] }, tags),
  ]);
  const content = element('CodeBook', { xmlns: 'urn:QDA-XML:codebook:1.0', origin: app }, codes);
  const name = fileName(projectTitle(project, at), refiCodebook.extension);
  return [{ name, type: refiCodebook.type, content: `${xmlHead}${content}\n` }];
}

/** Codes of our own fields are known already; any other becomes a tag. */
function readRefiCodebook(content: string | Uint8Array, options: ReadOptions): Read<Project> {
  if (content.length > largest) return { ok: false, reason: 'too-large' };
  const text = textOf(content);
  if (text === undefined) return { ok: false, reason: 'not-text' };
  const root = text.trimStart().startsWith('<') ? parseXml(text) : undefined;
  if (root?.name !== 'CodeBook') {
    const isOurs = /<CodeBook\b[^>]*QDA-XML:codebook/.test(text.slice(0, 2000)) && !/<!DOCTYPE/i.test(text);
    return { ok: false, reason: isOurs ? 'cut-short' : 'foreign' };
  }
  const codes = readCodes(root.children.find(({ name }) => name === 'Codes'));
  const tags = [...codes.values()].flatMap(({ tag }) => tag ?? []);
  return takeIn({ stories: [], tags }, options);
}
