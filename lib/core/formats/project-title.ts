import type { Project } from '../model/project.ts';
import { isLive } from '../tally/claim-view.ts';

/** What a file with this project is called: its one story's headline, or how many stories and when (`at`, milliseconds). */
export function projectTitle(project: Project, at: number): string {
  return titles(at)(project);
}

/** The same where the stories come a few at a time: answers the title for all so far. */
export function titles(at: number): (project?: Project) => string {
  let count = 0;
  let headline = '';
  return (project) => {
    const stories = project?.stories.filter(isLive) ?? [];
    count += stories.length;
    headline ||= stories[0]?.headline ?? '';
    const isOne = count === 1;
    return isOne ? headline : `Says Who, ${count} stories, ${new Date(at).toISOString().slice(0, 10)}`;
  };
}
