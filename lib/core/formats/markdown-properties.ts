import type { StoryDate } from '../model/capture.ts';
import type { Source } from '../model/source.ts';
import { plainLine } from './markdown-text.ts';
import type { StoryView } from './story-view.ts';

type Property = string | number | readonly string[] | undefined;

/**
 * The properties of a note in Obsidian: YAML between two lines of dashes, each value as JSON, which YAML can read. A property
 * has one type in a whole vault, so a date is a day or it is left out, and lists stay lists.
 */
export function storyProperties({ story, url, readings, collections, claims }: StoryView): string {
  const tags = claims.flatMap((claim) => claim.tags.flatMap(({ name }) => obsidianTag(name) ?? []));
  return properties({
    title: story.headline,
    url,
    outlet: story.outlet,
    author: readings.at(-1)?.page.authors ?? [],
    published: dayOf(story.published),
    modified: dayOf(story.modified),
    read: readings.map(({ readAt }) => new Date(readAt).toISOString().slice(0, 19)).at(-1),
    language: story.language,
    section: story.section,
    collections: collections.map(({ name }) => name),
    tags: [...new Set(tags)],
    claims: claims.length,
    story_id: story.id,
  });
}

/** The properties of a source's note; by its aliases it is found, too. */
export function sourceProperties({ id, type, description }: Source, aliases: readonly string[]): string {
  return properties({ aliases, source_type: type, description, source_id: id });
}

/** Those not set are left out. */
function properties(values: Readonly<Record<string, Property>>): string {
  const lines = Object.entries(values).flatMap(([name, value]) => {
    if (value === undefined) return [];
    if (typeof value === 'number') return [`${name}: ${value}`];
    if (typeof value === 'string') return [`${name}: ${JSON.stringify(plainLine(value))}`];
    if (value.length === 0) return [`${name}: []`];
    return [`${name}:`, ...value.map((entry) => `  - ${JSON.stringify(plainLine(entry))}`)];
  });
  return `---\n${lines.join('\n')}\n---\n\n`;
}

/** A tag as Obsidian allows it: letters, digits, `_`, `-` and `/`, not digits alone. Undefined where nothing is left. */
export function obsidianTag(name: string): string | undefined {
  const tag = plainLine(name)
    .replace(/\s+/g, '-')
    .replace(/[^\p{L}\p{M}\p{N}_/-]+/gu, '')
    .replace(/^[-/]+|[-/]+$/g, '');
  if (tag === '') return undefined;
  return /^\p{N}+$/u.test(tag) ? `_${tag}` : tag;
}

function dayOf(date: StoryDate | undefined): string | undefined {
  return date?.at !== undefined && date.at.length >= 10 ? date.at.slice(0, 10) : undefined;
}
