import type { Project } from '../model/project.ts';
import { type Author, type Citation, citationOf, type DateParts } from './citation.ts';
import { fileName } from './file-name.ts';
import type { Format, OutFile, WriteOptions } from './format.ts';
import { projectTitle } from './project-title.ts';
import { storyViews } from './story-view.ts';

/** RIS: what Zotero, EndNote and Mendeley import; in Zotero each story is a newspaper article with its claims in a child note. */
export const ris: Format = {
  id: 'ris',
  label: 'RIS',
  purpose: 'Newspaper articles for Zotero, each with a note of its claims',
  extension: 'ris',
  type: 'application/x-research-info-systems',
  write: writeRis,
};

function writeRis(project: Project, { at }: WriteOptions): readonly OutFile[] {
  const records = storyViews(project).map((story) => recordOf(citationOf(story, project.codebook)));
  return [{ name: fileName(projectTitle(project, at), ris.extension), type: ris.type, content: records.join('\r\n') }];
}

function recordOf(citation: Citation): string {
  const lines: (readonly [tag: string, value: string | undefined])[] = [
    ['TY', 'NEWS'],
    ['ID', citation.key],
    ['TI', citation.headline],
    ...citation.authors.map((author) => ['AU', authorWords(author)] as const),
    ['T2', citation.outlet],
    ['PY', citation.published && String(citation.published[0])],
    ['DA', dateWords(citation.published)],
    ['SE', citation.section],
    ['LA', citation.language],
    ['UR', citation.url],
    ['Y2', dateWords(citation.accessed)],
    // A semicolon would make two keywords of one.
    ...citation.tags.map((tag) => ['KW', tag.replace(/\s*;\s*/g, ', ')] as const),
    ['N1', citation.note],
    ['ER', ''],
  ];
  return lines.flatMap(([tag, value]) => (value || tag === 'ER' ? [line(tag, value ?? '')] : [])).join('');
}

/** One physical line, whatever the value: a line of its own that began `ER  - ` would end the record. */
function line(tag: string, value: string): string {
  return `${tag}  - ${value.replace(/[\r\n\u0085\u2028\u2029\v\f]+/g, ' ')}\r\n`;
}

/** A comma would make a person of a newsroom. */
function authorWords(author: Author): string {
  return 'literal' in author
    ? author.literal.replace(/,/g, ' ').replace(/ +/g, ' ')
    : `${author.family}, ${author.given}`;
}

/** `2016/10/13/`: the slashes are always three. */
function dateWords(parts: DateParts | undefined): string | undefined {
  if (parts === undefined) return undefined;
  const [year, month, day] = parts;
  return `${String(year).padStart(4, '0')}/${two(month)}/${two(day)}/`;
}

function two(part: number | undefined): string {
  return part === undefined ? '' : String(part).padStart(2, '0');
}
