import { changeReport } from '../compare/changes.ts';
import { readTextOf } from '../compare/comparison.ts';
import { live } from '../model/kept.ts';
import type { Project } from '../model/project.ts';
import { byStory } from './of-story.ts';
import type { Ground } from './report-ground.ts';
import type { StoryView } from './story-view.ts';

/** How a report came to be: by which codebook, what was suggested and what was made of it, what the stories changed meanwhile. */
export function methodOf({ stories, project }: Ground, app: string): string[] {
  const { name, version, fields } = project.codebook;
  const storyOf = byStory(project);
  const answers = live(project.answers);
  const accepted = answers.filter(({ answer }) => answer === 'accepted').length;
  const claims = stories.flatMap((story) => story.claims);
  const from = (origin: string) => claims.filter(({ passage }) => passage.origin === origin).length;
  const [suggested, imported] = [from('suggested'), from('imported')];
  return [
    `Coded by the codebook ${name}, version ${version}: ${fields.map(({ label }) => label.toLowerCase()).join(', ')}. A field that nobody set is counted as not set.`,
    `${claimsWords(claims.length)}: ${suggested} suggested by rules on the device and accepted by a person, ${imported} out of a file, the others marked by hand. ${
      answers.length === 0
        ? 'No suggestion was answered.'
        : `Of ${answers.length} suggestions that were answered, ${accepted} ${accepted === 1 ? 'was' : 'were'} accepted.`
    }`,
    'A claim counts by its best source: named before described, described before anonymous, anonymous before vague. It is second-hand where every attribution came through another.',
    'The effective number of sources is the inverse of the sum of squared shares (Hill 1973, order 2; Laakso and Taagepera 1979).',
    ...stories.flatMap((story) => changeWords(story, storyOf(story.story.id))),
    `Made with ${app}.`,
  ];
}

/** What a story changed between the first and the last time it was read, in terms of its claims. */
function changeWords({ story, readings }: StoryView, project: Project): string[] {
  const [first, last] = [readings[0], readings.at(-1)];
  if (first === undefined || last === undefined || first === last) return [];
  const [before, after] = [readTextOf(project, first), readTextOf(project, last)];
  const told = `“${story.headline}” was read ${readings.length} times, first on ${day(first.readAt)}, last on ${day(last.readAt)}`;
  if (before === undefined || after === undefined) return [`${told}; its texts are not part of this report.`];
  const { claims, affected, total } = changeReport(before, after, project);
  const many = (fate: string) => claims.filter((claim) => claim.fate === fate).length;
  return [
    `${told}. Of its ${total} claims in the first text, ${affected.length} ${affected.length === 1 ? 'is' : 'are'} affected by changes: ${many('cut')} cut, ${many('reworded')} reworded, ${many('moved')} moved.`,
  ];
}

const day = (at: number) => new Date(at).toISOString().slice(0, 10);
const claimsWords = (count: number) => `${count} ${count === 1 ? 'claim' : 'claims'}`;
