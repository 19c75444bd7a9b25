import { isSecondHand, originCount, rowWays } from '../tally/counted.ts';
import { even } from '../text/even.ts';
import { alikeGroups } from './alike-groups.ts';
import type { Catalogue } from './catalogue.ts';
import { momentOf, spanOf } from './day.ts';
import type { ClaimRow, SourceRow, StoryRow } from './rows.ts';
import { type Filter, type FilterField, filterFields, notSet } from './view.ts';

/** The claims that a filter lets through, in the order of the catalogue. */
export function matchingClaims(catalogue: Catalogue, filter: Filter): ClaimRow[] {
  const matches = claimMatcher(catalogue, filter);
  const found: ClaimRow[] = [];
  for (const claim of catalogue.claims.values()) if (matches(claim)) found.push(claim);
  return found;
}

/** Tells whether a filter lets a claim through; for going through many a few at a time. */
export function claimMatcher(catalogue: Catalogue, filter: Filter): (claim: ClaimRow) => boolean {
  const inStory = storyTest(filter);
  const [stories, ofClaim] = [new Set<string>(), claimTest(catalogue, filter)];
  for (const story of catalogue.stories.values()) if (inStory(story)) stories.add(story.id);
  const wears = wearing(filter);
  const says = saying(filter);
  const [isTagged, isWorded] = [filter.tags.length > 0, filter.words !== undefined];
  return (claim) =>
    stories.has(claim.storyId) &&
    ofClaim(claim) &&
    // A tag of its story counts for a claim too: "all claims of the stories to follow up".
    (!isTagged || wears([...claim.tags, ...(catalogue.stories.get(claim.storyId)?.tags ?? [])])) &&
    (!isWorded || says(claim.words));
}

/** The stories that a filter lets through: by themselves, and by a claim of theirs where it asks for something of claims. */
export function matchingStories(catalogue: Catalogue, filter: Filter): StoryRow[] {
  const inStory = storyTest(filter);
  const wears = wearing(filter);
  const says = saying(filter);
  const withClaim = asksOfClaims(filter) ? storiesWith(catalogue, claimTest(catalogue, filter)) : undefined;
  return [...catalogue.stories.values()].filter(
    (story) =>
      inStory(story) &&
      wears(story.tags) &&
      (withClaim === undefined || withClaim.has(story.id)) &&
      says(`${story.headline} ${story.byline ?? ''} ${story.outlet ?? ''}`),
  );
}

/** The sources that a filter lets through: by themselves, and by what they said where it asks for something of claims or stories. */
export function matchingSources(catalogue: Catalogue, filter: Filter): SourceRow[] {
  const { type, naming, ...others } = filter.fields;
  const ofClaims: Filter = { ...filter, fields: others, tags: [] };
  const said = asksOfClaims(ofClaims) || asksOfStories(filter) ? sourcesOfClaims(catalogue, ofClaims) : undefined;
  const wears = wearing(filter);
  const says = saying(filter);
  return candidates(catalogue, filter).filter(
    (source) =>
      (type === undefined || type.includes(source.type ?? notSet)) &&
      (naming === undefined || naming.includes(catalogue.tallies.get(source.id)?.naming ?? notSet)) &&
      wears(source.tags) &&
      (said === undefined || said.has(source.id)) &&
      says(`${source.name} ${source.aliases.join(' ')} ${source.description ?? ''}`),
  );
}

/** All sources, or those that may be the same as another, group by group. */
function candidates({ sources }: Catalogue, { alike }: Filter): SourceRow[] {
  if (alike === undefined) return [...sources.values()];
  return [...alikeGroups(sources).keys()].map((id) => sources.get(id)!);
}

/** What a claim has for a field; `notSet` where it has nothing. */
export function valuesOf(catalogue: Catalogue, claim: ClaimRow, field: FilterField): readonly string[] {
  switch (field) {
    case 'kind':
      return [claim.kind ?? notSet];
    case 'status':
      return [claim.status];
    case 'directness':
      return [claim.directness ?? notSet];
    case 'terms':
      return [claim.terms ?? notSet];
    case 'naming':
      return [claim.naming];
    case 'how':
      return claim.how.length === 0 ? [notSet] : claim.how;
    case 'type': {
      const lead = claim.chain.find((link) => link !== null);
      return [(lead && catalogue.sources.get(lead)?.type) ?? notSet];
    }
  }
}

function claimTest(catalogue: Catalogue, filter: Filter): (claim: ClaimRow) => boolean {
  const asked = filterFields.flatMap((field) => {
    const wanted = filter.fields[field];
    return wanted === undefined ? [] : [{ field, wanted: new Set(wanted) }];
  });
  return (claim) =>
    (filter.origins === undefined || originCount(rowWays(claim)) === 1) &&
    (filter.hands === undefined || isSecondHand(rowWays(claim))) &&
    (filter.source === undefined || claim.sources.includes(filter.source as never)) &&
    asked.every(({ field, wanted }) => valuesOf(catalogue, claim, field).some((value) => wanted.has(value)));
}

function storyTest(filter: Filter): (story: StoryRow) => boolean {
  const outlets = new Set(filter.outlets);
  const from = filter.from === undefined ? undefined : spanOf(filter.from)?.from;
  const to = filter.to === undefined ? undefined : spanOf(filter.to)?.to;
  return (story) => {
    if (filter.story !== undefined && story.id !== filter.story) return false;
    if (outlets.size > 0 && !outlets.has(story.outlet ?? notSet)) return false;
    if (filter.collection !== undefined && !story.collections.includes(filter.collection as never)) return false;
    if (from === undefined && to === undefined) return true;
    const at = momentOf(story.published);
    return at !== undefined && (from === undefined || at >= from) && (to === undefined || at < to);
  };
}

function wearing(filter: Filter): (tags: readonly string[]) => boolean {
  return filter.tags.length === 0 ? () => true : (tags) => filter.tags.every((tag) => tags.includes(tag));
}

function saying(filter: Filter): (text: string) => boolean {
  const wanted = filter.words === undefined ? '' : even(filter.words);
  return wanted === '' ? () => true : (text) => even(text).includes(wanted);
}

const asksOfClaims = (filter: Filter) =>
  [filter.source, filter.origins, filter.hands].some((asked) => asked !== undefined) ||
  Object.keys(filter.fields).length > 0;

const asksOfStories = ({ outlets, collection, from, to, story }: Filter) =>
  outlets.length > 0 || [collection, from, to, story].some((value) => value !== undefined);

function storiesWith(catalogue: Catalogue, test: (claim: ClaimRow) => boolean): Set<string> {
  const found = new Set<string>();
  for (const claim of catalogue.claims.values()) if (!found.has(claim.storyId) && test(claim)) found.add(claim.storyId);
  return found;
}

function sourcesOfClaims(catalogue: Catalogue, filter: Filter): Set<string> {
  const { words: _, ...rest } = filter;
  return new Set(matchingClaims(catalogue, rest).flatMap((claim) => claim.sources));
}
