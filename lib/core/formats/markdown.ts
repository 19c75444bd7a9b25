import type { Project } from '../model/project.ts';
import type { Format, OutFile } from './format.ts';
import { freeName } from './free-name.ts';
import { storyProperties } from './markdown-properties.ts';
import { type Flavour, storyTree } from './markdown-story.ts';
import { writeTree } from './markdown-text.ts';
import { storyViews } from './story-view.ts';

/** Plain CommonMark, for any editor, and for Notion; a file for each story. */
export const markdown: Format = {
  id: 'markdown',
  label: 'Markdown',
  purpose: 'A text to read, to send or to go on writing',
  extension: 'md',
  type: 'text/markdown',
  write: (project) => writeMarkdown(project, 'plain'),
};

/** With properties, callouts, block ids, and links to a note for each source; a file for each story. */
export const markdownObsidian: Format = {
  id: 'markdown-obsidian',
  label: 'Markdown for Obsidian',
  purpose: 'A note with properties, callouts and links to its sources',
  extension: 'md',
  type: 'text/markdown',
  write: (project) => writeMarkdown(project, 'obsidian'),
};

function writeMarkdown(project: Project, flavour: Flavour): readonly OutFile[] {
  const names = new Set<string>();
  return storyViews(project).map((story) => {
    const body = writeTree(storyTree(story, project.codebook, flavour));
    return {
      name: freeName(names, story.story.headline, markdown.extension),
      type: markdown.type,
      content: flavour === 'obsidian' ? `${storyProperties(story)}${body}` : body,
    };
  });
}
