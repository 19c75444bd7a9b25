import type { SearchQuery } from '../search/query.ts';
import { even } from '../text/even.ts';
import { layOut } from './by-source.ts';
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
  const stories = new Set<string>();
  for (const story of catalogue.stories.values()) if (inStory(story)) stories.add(story.id);
  if (sources.length === 0 && tags.length === 0) return { stories, sources: speakingIn(catalogue, stories) };

  const claims = new Set<string>();
  const spoken = new Set<string>();
  const speaking = new Set<string>();
  const [first, ...further] = meant;
  for (const id of stories) {
    const ofStory = catalogue.stories.get(id)?.tags ?? [];
    const isWorn = wearsAll(worn, ofStory, []); // by all of its claims, then
    const take = (claim: ClaimRow) => {
      if (!isOfAll(claim, further) || !(isWorn || wearsAll(worn, claim.tags, ofStory))) return;
      claims.add(claim.id);
      spoken.add(id);
      if (isOfStory) for (const source of claim.sources) speaking.add(source);
    };
    const own = catalogue.claimsOf.get(id) ?? [];
    if (first === undefined) (isWorn ? own : layOut(own).tagged).forEach(take);
    else for (const source of layOut(own).bySource) if (first.has(source.id)) source.claims.forEach(take);
  }
  const foundStories = new Set<string>();
  for (const id of stories) {
    if (meant.length > 0 && !spoken.has(id)) continue;
    if (wearsAll(worn, catalogue.stories.get(id)?.tags ?? [], [])) foundStories.add(id);
  }
  const foundSources = new Set<string>();
  for (const { id, tags: own } of catalogue.sources.values()) {
    if (!wearsAll(worn, own, []) || !meant.every((ids) => ids.has(id))) continue;
    if (!isOfStory || speaking.has(id)) foundSources.add(id);
  }
  const notes = new Set<string>();
  for (const note of catalogue.notes.values()) {
    const on = note.onId as string;
    if (claims.has(on) || foundStories.has(on) || foundSources.has(on)) notes.add(note.id);
    else if (note.on === 'passage' && note.storyId !== undefined && foundStories.has(note.storyId)) notes.add(note.id);
  }
  return { stories: foundStories, claims, notes, sources: foundSources };
}

/** Lays out what `allowedBy` asks of a catalogue, a little at each step: for idle time before anything is asked. */
export function* preparing({ claimsOf, sources }: Catalogue): Generator<void> {
  for (const claims of claimsOf.values()) yield void layOut(claims);
  for (const source of sources.values()) yield void evenNames(source);
  namesOf(sources);
}

/** Whether each of the tags that are asked for is among the tags of either list. */
function wearsAll(worn: readonly ReadonlySet<string>[], own: readonly string[], others: readonly string[]): boolean {
  for (const ids of worn) if (!hasAny(ids, own) && !hasAny(ids, others)) return false;
  return true;
}

function hasAny(ids: ReadonlySet<string>, list: readonly string[]): boolean {
  for (let at = 0; at < list.length; at += 1) if (ids.has(list[at]!)) return true;
  return false;
}

/** Whether a claim rests on a source of each set. */
function isOfAll({ sources }: ClaimRow, meant: readonly ReadonlySet<string>[]): boolean {
  for (const ids of meant) if (!hasAny(ids, sources)) return false;
  return true;
}

function speakingIn({ claimsOf }: Catalogue, stories: ReadonlySet<string>): Set<string> {
  const found = new Set<string>();
  for (const id of stories) for (const source of layOut(claimsOf.get(id) ?? []).bySource) found.add(source.id);
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
  for (const { id, names } of namesOf(sources)) if (names.includes(wanted)) found.add(id);
  return found;
}

/** All names of a source, evened, a line each. */
interface Names {
  readonly id: string;
  readonly names: string;
}

const namesOfAll = new WeakMap<Catalogue['sources'], readonly Names[]>();
const namesOfRow = new WeakMap<SourceRow, Names>();

/** The names of all sources: listed once for a catalogue, and evened once for as long as a source is as it is. */
function namesOf(sources: Catalogue['sources']): readonly Names[] {
  let all = namesOfAll.get(sources);
  if (all === undefined) {
    all = Array.from(sources.values(), evenNames);
    namesOfAll.set(sources, all);
  }
  return all;
}

function evenNames(source: SourceRow): Names {
  let own = namesOfRow.get(source);
  if (own === undefined) {
    own = { id: source.id, names: [source.name, ...source.aliases].map(even).join('\n') };
    namesOfRow.set(source, own);
  }
  return own;
}

function tagsNamed(tagNames: ReadonlyMap<string, string>, name: string): ReadonlySet<string> {
  const wanted = even(name);
  return new Set([...tagNames].flatMap(([id, own]) => (even(own) === wanted ? [id] : [])));
}
