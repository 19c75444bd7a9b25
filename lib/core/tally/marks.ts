import type { Mark } from '../model/mark.ts';
import type { Project } from '../model/project.ts';
import type { ColourBy } from '../model/settings.ts';
import { openSwatch } from '../model/swatch.ts';
import { type ClaimView, claimViews, isLive } from './claim-view.ts';
import { type Xray, xrayOf } from './xray.ts';

/** What is to be painted of a story, coloured as asked. */
export function marksOf(project: Project, by: ColourBy): Mark[] {
  const views = claimViews(project);
  return marksIn(project, views, xrayOf(views, project.codebook, by));
}

/**
 * The same where the claims have been looked up and coloured already: the claims in the order of the text; the words by
 * which their sources speak; the words that name sources; words under notes.
 */
export function marksIn(project: Project, views: readonly ClaimView[], xray: Xray): Mark[] {
  const passages = new Map(project.passages.map((passage) => [passage.id, passage]));
  const claims = views.map(({ claim, passage, naming }): Mark => {
    const look = xray.of.get(claim.id)?.swatch ?? openSwatch;
    return { id: claim.id, look, selector: passage.selector, ...(naming === 'open' ? { isOpen: true } : {}) };
  });
  const links = views.flatMap(({ attributions }) => attributions.flatMap((attribution) => attribution.links));
  const cues = links.flatMap(({ cue }): Mark[] => (cue ? [{ id: cue.id, look: 'cue', selector: cue.selector }] : []));
  const mentions = project.mentions.filter(isLive).flatMap((mention): Mark[] => {
    const passage = passages.get(mention.passageId);
    return passage ? [{ id: mention.id, look: 'mention', selector: passage.selector }] : [];
  });
  const notes = project.notes.filter(isLive).flatMap((note): Mark[] => {
    const passage = note.passageId === undefined ? undefined : passages.get(note.passageId);
    return passage ? [{ id: note.id, look: 'note', selector: passage.selector }] : [];
  });
  return [...claims, ...cues, ...mentions, ...notes];
}
