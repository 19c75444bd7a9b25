import type { Project } from '../model/project.ts';
import { grouped } from '../tally/grouped.ts';
import { readDate } from '../text/dates.ts';
import { splitCell } from './cell-list.ts';
import { type ClaimRow, notGiven, notSet } from './claim-row.ts';
import type { ForeignAttribution, ForeignClaim, ForeignLink, ForeignSource, ForeignStory } from './foreign.ts';
import type { Read, ReadOptions } from './format.ts';
import { given } from './given.ts';
import { ownFieldsIn } from './own-columns.ts';
import { takeIn } from './take-in.ts';

type Row = Readonly<Record<string, string>>;

/** What other tables of the same export say. */
interface Beside {
  readonly stories?: readonly Row[];
  readonly sources?: readonly Row[];
}

/** Makes a project of rows of claims, one for each claim and attribution, and of what other tables say beside them. */
export function projectOfRows(rows: readonly ClaimRow[], options: ReadOptions, beside: Beside = {}): Read<Project> {
  const known = new Map((beside.sources ?? []).map((row) => [`${row.story_id} ${row.name}`, row]));
  const byStory = grouped(rows, (row) => row.story_id || row.url || row.story_title);
  const heads = new Map((beside.stories ?? []).map((row) => [row.story_id ?? '', row]));
  const stories = [...byStory].map(([key, own]): ForeignStory => {
    const head = heads.get(key);
    heads.delete(key);
    const claims = [...grouped(own, (row) => row.claim_id || `${row.start} ${row.quote}`).values()];
    return {
      ...headOf(own[0]!),
      ...restOf(head),
      claims: claims.map((lines) => claimOf(lines, (name) => known.get(`${key} ${name}`))),
    };
  });
  // Stories in which nothing is claimed stand in their own table alone.
  const bare = [...heads.values()].map(
    (row): ForeignStory => ({
      ...headOf({ ...row, story_title: row.title ?? '' } as unknown as ClaimRow),
      ...restOf(row),
      claims: [],
    }),
  );
  return takeIn({ stories: [...stories, ...bare] }, options);
}

function headOf(row: ClaimRow): Omit<ForeignStory, 'claims'> {
  return given({
    id: row.story_id || undefined,
    url: row.url || row.canonical_url || undefined,
    headline: row.story_title || undefined,
    outlet: row.publisher || undefined,
    byline: row.author || undefined,
    published: row.published ? readDate(row.published) : undefined,
    modified: row.modified ? readDate(row.modified) : undefined,
    readAt: timeOf(row.captured),
    collections: splitCell(row.collections ?? '', '; '),
  });
}

function restOf(row: Row | undefined): Partial<ForeignStory> {
  if (row === undefined) return {};
  return given({
    language: row.language || undefined,
    section: row.section || undefined,
    notes: row.note ? [row.note] : undefined,
  });
}

type SourceOf = (name: string) => Row | undefined;

function claimOf(lines: readonly ClaimRow[], sourceOf: SourceOf): ForeignClaim {
  const row = lines[0]!;
  return given({
    id: row.claim_id || undefined,
    words: given({
      exact: row.quote,
      prefix: row.prefix || undefined,
      suffix: row.suffix || undefined,
    }),
    kind: row.claim_type || undefined,
    status: row.status || undefined,
    statusBecause: row.status_because || undefined,
    statusAt: timeOf(row.status_at),
    unsourced: row.unsourced === 'true',
    fields: ownFieldsIn(row, 'claim'),
    notes: row.note === '' ? [] : [row.note],
    tags: splitCell(row.tags, '; '),
    attributions: lines.flatMap((line) => attributionOf(line, sourceOf) ?? []),
  }) as ForeignClaim;
}

function attributionOf(row: ClaimRow, sourceOf: SourceOf): ForeignAttribution | undefined {
  const names = splitCell(row.chain, ' < ');
  const fields = given({
    directness: row.directness || undefined,
    terms: row.terms || undefined,
    nameAsPrinted: row.name_as_printed || undefined,
    titleAsPrinted: row.title_as_printed || undefined,
    justification: row.justification || undefined,
    anonymityReason: row.anonymity_reason || undefined,
    fields: ownFieldsIn(row, 'attribution'),
    plurality: /^\d{1,11}$/.test(row.plurality) ? Number(row.plurality) : undefined,
  });
  if (names.length === 0 && row.source_name === '' && Object.keys(fields).length === 0) return undefined;
  const [hows, cues] = [splitCell(row.how, ' < '), splitCell(row.attribution_verb, ' < ')];
  const chain = names.length > 0 ? names : [row.source_name || notGiven];
  const first = chain.findIndex((name) => name !== notGiven);
  const links = chain.map((name, at): ForeignLink => {
    const [how, cue] = [hows[at], cues[at]];
    return given({
      source: name === notGiven ? undefined : sourceIn(name, at === first ? row : undefined, sourceOf(name)),
      how: how === undefined || how === notSet ? undefined : how,
      cue: cue === undefined || cue === notSet ? undefined : { exact: cue },
    }) as ForeignLink;
  });
  return { ...fields, links } as ForeignAttribution;
}

/** Of the first that is given the row itself tells more; of the others only the table of sources. */
function sourceIn(name: string, row: ClaimRow | undefined, known: Row | undefined): ForeignSource {
  return given({
    name,
    type: row?.source_type || known?.type || undefined,
    description: row?.source_role || known?.description || undefined,
    naming: row?.named || known?.named || undefined,
    fields: row && ownFieldsIn(row, 'source'),
  }) as ForeignSource;
}

function timeOf(words: string | undefined): number | undefined {
  const time = Date.parse(words ?? '');
  return Number.isFinite(time) && time >= 0 ? time : undefined;
}
