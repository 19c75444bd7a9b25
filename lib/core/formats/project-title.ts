import type { Project } from '../model/project.ts';
import { isLive } from '../tally/claim-view.ts';

/** What a file with this project is called: its one story's headline, or how many stories and when (`at`, milliseconds). */
export function projectTitle(project: Project, at: number): string {
  const stories = project.stories.filter(isLive);
  if (stories.length === 1 && stories[0] !== undefined) return stories[0].headline;
  return `Says Who, ${stories.length} stories, ${new Date(at).toISOString().slice(0, 10)}`;
}
