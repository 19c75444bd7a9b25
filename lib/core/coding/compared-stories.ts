import { type AlignedUnit, alignedUnits } from '../agreement/aligned-units.ts';
import type { CodedClaim } from '../agreement/disagreements.ts';
import type { Project } from '../model/project.ts';
import { type ClaimView, claimViews } from '../tally/claim-view.ts';
import { chainOf, codedValues } from './coding-fields.ts';
import { placedStories } from './placed.ts';

/** Someone who coded the stories of an exercise. */
export interface Coder {
  /** Tells them apart: the id of their package, or `own`. */
  readonly id: string;
  readonly name: string;
  readonly project: Project;
}

/** A claim as one coder left it. */
export interface CoderClaim extends CodedClaim {
  readonly id: string;
  readonly words: string;
  /** Its chains as that coder wrote them. */
  readonly chain?: string;
  /** The coder's notes on it. */
  readonly notes: readonly string[];
}

/** A story as all coders left it. */
export interface ComparedStory {
  /** Of the text, as 64 hexadecimal digits: who has another text has another story. */
  readonly hash: string;
  readonly headline: string;
  readonly text: string;
  /** Coder by coder: whether they have this text. */
  readonly hasText: readonly boolean[];
  /** Coder by coder, in the order of the text. */
  readonly claims: readonly (readonly CoderClaim[])[];
  /** The same claims matched by overlap. */
  readonly units: readonly AlignedUnit[];
}

/** From which overlap on two coders mean the same claim: mostly the same words. */
export const sameClaim = 0.5;

/** The stories of an exercise as the coders left them, claims matched by overlap. */
export function comparedStories(exercise: Project, coders: readonly Coder[]): ComparedStory[] {
  const stories = placedStories(exercise);
  const wanted = new Set(stories.map(({ reading }) => reading.hash));
  const coded = coders.map(({ project }) => claimsByText(project, wanted));
  const headlines = new Map(exercise.stories.map(({ id, headline }) => [id as string, headline]));
  const seen = new Set<string>();
  return stories.flatMap(({ reading: { hash, storyId }, text }): ComparedStory[] => {
    if (seen.has(hash)) return []; // two addresses of one text
    seen.add(hash);
    const claims = coded.map((byText) => byText.get(hash) ?? []);
    const units = alignedUnits(
      claims.map((own) => own.map(({ extent }) => extent)),
      sameClaim,
    );
    const hasText = coded.map((byText) => byText.has(hash));
    return [{ hash, headline: headlines.get(storyId) ?? '', text, hasText, claims, units }];
  });
}

/** A coder's claims by the text they stand in. */
function claimsByText(project: Project, wanted: ReadonlySet<string>): Map<string, CoderClaim[]> {
  const views = new Map(claimViews(project).map((view) => [view.claim.id as string, view]));
  const byText = new Map<string, CoderClaim[]>();
  for (const { reading, text, claims } of placedStories(project, wanted)) {
    const coded = claims.flatMap(({ claim, passage }): CoderClaim[] => {
      const view = views.get(claim.id);
      return view === undefined ? [] : [coderClaim(view, passage, text, project)];
    });
    byText.set(reading.hash, [...(byText.get(reading.hash) ?? []), ...coded]);
  }
  return byText;
}

function coderClaim(
  view: ClaimView,
  { start, end }: { start: number; end: number },
  text: string,
  { codebook }: Project,
): CoderClaim {
  const chain = chainOf(view);
  return {
    id: view.claim.id,
    extent: [{ start, end }],
    words: text.slice(start, end),
    values: codedValues(view, codebook),
    notes: view.notes.map((note) => note.text),
    ...(chain !== undefined && { chain }),
  };
}
