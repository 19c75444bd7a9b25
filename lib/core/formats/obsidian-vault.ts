import type { Project } from '../model/project.ts';
import type { Source } from '../model/source.ts';
import type { ClaimView } from '../tally/claim-view.ts';
import { claimsBySource } from './claims-by-source.ts';
import { fileName } from './file-name.ts';
import type { Format, OutFile, WriteOptions } from './format.ts';
import { freeName } from './free-name.ts';
import { sourceProperties, storyProperties } from './markdown-properties.ts';
import { linkToClaim, storyTree } from './markdown-story.ts';
import {
  type Block,
  heading,
  list,
  paragraph,
  paragraphsOf,
  plainLine,
  text,
  verbatim,
  writeTree,
} from './markdown-text.ts';
import { projectTitle } from './project-title.ts';
import { type SourceView, type StoryView, storyViews } from './story-view.ts';
import { zipOf } from './zip.ts';

/** A folder for a vault: a note for each story and for each source, linked to each other claim by claim. */
export const obsidianVault: Format = {
  id: 'obsidian-vault',
  label: 'Obsidian vault',
  purpose: 'A note for each story and each source, linked to each other',
  extension: 'zip',
  type: 'application/zip',
  write: writeVault,
};

/** A story with the name of its note, without the extension. */
interface Noted {
  readonly view: StoryView;
  readonly name: string;
  /** Its claims by the sources in their chains. */
  readonly claimsBy: ReadonlyMap<string, readonly ClaimView[]>;
}

function writeVault(project: Project, { at }: WriteOptions): readonly OutFile[] {
  // Obsidian finds a note by its name alone, whatever folder it is in; sources are linked by theirs, so they choose first.
  const taken = new Set<string>();
  const views = storyViews(project);
  const sources = new Map<string, { source: Source; views: SourceView[]; name: string }>();
  for (const view of views.flatMap((story) => story.sources)) {
    const known = sources.get(view.source.id);
    if (known !== undefined) known.views.push(view);
    else sources.set(view.source.id, { source: view.source, views: [view], name: baseName(taken, view.source.name) });
  }
  const stories = views.map(
    (view): Noted => ({ view, name: baseName(taken, view.story.headline), claimsBy: claimsBySource(view.claims) }),
  );
  const names = new Map([...sources].map(([id, { name }]) => [id, name]));
  const parts: Record<string, string> = {};
  for (const { view, name } of stories)
    parts[`Stories/${name}.md`] =
      `${storyProperties(view)}${writeTree(storyTree(view, project.codebook, 'obsidian', names))}`;
  for (const { source, views: own, name } of sources.values())
    parts[`Sources/${name}.md`] =
      `${sourceProperties(source, own[0]!.aliases)}${writeTree(sourceTree(source, own[0]!, stories))}`;
  const title = projectTitle(project, at);
  return [{ name: fileName(title, obsidianVault.extension), type: obsidianVault.type, content: zipOf(parts) }];
}

function baseName(taken: Set<string>, title: string): string {
  return freeName(taken, title, 'md').slice(0, -3);
}

/** What is known of a source, the notes on it, and what it is said to have said, story by story. */
function sourceTree(source: Source, { notes }: SourceView, stories: readonly Noted[]): Block[] {
  const said = stories.flatMap(({ view, name, claimsBy }) => {
    const claims = claimsBy.get(source.id) ?? [];
    if (claims.length === 0) return [];
    const items = claims.map(({ claim, passage }) => [
      paragraph(verbatim(`[[${name}#^${linkToClaim(claim)}|Claim]]`), {
        type: 'text',
        value: `: ${plainLine(passage.selector.exact)}`,
      }),
    ]);
    return [heading(3, view.story.headline || name), list(items)];
  });
  return [
    heading(1, plainLine(source.name) || 'Source without a name'),
    ...(source.description === undefined ? [] : [paragraph(text(source.description))]),
    ...notes.flatMap((note) => paragraphsOf(note.text)),
    ...(said.length === 0 ? [] : [heading(2, 'Said, or passed on'), ...said]),
  ];
}
