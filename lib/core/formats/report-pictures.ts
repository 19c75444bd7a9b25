import { alongPicture } from '../plots/along-picture.ts';
import { englishWords } from '../plots/english-words.ts';
import { flowPicture } from '../plots/flow-picture.ts';
import type { Picture } from '../plots/picture.ts';
import { outletsPicture, timePicture } from '../plots/shares-picture.ts';
import { alongStory } from '../tally/along-story.ts';
import type { Corpus } from '../tally/corpus.ts';
import { flowOf } from '../tally/flow.ts';
import { countedClaims, type Ground } from './report-ground.ts';
import type { StoryView } from './story-view.ts';

const width = 640; // pixels: the width of a page's text, printed
const shownInFlow = 16; // sources at each place: more cannot be read beside each other

/** The pictures of a story: who speaks where, how the claims travelled; those that there is something for. */
export function storyPictures(view: StoryView, { textOf, nameOf }: Ground): Picture[] {
  const { story, claims, readings } = view;
  const lengths = new Map(readings.map(({ id, hash }) => [id as string, textOf(hash)?.length]));
  const along = alongStory(claims, (id) => lengths.get(id), textOf(readings.at(-1)?.hash) ?? '');
  const flow = flowOf(countedClaims(view), shownInFlow);
  const end = story.outlet ?? englishWords.thisStory;
  return [
    ...(along.rows.length === 0 ? [] : [alongPicture(along, width, englishWords)]),
    ...(flow.ways === 0 ? [] : [flowPicture(flow, nameOf, end, width, englishWords)]),
  ];
}

/** The pictures of several stories: outlets side by side, shares over time, how the claims travelled. */
export function corpusPictures({ outlets, overTime, undated, flow }: Corpus, { nameOf }: Ground): Picture[] {
  return [
    outletsPicture(outlets, width, englishWords),
    ...(overTime.length === 0 ? [] : [timePicture(overTime, undated, width, englishWords)]),
    ...(flow.ways === 0 ? [] : [flowPicture(flow, nameOf, 'these stories', width, englishWords)]),
  ];
}
