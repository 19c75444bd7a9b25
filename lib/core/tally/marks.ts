import type { Look, Mark } from '../model/mark.ts';
import type { Project } from '../model/project.ts';
import { claimViews, isLive } from './claim-view.ts';

const looks: readonly string[] = ['named', 'described', 'anonymous', 'vague', 'none', 'open'];

/** What is to be painted of a story: its claims in the order of the text, the words that name sources, words under notes. */
export function marksOf(project: Project): Mark[] {
  const passages = new Map(project.passages.map((passage) => [passage.id, passage]));
  const claims = claimViews(project).map(({ claim, passage, naming }): Mark => {
    const look = looks.includes(naming) ? (naming as Look) : 'open';
    return { id: claim.id, look, selector: passage.selector };
  });
  const mentions = project.mentions.filter(isLive).flatMap((mention): Mark[] => {
    const passage = passages.get(mention.passageId);
    return passage ? [{ id: mention.id, look: 'mention', selector: passage.selector }] : [];
  });
  const notes = project.notes.filter(isLive).flatMap((note): Mark[] => {
    const passage = note.passageId === undefined ? undefined : passages.get(note.passageId);
    return passage ? [{ id: note.id, look: 'note', selector: passage.selector }] : [];
  });
  return [...claims, ...mentions, ...notes];
}
