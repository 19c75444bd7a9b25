import type { SourceId } from '../model/id.ts';
import type { Project } from '../model/project.ts';
import { alongPicture } from '../plots/along-picture.ts';
import { englishWords } from '../plots/english-words.ts';
import { flowPicture } from '../plots/flow-picture.ts';
import type { Picture } from '../plots/picture.ts';
import { outletsPicture, timePicture } from '../plots/shares-picture.ts';
import { finish } from '../steps.ts';
import { alongStory } from '../tally/along-story.ts';
import { type Corpus, CorpusCount } from '../tally/corpus.ts';
import { type Counted, countedViews } from '../tally/counted.ts';
import { flowOf } from '../tally/flow.ts';
import type { StoryView } from './story-view.ts';

const width = 640; // pixels: the width of a page's text, printed
const shownInFlow = 16; // sources at each place: more cannot be read beside each other

/** The pictures of a story: who speaks where, how the claims travelled; those that there is something for. */
export function storyPictures({ story, claims, readings }: StoryView, project: Project): Picture[] {
  const names = new Map(project.sources.map(({ id, name }) => [id as string, name]));
  const texts = new Map(project.texts.map(({ hash, text }) => [hash as string, text]));
  const lengths = new Map(readings.map(({ id, hash }) => [id as string, texts.get(hash)?.length]));
  const along = alongStory(claims, (id) => lengths.get(id), texts.get(readings.at(-1)?.hash ?? '') ?? '');
  const flow = flowOf(countedClaims({ story, claims }), shownInFlow);
  const nameOf = (id: SourceId) => names.get(id) ?? '…';
  const end = story.outlet ?? englishWords.thisStory;
  return [
    ...(along.rows.length === 0 ? [] : [alongPicture(along, width, englishWords)]),
    ...(flow.ways === 0 ? [] : [flowPicture(flow, nameOf, end, width, englishWords)]),
  ];
}

/** What several stories amount to; undefined for one, which speaks for itself. */
export function togetherOf(stories: readonly StoryView[]): Corpus | undefined {
  if (stories.length < 2) return undefined;
  const counting = new CorpusCount();
  for (const view of stories) for (const claim of countedClaims(view)) counting.add(claim, view.story);
  const corpus = finish(counting.end());
  return corpus.glance.of === 0 ? undefined : corpus;
}

/** The pictures of several stories: outlets side by side, shares over time, how the claims travelled. */
export function corpusPictures(corpus: Corpus, project: Project): Picture[] {
  const names = new Map(project.sources.map(({ id, name }) => [id as string, name]));
  const nameOf = (id: SourceId) => names.get(id) ?? '…';
  return [
    outletsPicture(corpus.outlets, width, englishWords),
    ...(corpus.overTime.length === 0 ? [] : [timePicture(corpus.overTime, corpus.undated, width, englishWords)]),
    ...(corpus.flow.ways === 0 ? [] : [flowPicture(corpus.flow, nameOf, 'these stories', width, englishWords)]),
  ];
}

/** The claims of a story as they are counted. */
export function countedClaims({ story, claims }: Pick<StoryView, 'story' | 'claims'>): Counted[] {
  return countedViews(claims, story.language);
}
