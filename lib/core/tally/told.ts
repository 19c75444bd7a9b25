import { type Codebook, labelOf } from '../model/codebook.ts';
import type { Id } from '../model/id.ts';
import type { Project } from '../model/project.ts';
import { type AttributionView, type ClaimView, claimViews, isLive } from './claim-view.ts';
import { leadOf } from './lead.ts';

/** What the card beside a mark tells of it, in words that are ready to be shown. */
export interface Told {
  /** The mark. */
  readonly id: Id<string>;
  /** `claim`; `cue`: the words by which a source of a claim speaks; `source`: words that name one. */
  readonly as: 'claim' | 'cue' | 'source';
  /** Who said it and through whom, origin first, one list for each attribution; `null` = not given. */
  readonly chains: readonly (readonly (string | null)[])[];
  /** The finding that the story gives no source. */
  readonly unsourced: boolean;
  /** How the source is named and of what type it is, the claim's kind and its status: the codebook's labels. */
  readonly facts: readonly string[];
}

const longest = 80; // code points of a name: two lines of the card

/** What people read for a stored value of a field; undefined for none. */
type Word = (codebook: Codebook, field: string, stored: string | undefined) => string | undefined;

/**
 * What there is to tell of marks of a story, in the order asked; nothing of what is not a claim, a cue or a mention of it.
 * `word` says the codebook's values in the person's language.
 */
export function toldOf(project: Project, ids: readonly Id<string>[], word: Word = labelOf): Told[] {
  const views = claimViews(project);
  const { codebook } = project;
  const ofClaim = (view: ClaimView): Told => ({
    id: view.claim.id,
    as: 'claim',
    chains: view.attributions.map(namesOf),
    unsourced: view.claim.unsourced,
    facts: [
      ...ofLead(view),
      word(codebook, 'kind', view.claim.kind),
      word(codebook, 'status', view.claim.status),
    ].filter((fact) => fact !== undefined),
  });
  const ofLead = (view: Pick<ClaimView, 'attributions'>) => {
    const lead = leadOf(view);
    return [word(codebook, 'naming', lead?.naming), word(codebook, 'type', lead?.source?.type)];
  };

  return ids.flatMap((id): Told[] => {
    const view = views.find(({ claim }) => claim.id === id);
    if (view !== undefined) return [ofClaim(view)];
    const attribution = views
      .flatMap(({ attributions }) => attributions)
      .find(({ links }) => links.some(({ cue }) => cue?.id === id));
    if (attribution !== undefined) {
      const how = attribution.links.find(({ cue }) => cue?.id === id)?.link.how;
      const facts = [word(codebook, 'how', how)].filter((fact) => fact !== undefined);
      return [{ id, as: 'cue', chains: [namesOf(attribution)], unsourced: false, facts }];
    }
    const mention = project.mentions.find((some) => isLive(some) && some.id === id);
    const source = mention && project.sources.find((some) => isLive(some) && some.id === mention.sourceId);
    if (source === undefined) return [];
    const appearance = project.appearances.find((some) => isLive(some) && some.sourceId === source.id);
    const facts = [word(codebook, 'naming', appearance?.naming), word(codebook, 'type', source.type)];
    return [
      {
        id,
        as: 'source',
        chains: [[cut(source.name)]],
        unsourced: false,
        facts: facts.filter((fact) => fact !== undefined),
      },
    ];
  });
}

function namesOf({ links }: AttributionView): (string | null)[] {
  return links.map(({ source }) => (source === undefined ? null : cut(source.name)));
}

function cut(name: string): string {
  const points = [...name.slice(0, longest * 4)];
  return points.length <= longest ? name : `${points.slice(0, longest - 1).join('')}…`;
}
