import { describeIn } from '../anchor/describe.ts';
import { given } from '../formats/given.ts';
import { type Attribution, type Link, sourcesOf } from '../model/attribution.ts';
import type { Claim } from '../model/claim.ts';
import { fieldOf, labelOf } from '../model/codebook.ts';
import type { Decision } from '../model/coding.ts';
import type { ClaimId, Id, PassageId, ReadingId, SourceId } from '../model/id.ts';
import type { Kept } from '../model/kept.ts';
import type { Project } from '../model/project.ts';
import { type ClaimView, claimViews } from '../tally/claim-view.ts';
import { chainField, codingFields, noSource } from './coding-fields.ts';
import type { Coder, CoderClaim, ComparedStory } from './compared-stories.ts';
import { placedStories } from './placed.ts';
import { type SettledUnit, settledUnits } from './settled-units.ts';

/** Where times and ids come from. */
export interface AdjudicatedOptions {
  /** Milliseconds since 1970. */
  readonly at: number;
  newId(): Id<string>;
}

type Tables = { -readonly [Name in keyof Omit<Project, 'codebook'>]: Project[Name][number][] };

/** The adjudicated set as a project, for every format: its claims, each with a note of what was decided and what had been said. */
export function adjudicatedProject(
  exercise: Project,
  coders: readonly Coder[],
  stories: readonly ComparedStory[],
  decisions: readonly Decision[],
  options: AdjudicatedOptions,
): Project {
  return new Adjudicator(exercise, coders, options).project(stories, decisions);
}

class Adjudicator {
  readonly #exercise: Project;
  /** Coder by coder, by claim: claims that were given have the same ids with all of them. */
  readonly #views: readonly ReadonlyMap<string, ClaimView>[];
  readonly #options: AdjudicatedOptions;
  readonly #tables: Tables;
  /** Sources by name, type and, in one story, naming: what was decided of one claim does not change another. */
  readonly #sources = new Map<string, Id<'source'>>();

  constructor(exercise: Project, coders: readonly Coder[], options: AdjudicatedOptions) {
    const { codebook: _, ...rows } = exercise;
    this.#exercise = exercise;
    this.#options = options;
    this.#views = coders.map(
      ({ project }) => new Map(claimViews(project).map((view) => [view.claim.id as string, view])),
    );
    this.#tables = { ...(rows as unknown as Tables), passages: [], claims: [], attributions: [], notes: [] };
    this.#tables.sources = [];
    this.#tables.appearances = [];
  }

  project(stories: readonly ComparedStory[], decisions: readonly Decision[]): Project {
    const { codebook } = this.#exercise;
    const readings = new Map(placedStories(this.#exercise).map(({ reading }) => [reading.hash, reading]));
    const fields = codingFields(codebook).filter(({ isSettled }) => isSettled);
    for (const story of stories) {
      const reading = readings.get(story.hash);
      if (reading === undefined) continue;
      for (const unit of settledUnits(story, fields, decisions)) {
        this.#claim(unit, story, reading.storyId, reading.id as ReadingId);
      }
    }
    return { codebook, ...this.#tables };
  }

  #claim(unit: SettledUnit, story: ComparedStory, storyId: Claim['storyId'], readingId: ReadingId): void {
    const { start, end, values } = unit;
    const claimId = this.#options.newId() as ClaimId;
    const passageId = this.#options.newId() as PassageId;
    // A coder who marked just these words has described them already: to do it again takes milliseconds a claim.
    const isSame = ({ extent }: CoderClaim) => extent[0]!.start === start && extent.at(-1)!.end === end;
    const selector = this.#viewWhere(unit.claims, isSame)?.passage.selector ?? describeIn(story.text, start, end);
    const place = { storyId, readingId, ofId: claimId, selector, start, end, origin: 'imported' as const };
    this.#tables.passages.push({ ...this.#kept(passageId), ...place });
    const own = this.#exercise.codebook.fields.filter(({ on }) => on === 'claim');
    const coded = Object.fromEntries(own.flatMap(({ name }) => (values[name] ? [[name, values[name]]] : [])));
    const isUnsourced = values[chainField] === noSource || values.naming === noSource;
    this.#tables.claims.push({
      ...this.#kept(claimId),
      storyId,
      passageId,
      status: fieldOf(this.#exercise.codebook, 'status')?.fallback ?? 'unchecked',
      ...coded,
      unsourced: isUnsourced,
    });
    if (!isUnsourced) this.#attributions(unit, story, storyId, claimId);
    const history = unit.decisions.map((decision) => this.#historyOf(decision)).join('\n');
    if (history !== '') {
      const note = { on: 'claim' as const, onId: claimId, storyId, text: history };
      this.#tables.notes.push({ ...this.#kept(this.#options.newId() as Id<'note'>), ...note });
    }
  }

  /** The chains that were agreed on, as the first coder who has them wrote them; with the leading source's values as decided. */
  #attributions(
    { values, claims }: SettledUnit,
    story: ComparedStory,
    storyId: Claim['storyId'],
    claimId: ClaimId,
  ): void {
    const chain = values[chainField];
    if (chain === undefined) return;
    const has = (claim: CoderClaim) => claim.values[chainField] === chain;
    const elsewhere = story.claims.map((own) => own.find(has));
    const view = this.#viewWhere(claims, has) ?? this.#viewWhere(elsewhere, has);
    for (const [position, { attribution, links }] of (view?.attributions ?? []).entries()) {
      const isFirst = position === 0;
      const lead = links.findIndex(({ source }) => source !== undefined);
      const chained = links.map(({ link, source, naming }, at): Link => {
        if (source === undefined) return given({ how: link.how });
        const isLead = isFirst && at === lead;
        const type = isLead ? values.type : source.type;
        const sourceId = this.#source(storyId, source.name, type, isLead ? values.naming : naming);
        return given({ sourceId, how: link.how });
      });
      const { plurality, nameAsPrinted, titleAsPrinted, justification, anonymityReason } = attribution;
      const directness = isFirst ? values.directness : attribution.directness;
      this.#tables.attributions.push({
        ...this.#kept(this.#options.newId() as Attribution['id']),
        claimId,
        storyId,
        links: chained,
        sourceIds: sourcesOf(chained),
        position,
        ...given({ directness, plurality, nameAsPrinted, titleAsPrinted, justification, anonymityReason }),
      });
    }
  }

  /** Of claims, one of each coder at most, the first that is so, with all that its coder said of it. */
  #viewWhere(claims: readonly (CoderClaim | undefined)[], isSo: (claim: CoderClaim) => boolean): ClaimView | undefined {
    const coder = claims.findIndex((claim) => claim !== undefined && isSo(claim));
    return coder < 0 ? undefined : this.#views[coder]!.get(claims[coder]!.id);
  }

  #source(storyId: Claim['storyId'], name: string, type: string | undefined, naming: string | undefined): SourceId {
    const key = [storyId, name, type, naming].join('\n');
    const known = this.#sources.get(key);
    if (known !== undefined) return known;
    const id = this.#options.newId() as SourceId;
    this.#sources.set(key, id);
    this.#tables.sources.push({ ...this.#kept(id), name, ...given({ type }) });
    const appearance = { storyId, sourceId: id, ...given({ naming }) };
    this.#tables.appearances.push({ ...this.#kept(this.#options.newId() as Id<'appearance'>), ...appearance });
    return id;
  }

  #historyOf({ matter, field, value, whose, said, createdAt }: Decision): string {
    const { codebook } = this.#exercise;
    const read = (one: string | undefined) =>
      one === undefined ? 'not set' : (field && labelOf(codebook, field, one)) || one;
    const about = matter === 'value' ? (fieldOf(codebook, field!)?.label ?? field!) : matterNames[matter];
    const before = said.map((one) => `${one.coder}: ${read(one.value)}`).join('; ');
    const day = new Date(createdAt).toISOString().slice(0, 10);
    return `Settled ${day}: ${about} = ${read(value)} (${whose ?? 'a third value'}). Before: ${before}.`;
  }

  #kept<Kind extends string>(id: Id<Kind>): Kept<Kind> {
    const { at } = this.#options;
    return { id, v: 1, createdAt: at, updatedAt: at, rev: 1, stamps: {} };
  }
}

const matterNames = { missed: 'is a claim', extent: 'where it stands' } as const;
