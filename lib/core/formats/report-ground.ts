import type { SourceId } from '../model/id.ts';
import type { Project } from '../model/project.ts';
import { finish } from '../steps.ts';
import { type Corpus, CorpusCount } from '../tally/corpus.ts';
import { type Counted, countedViews } from '../tally/counted.ts';
import { type StoryView, storyViews } from './story-view.ts';

/** What a report stands on; looked up once, however many stories it has. */
export interface Ground {
  readonly project: Project;
  readonly stories: readonly StoryView[];
  /** The kept text of that hash; undefined where it is not part of the project. */
  readonly textOf: (hash: string | undefined) => string | undefined;
  readonly nameOf: (source: SourceId) => string;
  /** What several stories amount to; undefined for one, which speaks for itself, and for no claims. */
  readonly together: Corpus | undefined;
}

/** The ground of a report on a project. */
export function groundOf(project: Project): Ground {
  const stories = storyViews(project);
  const texts = new Map(project.texts.map(({ hash, text }) => [hash as string, text]));
  const names = new Map(project.sources.map(({ id, name }) => [id as string, name]));
  return {
    project,
    stories,
    textOf: (hash) => (hash === undefined ? undefined : texts.get(hash)),
    nameOf: (source) => names.get(source) ?? '…',
    together: togetherOf(stories),
  };
}

/** The claims of a story as they are counted. */
export function countedClaims({ story, claims }: StoryView): Counted[] {
  return countedViews(claims, story.language);
}

function togetherOf(stories: readonly StoryView[]): Corpus | undefined {
  if (stories.length < 2) return undefined;
  const counting = new CorpusCount();
  for (const view of stories) for (const claim of countedClaims(view)) counting.add(claim, view.story);
  const corpus = finish(counting.end());
  return corpus.glance.of === 0 ? undefined : corpus;
}
