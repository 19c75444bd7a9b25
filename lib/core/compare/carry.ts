import { changesBetween } from '../anchor/changes.ts';
import { locateAll } from '../anchor/find.ts';
import type { Found, Span } from '../anchor/found.ts';
import type { ClaimId } from '../model/id.ts';
import type { ClaimView } from '../tally/claim-view.ts';
import { fold } from '../text/fold.ts';
import type { CarriedClaim } from './finding.ts';

/**
 * What became of each claim between two texts, in the order of the old one. Each is looked for in both, since it may have
 * been marked in a third reading. Offsets are UTF-16 units of the texts.
 */
export function carryClaims(before: string, after: string, views: readonly ClaimView[]): CarriedClaim[] {
  const selectors = views.map(({ passage }) => passage.selector);
  const old = locateAll(before, selectors);
  const fresh = locateAll(after, selectors);
  return views
    .map((view, at) => carry(view, before, old[at]!, after, fresh[at]!))
    .sort((one, other) => (one.before?.start ?? before.length) - (other.before?.start ?? before.length));
}

function carry(view: ClaimView, before: string, old: Found, after: string, fresh: Found): CarriedClaim {
  const id = view.claim.id as ClaimId;
  if (!isPlaced(old)) return { id, fate: 'absent', was: view.passage.selector.exact };
  const was = wordsAt(before, old.parts);
  const own = { id, was, before: { start: old.start, end: old.end } };
  if (fresh.state === 'ambiguous') return { ...own, fate: 'ambiguous' };
  if (fresh.state === 'gone') return { ...own, fate: 'cut' };
  const place = { start: fresh.start, end: fresh.end };
  const now = wordsAt(after, fresh.parts);
  if (fold(was) === fold(now)) {
    const hasMoved = fresh.state === 'moved' && old.state !== 'moved';
    return { ...own, fate: hasMoved ? 'moved' : 'kept', after: place };
  }
  const { grade, words } = changesBetween(was, now);
  return { ...own, fate: 'reworded', after: place, grade: grade === 'punctuation' ? 'small' : grade, words };
}

const isPlaced = ({ state }: Found): boolean => state !== 'gone' && state !== 'ambiguous';

/** The words of a passage as one stretch: white space is one space, a new paragraph one "\n". */
function wordsAt(text: string, parts: readonly Span[]): string {
  return parts.map(({ start, end }) => even(text.slice(start, end))).join('\n');
}

function even(text: string): string {
  return text.replace(/\s*\n\s*/g, '\n').replace(/[^\S\n]+/g, ' ');
}
