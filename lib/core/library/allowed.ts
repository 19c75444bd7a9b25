import type { SearchQuery } from '../search/query.ts';
import { even } from '../text/even.ts';
import type { Catalogue } from './catalogue.ts';
import { momentOf, spanOf } from './day.ts';
import type { ClaimRow, SourceRow, StoryRow } from './rows.ts';

/** What a search may find, where a query says so with `source:`, `tag:`, `outlet:`, `before:` or `after:`: ids of each kind. */
export interface AllowedRows {
  readonly stories: ReadonlySet<string>;
  /** Absent where all claims and notes of these stories are meant: a hundred thousand need not be listed then. */
  readonly claims?: ReadonlySet<string>;
  readonly notes?: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
}

/** The rows that a query restricts a search to; undefined where it restricts nothing. `tagNames`: names of tags by id. */
export function allowedBy(
  catalogue: Catalogue,
  query: SearchQuery,
  tagNames: ReadonlyMap<string, string>,
): AllowedRows | undefined {
  const { sources, tags, outlets, before, after } = query;
  const isOfStory = outlets.length > 0 || before !== undefined || after !== undefined;
  if (!isOfStory && sources.length === 0 && tags.length === 0) return undefined;
  const inStory = storyTest(query);
  const meant = sources.map((name) => sourcesNamed(catalogue, name));
  const worn = tags.map((name) => tagsNamed(tagNames, name));
  const wears = (...lists: readonly (readonly string[])[]) =>
    worn.every((ids) => lists.some((own) => own.some((id) => ids.has(id))));

  const stories = new Set<string>();
  for (const story of catalogue.stories.values()) if (inStory(story)) stories.add(story.id);
  if (sources.length === 0 && tags.length === 0) return { stories, sources: speakingIn(catalogue, stories) };
  const claims = new Set<string>();
  const spoken = new Set<string>();
  const speaking = new Set<string>();
  for (const claim of catalogue.claims.values()) {
    if (!stories.has(claim.storyId)) continue;
    if (!isOfAll(claim, meant)) continue;
    if (worn.length > 0 && !wears(claim.tags, catalogue.stories.get(claim.storyId)?.tags ?? [])) continue;
    claims.add(claim.id);
    spoken.add(claim.storyId);
    for (const id of claim.sources) speaking.add(id);
  }
  const foundStories = new Set(
    [...stories].filter((id) => {
      if (meant.length > 0 && !spoken.has(id)) return false;
      return worn.length === 0 || wears(catalogue.stories.get(id)?.tags ?? []);
    }),
  );
  const foundSources = new Set<string>();
  for (const source of catalogue.sources.values()) {
    if (!meant.every((ids) => ids.has(source.id)) || (isOfStory && !speaking.has(source.id))) continue;
    if (worn.length === 0 || wears(source.tags)) foundSources.add(source.id);
  }
  const notes = new Set<string>();
  for (const note of catalogue.notes.values()) {
    const on = note.onId as string;
    if (claims.has(on) || foundStories.has(on) || foundSources.has(on)) notes.add(note.id);
    else if (note.on === 'passage' && note.storyId !== undefined && foundStories.has(note.storyId)) notes.add(note.id);
  }
  return { stories: foundStories, claims, notes, sources: foundSources };
}

/** Whether a claim rests on a source of each set. Plain loops: a hundred thousand claims are asked at each letter. */
function isOfAll(claim: ClaimRow, meant: readonly ReadonlySet<string>[]): boolean {
  for (const ids of meant) {
    let isOf = false;
    for (const id of claim.sources) if (ids.has(id)) isOf = true;
    if (!isOf) return false;
  }
  return true;
}

function speakingIn({ claims }: Catalogue, stories: ReadonlySet<string>): Set<string> {
  const found = new Set<string>();
  for (const claim of claims.values()) {
    if (stories.has(claim.storyId)) for (const id of claim.sources) found.add(id);
  }
  return found;
}

function storyTest({ outlets, before, after }: SearchQuery): (story: StoryRow) => boolean {
  const wanted = outlets.map(even);
  const end = before === undefined ? undefined : spanOf(before)?.from;
  const start = after === undefined ? undefined : spanOf(after)?.from;
  return (story) => {
    const outlet = even(story.outlet ?? '');
    if (!wanted.every((name) => outlet.includes(name))) return false;
    if (end === undefined && start === undefined) return true;
    const at = momentOf(story.published);
    return at !== undefined && (end === undefined || at < end) && (start === undefined || at >= start);
  };
}

function sourcesNamed({ sources }: Catalogue, name: string): ReadonlySet<string> {
  const wanted = even(name);
  const found = new Set<string>();
  for (const source of sources.values()) {
    if (evenNames(source).includes(wanted)) found.add(source.id);
  }
  return found;
}

const evened = new WeakMap<SourceRow, string>();

function evenNames(source: SourceRow): string {
  let names = evened.get(source);
  if (names === undefined) {
    names = [source.name, ...source.aliases].map(even).join('\n');
    evened.set(source, names);
  }
  return names;
}

function tagsNamed(tagNames: ReadonlyMap<string, string>, name: string): ReadonlySet<string> {
  const wanted = even(name);
  return new Set([...tagNames].flatMap(([id, own]) => (even(own) === wanted ? [id] : [])));
}
