import type { Attribution, Link } from '../model/attribution.ts';
import type { Claim } from '../model/claim.ts';
import type { SourceId } from '../model/id.ts';
import type { Note, Tag } from '../model/note.ts';
import type { Passage } from '../model/passage.ts';
import type { Project } from '../model/project.ts';
import type { Source } from '../model/source.ts';
import { type ClaimNaming, claimNaming } from './claim-naming.ts';
import { grouped } from './grouped.ts';

/** One link of a chain with its source looked up; `source` is absent for "not given". */
export interface LinkView {
  readonly link: Link;
  readonly source?: Source;
  /** How the story names that source, if said. */
  readonly naming?: string;
  readonly cue?: Passage;
}

/** An attribution with its chain looked up. */
export interface AttributionView {
  readonly attribution: Attribution;
  readonly links: readonly LinkView[];
}

/** A claim with all that was said of it, ready to be shown or exported. */
export interface ClaimView {
  readonly claim: Claim;
  readonly passage: Passage;
  readonly naming: ClaimNaming;
  readonly attributions: readonly AttributionView[];
  readonly notes: readonly Note[];
  readonly tags: readonly Tag[];
}

/** The claims of a project in the order of their stories' text, each with what was said of it; deleted things left out. */
export function claimViews(project: Project): ClaimView[] {
  const passages = byId(project.passages);
  const sources = byId(project.sources);
  const tags = byId(project.tags.filter(isLive));
  const notes = grouped(project.notes.filter(isLive), (note) => note.onId as string);
  const taggings = grouped(project.taggings.filter(isLive), (tagging) => tagging.onId as string);
  const attributions = grouped(project.attributions.filter(isLive), (a) => a.claimId as string);
  const namings = new Map(
    project.appearances.filter(isLive).map((a) => [`${a.storyId} ${a.sourceId}`, a.naming] as const),
  );

  return project.claims
    .filter(isLive)
    .flatMap((claim): ClaimView[] => {
      const passage = passages.get(claim.passageId);
      if (passage === undefined) return [];
      const namingOf = (id: SourceId) => namings.get(`${claim.storyId} ${id}`);
      const own = (attributions.get(claim.id) ?? []).toSorted((a, b) => a.position - b.position);
      const look = (link: Link): LinkView => {
        const source = link.sourceId === undefined ? undefined : sources.get(link.sourceId);
        const naming = link.sourceId === undefined ? undefined : namingOf(link.sourceId);
        const cue = link.cueId === undefined ? undefined : passages.get(link.cueId);
        return { link, ...(source && { source }), ...(naming !== undefined && { naming }), ...(cue && { cue }) };
      };
      return [
        {
          claim,
          passage,
          naming: claimNaming(claim, own, namingOf),
          attributions: own.map((attribution) => ({ attribution, links: attribution.links.map(look) })),
          notes: notes.get(claim.id) ?? [],
          tags: (taggings.get(claim.id) ?? []).flatMap((tagging) => tags.get(tagging.tagId) ?? []),
        },
      ];
    })
    .sort(byPlace);
}

/** Whether a record is not deleted. */
export function isLive(record: { readonly deletedAt?: number }): boolean {
  return record.deletedAt === undefined;
}

function byId<T extends { readonly id: string }>(records: readonly T[]): Map<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}

/** Story by story, then by place in the text; what lies outside the text comes last, by place on the page. */
function byPlace(one: ClaimView, other: ClaimView): number {
  if (one.claim.storyId !== other.claim.storyId) return one.claim.storyId < other.claim.storyId ? -1 : 1;
  const [a, b] = [one.passage, other.passage];
  return (
    (a.start ?? Number.POSITIVE_INFINITY) - (b.start ?? Number.POSITIVE_INFINITY) ||
    a.selector.start - b.selector.start ||
    a.createdAt - b.createdAt
  );
}
