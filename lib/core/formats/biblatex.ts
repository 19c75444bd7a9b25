import type { Project } from '../model/project.ts';
import { type Author, type Citation, citationOf, type DateParts, noteWords } from './citation.ts';
import { fileName } from './file-name.ts';
import type { Format, OutFile, WriteOptions } from './format.ts';
import { projectTitle } from './project-title.ts';
import { storyViews } from './story-view.ts';

/** BibLaTeX, for LaTeX with Biber: UTF-8, a newspaper article by `entrysubtype`. */
export const biblatex: Format = {
  id: 'biblatex',
  label: 'BibLaTeX',
  purpose: 'Stories as references for LaTeX',
  extension: 'bib',
  type: 'application/x-bibtex',
  write: writeBiblatex,
};

function writeBiblatex(project: Project, { at }: WriteOptions): readonly OutFile[] {
  const entries = storyViews(project).map((story) => entryOf(citationOf(story, project.codebook)));
  const name = fileName(projectTitle(project, at), biblatex.extension);
  return [{ name, type: biblatex.type, content: entries.join('\n') }];
}

function entryOf({ key, headline, outlet, authors, published, accessed, url, language, tags, note }: Citation): string {
  const fields: (readonly [name: string, value: string])[] = [
    // Braces around the whole keep the capitals of the headline.
    ['title', `{${escaped(headline)}}`],
    ['author', authors.map(authorWords).join(' and ')],
    ['journaltitle', escaped(outlet)],
    ['entrysubtype', 'newspaper'],
    ['date', dateWords(published)],
    ['urldate', dateWords(accessed)],
    ['url', addressWords(url ?? '')],
    ['langid', /^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/.test(language) ? (languages[language.slice(0, 2)] ?? '') : ''],
    ['keywords', tags.map((tag) => escaped(tag.replace(/\s*,\s*/g, '; '))).join(', ')],
    ['annotation', escaped(noteWords(note))],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value === '' || value === '{}' ? [] : [`  ${name} = {${value}},\n`],
  );
  return `@article{${key},\n${lines.join('')}}\n`;
}

/** Characters that LaTeX takes for commands, each as what prints it. */
const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '%': '\\%',
  '#': '\\#',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function escaped(words: string): string {
  return words.replace(/[\\{}$&%#_~^]/g, (sign) => commands[sign]!);
}

/** In an address nothing is escaped but what would end the field. */
function addressWords(url: string): string {
  return url.replace(/[{}\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** Braces keep a newsroom whole, and an "and" within it. */
function authorWords(author: Author): string {
  return 'literal' in author ? `{${escaped(author.literal)}}` : `${escaped(author.family)}, ${escaped(author.given)}`;
}

function dateWords(parts: DateParts | undefined): string {
  if (parts === undefined) return '';
  return parts.map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0')).join('-');
}

/** What babel calls the languages of most of the news we know; any other is left out. */
const languages: Readonly<Record<string, string>> = {
  en: 'english',
  de: 'german',
  fr: 'french',
  es: 'spanish',
  it: 'italian',
  pt: 'portuguese',
  nl: 'dutch',
  pl: 'polish',
  ru: 'russian',
  uk: 'ukrainian',
  cs: 'czech',
  sv: 'swedish',
  da: 'danish',
  fi: 'finnish',
  ja: 'japanese',
  ko: 'korean',
};
