import type { Catalogue } from '../library/catalogue.ts';
import { momentOf } from '../library/day.ts';
import { claimMatcher } from '../library/matching.ts';
import type { StoryRow } from '../library/rows.ts';
import type { Filter } from '../library/view.ts';
import type { SourceId } from '../model/id.ts';
import type { Steps } from '../steps.ts';
import { type Counted, countedRow } from './counted.ts';
import { type Flow, Flowing } from './flow.ts';
import { type Glance, Glancing } from './glance.ts';
import { dayOf, type TimeBin, type TimeScale, timeBins, timeScale } from './time-bins.ts';

/** How the claims of many stories are sourced. */
export interface Corpus {
  /** Stories with a claim that counts. */
  readonly stories: number;
  readonly glance: Glance;
  /** How many claims are sourced in each way. */
  readonly namings: Counts;
  /** By the stories' dates of publication. */
  readonly overTime: readonly TimeBin<Counts>[];
  /** Claims of stories without a date. */
  readonly undated: number;
  /** Those with most claims first. */
  readonly outlets: readonly OutletTally[];
  /** Those that lead most claims first, then in the order in which they came. */
  readonly sources: readonly CorpusSource[];
  /** Sources that no story names or describes: all their claims are anonymous or vague. */
  readonly neverNamed: readonly CorpusSource[];
  readonly flow: Flow;
}

/** Claims by how they are sourced. */
export type Counts = Map<string, number>;

export interface OutletTally {
  /** Undefined where stories do not say. */
  readonly outlet: string | undefined;
  readonly stories: number;
  readonly claims: number;
  readonly namings: Counts;
  readonly overTime: readonly TimeBin<Counts>[];
}

/** A source over many stories: of the claims that are counted by it. */
export interface CorpusSource {
  readonly id: SourceId;
  readonly claims: number;
  readonly stories: number;
  readonly namings: Counts;
  /** Through whom its claims came, those with most first. */
  readonly relays: readonly { readonly id: SourceId; readonly claims: number }[];
}

/** Fewer claims than these are counted, but no shares of them are drawn: a single claim would move them by more than 10 points. */
export const fewest = 10;

const atOnce = 100; // claims between two rests: less than a millisecond
const shownInFlow = 12; // sources at each place: more cannot be read beside each other

/** Counts the claims that a filter lets through, a few at a time. */
export function* corpusOf(catalogue: Catalogue, filter: Filter): Steps<Corpus> {
  const matches = claimMatcher(catalogue, filter);
  const counting = new CorpusCount();
  let number = 0;
  for (const row of catalogue.claims.values()) {
    number += 1;
    if (number % atOnce === 0) yield;
    if (!matches(row)) continue;
    const story = catalogue.stories.get(row.storyId);
    counting.add(countedRow(row, story?.language), story);
  }
  return yield* counting.end();
}

/** Counts claims of many stories as they come, those of one story one after the other. */
export class CorpusCount {
  readonly #glancing = new Glancing();
  readonly #flowing = new Flowing();
  readonly #namings: Counts = new Map();
  readonly #days = new Map<number, Counts>();
  readonly #outlets = new Map<string | undefined, Outlet>();
  readonly #sources = new Map<SourceId, Growing>();
  #stories = 0;
  #undated = 0;
  #now: { readonly id: string; readonly outlet: Outlet; readonly counts: readonly Counts[] } | undefined;

  add(claim: Counted, story: Pick<StoryRow, 'outlet' | 'published'> | undefined): void {
    this.#glancing.add(claim);
    this.#flowing.add(claim);
    if (this.#now?.id !== claim.storyId) this.#begin(claim.storyId, story);
    const { counts } = this.#now!;
    for (const into of counts) count(into, claim.naming);
    if (counts.length === undatedTables) this.#undated += 1;
    if (claim.lead !== undefined) addToSource(this.#sources, claim.lead, claim);
  }

  /** What all claims of a story are counted in is looked up once. */
  #begin(id: string, story: Pick<StoryRow, 'outlet' | 'published'> | undefined): void {
    const outlet = outletIn(this.#outlets, story?.outlet);
    const day = dateOf(story);
    const dated = day === undefined ? [] : [countsIn(this.#days, day), countsIn(outlet.days, day)];
    this.#now = { id, outlet, counts: [this.#namings, outlet.namings, ...dated] };
    this.#stories += 1;
    outlet.stories += 1;
  }

  *end(): Steps<Corpus> {
    const flow = yield* this.#flowing.end(shownInFlow);
    const ranked: CorpusSource[] = [];
    for (const [id, { relays, lastStory: _, ...rest }] of this.#sources) {
      if (ranked.length % atOnce === 0) yield;
      const through = [...(relays ?? [])].map(([relay, claims]) => ({ id: relay, claims }));
      ranked.push({ id, ...rest, relays: through.sort((one, other) => other.claims - one.claims) });
    }
    ranked.sort((one, other) => other.claims - one.claims);
    yield;
    const scale = timeScale(this.#days, (some) => some.reduce((all, counts) => all + sum(counts), 0), fewest);
    yield;
    const outlets: OutletTally[] = [];
    for (const [outlet, { stories, namings, days }] of this.#outlets) {
      yield;
      outlets.push({ outlet, stories, claims: sum(namings), namings, overTime: binsOf(days, scale) });
    }
    outlets.sort((one, other) => other.claims - one.claims || (one.outlet ?? '').localeCompare(other.outlet ?? ''));
    const neverNamed: CorpusSource[] = [];
    for (const [at, source] of ranked.entries()) {
      if (at % (10 * atOnce) === 0) yield;
      if ([...source.namings.keys()].every((naming) => isHidden.has(naming))) neverNamed.push(source);
    }
    return {
      stories: this.#stories,
      glance: this.#glancing.end(),
      namings: this.#namings,
      overTime: binsOf(this.#days, scale),
      undated: this.#undated,
      outlets,
      sources: ranked,
      neverNamed,
      flow,
    };
  }
}

/** The claims counted, in whatever way they are sourced. */
export function sum(counts: Counts): number {
  let all = 0;
  for (const some of counts.values()) all += some;
  return all;
}

const isHidden: ReadonlySet<string> = new Set(['anonymous', 'vague']);

/** Those in which claims of a story without a date are counted: of all, and of its outlet. */
const undatedTables = 2;

interface Outlet {
  stories: number;
  readonly namings: Counts;
  readonly days: Map<number, Counts>;
}

interface Growing {
  claims: number;
  stories: number;
  lastStory: string;
  readonly namings: Counts;
  relays: Map<SourceId, number> | undefined;
}

function addToSource(sources: Map<SourceId, Growing>, id: SourceId, claim: Counted): void {
  let source = sources.get(id);
  if (source === undefined) {
    source = { claims: 0, stories: 0, lastStory: '', namings: new Map(), relays: undefined };
    sources.set(id, source);
  }
  source.claims += 1;
  count(source.namings, claim.naming);
  if (source.lastStory !== claim.storyId) {
    source.stories += 1;
    source.lastStory = claim.storyId;
  }
  const [way] = claim.ways;
  if (claim.ways.length === 1 && way?.length === 1) return; // most are: nobody passed it on
  const relays = new Set<SourceId>();
  for (const own of claim.ways) {
    const at = own.indexOf(id);
    if (at >= 0) for (const relay of own.slice(at + 1)) if (relay !== null) relays.add(relay);
  }
  if (relays.size > 0) source.relays ??= new Map();
  for (const relay of relays) source.relays?.set(relay, (source.relays.get(relay) ?? 0) + 1);
}

function outletIn(outlets: Map<string | undefined, Outlet>, name: string | undefined): Outlet {
  const known = outlets.get(name) ?? { stories: 0, namings: new Map(), days: new Map() };
  outlets.set(name, known);
  return known;
}

function countsIn(days: Map<number, Counts>, at: number): Counts {
  const known = days.get(at) ?? new Map();
  days.set(at, known);
  return known;
}

function count(counts: Counts, naming: string, more = 1): void {
  counts.set(naming, (counts.get(naming) ?? 0) + more);
}

function binsOf(days: ReadonlyMap<number, Counts>, scale: TimeScale | undefined): TimeBin<Counts>[] {
  if (scale === undefined) return [];
  return timeBins(
    days,
    scale,
    () => new Map(),
    (into, more) => {
      for (const [naming, some] of more) count(into, naming, some);
    },
  );
}

/** The day a story was published, if its date says at least the month: a year alone would stand for its January. */
function dateOf(story: Pick<StoryRow, 'published'> | undefined): number | undefined {
  if (story?.published?.precision === 'year') return undefined;
  const moment = momentOf(story?.published);
  return moment === undefined || Number.isNaN(moment) ? undefined : dayOf(moment);
}
