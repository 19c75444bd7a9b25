import type { Attribution } from '../model/attribution.ts';
import type { Claim } from '../model/claim.ts';
import type { CodingTask } from '../model/coding.ts';
import type { Fields, Kept } from '../model/kept.ts';
import { live } from '../model/kept.ts';
import { emptyLists, type Project } from '../model/project.ts';
import { type PlacedStory, placedStories } from './placed.ts';

/** What of a project travels, and how many of its claims do not: those whose words are not in the text that is compared. */
export interface Stripped {
  readonly project: Project;
  readonly lost: number;
}

/** What is sent to be coded: texts, and for `these-claims` where the claims stand. Nothing that tells how they were coded. */
export function exerciseOf(project: Project, task: CodingTask): Stripped {
  const stories = placedStories(project);
  const placed = task === 'blind' ? [] : stories.flatMap(({ claims }) => claims);
  return {
    project: {
      ...grounds(project, stories),
      claims: placed.map(({ claim: { storyId, passageId, ...kept } }) =>
        bare<Claim>({ ...keptOf(kept), storyId, passageId, status: 'unchecked', unsourced: false }),
      ),
      passages: placed.map(({ passage }) => bare(passage)),
    },
    lost: task === 'blind' ? 0 : lostOf(stories),
  };
}

/** What is sent back: the claims on the texts that were sent, with their sources, and the notes that were put on them. */
export function answerOf(project: Project, wanted?: ReadonlySet<string>): Stripped {
  const stories = placedStories(project, wanted);
  const placed = stories.flatMap(({ claims }) => claims);
  const claims = new Set<string>(placed.map(({ claim }) => claim.id));
  const storyIds = new Set<string>(placed.map(({ claim }) => claim.storyId));
  const attributions = live(project.attributions).filter(({ claimId }) => claims.has(claimId));
  const cues = new Set<string>(attributions.flatMap(({ links }) => links.flatMap(({ cueId }) => cueId ?? [])));
  const named = new Set<string>(attributions.flatMap(({ sourceIds }) => sourceIds));
  const own = new Set<string>(placed.map(({ passage }) => passage.id));
  return {
    project: {
      ...grounds(project, stories),
      claims: placed.map(({ claim }) => bare(claim)),
      passages: [
        ...placed.map(({ passage }) => passage),
        ...live(project.passages).filter(({ id }) => cues.has(id) && !own.has(id)),
      ].map(bare),
      // The terms a source spoke on are the coder's own business.
      attributions: attributions.map(({ terms: _, ...row }) => bare<Attribution>(row)),
      sources: live(project.sources)
        .filter(({ id }) => named.has(id))
        .map(bare),
      appearances: live(project.appearances)
        .filter(({ storyId, sourceId }) => storyIds.has(storyId) && named.has(sourceId))
        .map(bare),
      notes: live(project.notes)
        .filter(({ on, onId }) => on === 'claim' && claims.has(onId))
        .map(bare),
    },
    lost: lostOf(stories),
  };
}

/** The stories with one text each, and nothing else. */
function grounds(project: Project, stories: readonly PlacedStory[]): Project {
  const ids = new Set<string>(stories.map(({ reading }) => reading.storyId));
  const hashes = new Set(stories.map(({ reading }) => reading.hash));
  return {
    codebook: project.codebook,
    ...emptyLists(),
    stories: live(project.stories)
      .filter(({ id }) => ids.has(id))
      .map(bare),
    addresses: live(project.addresses)
      .filter(({ storyId }) => ids.has(storyId))
      .map(bare),
    readings: stories.map(({ reading }) => bare(reading)),
    texts: project.texts.filter(({ hash }) => hashes.has(hash)),
  };
}

/** A record without its field stamps: they name the device, and tell when each value was given. */
function bare<Row extends Kept<string>>(row: Row): Row {
  return { ...row, rev: 1, stamps: {} };
}

function keptOf<Kind extends string>(row: Kept<Kind> & Partial<Fields<Claim>>): Kept<Kind> {
  const { id, v, createdAt, updatedAt, rev, stamps } = row;
  return { id, v, createdAt, updatedAt, rev, stamps };
}

function lostOf(stories: readonly PlacedStory[]): number {
  return stories.reduce((sum, { lost }) => sum + lost, 0);
}
