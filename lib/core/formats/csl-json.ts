import type { Project } from '../model/project.ts';
import { type Citation, citationOf, noteWords } from './citation.ts';
import { fileName } from './file-name.ts';
import type { Format, OutFile, WriteOptions } from './format.ts';
import { given } from './given.ts';
import { projectTitle } from './project-title.ts';
import { storyViews } from './story-view.ts';

/** CSL-JSON (https://citeproc-js.readthedocs.io, csl-data.json): for citation processors, Pandoc and Zotero. */
export const cslJson: Format = {
  id: 'csl-json',
  label: 'CSL-JSON',
  purpose: 'Stories as references for Pandoc, Zotero and citation processors',
  extension: 'json',
  type: 'application/vnd.citationstyles.csl+json',
  write: writeCslJson,
};

function writeCslJson(project: Project, { at }: WriteOptions): readonly OutFile[] {
  const items = storyViews(project).map((story) => itemOf(citationOf(story, project.codebook)));
  const name = fileName(projectTitle(project, at), cslJson.extension);
  return [{ name, type: cslJson.type, content: `${JSON.stringify(items, undefined, 1)}\n` }];
}

/** Only fields that the schema knows: it allows no others. */
function itemOf({ key, headline, outlet, authors, published, accessed, url, language, section, tags, note }: Citation) {
  return given({
    id: key,
    type: 'article-newspaper',
    title: headline,
    'container-title': outlet || undefined,
    author: authors.length === 0 ? undefined : authors,
    issued: published && { 'date-parts': [published] },
    accessed: accessed && { 'date-parts': [accessed] },
    URL: url,
    language: language || undefined,
    section: section || undefined,
    keyword: tags.length === 0 ? undefined : tags.join(', '),
    note: note === '' ? undefined : noteWords(note),
  });
}
