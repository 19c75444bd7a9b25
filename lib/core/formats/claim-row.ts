import { hops } from '../model/attribution.ts';
import type { Reading } from '../model/reading.ts';
import type { AttributionView, ClaimView, LinkView } from '../tally/claim-view.ts';
import { joinCell } from './cell-list.ts';
import type { StoryView } from './story-view.ts';

/**
 * The columns of a table of claims: one row for each claim and each of its attributions, one for a claim that has none.
 * Never renamed and never moved: people's scripts name them. New ones are added at the end.
 */
export const columns = [
  'claim_id',
  'story_id',
  'story_title',
  'url',
  'canonical_url',
  'publisher',
  'author',
  'published',
  'modified',
  'captured',
  'quote',
  'prefix',
  'suffix',
  'start',
  'end',
  'claim_type',
  'source_id',
  'source_name',
  'source_role',
  'source_type',
  'attribution_verb',
  'named',
  'note',
  'tags',
  'status',
  'status_because',
  'status_at',
  'unsourced',
  'sourcing',
  'attribution_id',
  'chain',
  'chain_ids',
  'how',
  'hops',
  'directness',
  'terms',
  'name_as_printed',
  'title_as_printed',
  'justification',
  'anonymity_reason',
  'plurality',
  'collections',
] as const;

export type Column = (typeof columns)[number];

/** One row, every cell as text; what is not set is an empty cell. */
export type ClaimRow = Readonly<Record<Column, string>>;

/** Stands in a chain for someone whom the story does not name at all. */
export const notGiven = 'not given';

/** Stands in a list beside a chain for a link of which nothing is said there. */
export const notSet = 'not set';

const empty = Object.fromEntries(columns.map((column) => [column, ''])) as ClaimRow;

/** The rows of one claim. */
export function claimRows(claim: ClaimView, story: StoryView): ClaimRow[] {
  const whole = { ...empty, ...ofStory(story), ...ofClaim(claim, story.readings) };
  if (claim.attributions.length === 0) return [whole];
  return claim.attributions.map((attribution) => ({ ...whole, ...ofAttribution(attribution) }));
}

type Cells = Partial<Record<Column, string>>;

function ofStory({ story, url, readings, collections }: StoryView): Cells {
  return {
    story_id: story.id,
    story_title: story.headline,
    url: url ?? '',
    canonical_url: readings.at(-1)?.page.canonical ?? '',
    publisher: story.outlet ?? '',
    author: story.byline ?? '',
    published: story.published?.at ?? story.published?.raw ?? '',
    modified: story.modified?.at ?? story.modified?.raw ?? '',
    collections: joinCell(
      collections.map(({ name }) => name),
      '; ',
    ),
  };
}

function ofClaim({ claim, passage, naming, notes, tags }: ClaimView, readings: readonly Reading[]): Cells {
  const reading = readings.find(({ id }) => id === passage.readingId);
  return {
    claim_id: claim.id,
    captured: reading === undefined ? '' : isoTime(reading.readAt),
    quote: passage.selector.exact,
    prefix: passage.selector.prefix,
    suffix: passage.selector.suffix,
    start: passage.start?.toString() ?? '',
    end: passage.end?.toString() ?? '',
    claim_type: claim.kind ?? '',
    note: notes.map(({ text }) => text).join('\n\n'),
    tags: joinCell(
      tags.map(({ name }) => name),
      '; ',
    ),
    status: claim.status,
    status_because: claim.statusBecause ?? '',
    status_at: claim.statusAt === undefined ? '' : isoTime(claim.statusAt),
    unsourced: String(claim.unsourced),
    sourcing: naming,
  };
}

/** `source_*` and `named` are of the first in the chain whom the story gives. */
function ofAttribution({ attribution, links }: AttributionView): Cells {
  const given = links.find(({ source }) => source !== undefined);
  const along = (look: (link: LinkView) => string | undefined, absent: string) =>
    links.some((link) => look(link))
      ? joinCell(
          links.map((link) => look(link) || absent),
          ' < ',
        )
      : '';
  return {
    source_id: given?.source?.id ?? '',
    source_name: given?.source?.name ?? '',
    source_role: given?.source?.description ?? '',
    source_type: given?.source?.type ?? '',
    attribution_verb: along(({ cue }) => cue?.selector.exact, notSet),
    named: given?.naming ?? '',
    attribution_id: attribution.id,
    chain: joinCell(
      links.map(({ source }) => source?.name || notGiven),
      ' < ',
    ),
    chain_ids: joinCell(
      links.map(({ link }) => link.sourceId ?? notGiven),
      ' < ',
    ),
    how: along(({ link }) => link.how, notSet),
    hops: hops(attribution).toString(),
    directness: attribution.directness ?? '',
    terms: attribution.terms ?? '',
    name_as_printed: attribution.nameAsPrinted ?? '',
    title_as_printed: attribution.titleAsPrinted ?? '',
    justification: attribution.justification ?? '',
    anonymity_reason: attribution.anonymityReason ?? '',
    plurality: attribution.plurality?.toString() ?? '',
  };
}

function isoTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
