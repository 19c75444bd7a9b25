import type { ClaimId, SourceId } from '../model/id.ts';
import type { ClaimNaming } from './claim-naming.ts';
import type { ClaimView } from './claim-view.ts';

/** A story as a strip from lead to last paragraph: who speaks where. */
export interface AlongStory {
  /** Those who speak, as they come in the text; then what has no source, and what nobody has looked at. */
  readonly rows: readonly SpeakerRow[];
  /** Where paragraphs begin and end, 0 to 1. */
  readonly paragraphs: readonly Stretch[];
  /** Claims that lie outside the story's text and have no place in the strip. */
  readonly outside: readonly ClaimId[];
}

/** A part of the strip: 0 is the text's beginning, 1 its end. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Who speaks: a source; nobody who is given; nobody at all (a finding); or not said yet. */
export type Speaker = { readonly what: 'source'; readonly id: SourceId; readonly name: string } | Unspoken;
type Unspoken = { readonly what: 'not-given' | 'none' | 'open' };

export interface SpeakerRow {
  readonly speaker: Speaker;
  readonly marks: readonly (Stretch & {
    readonly claim: ClaimId;
    readonly naming: ClaimNaming;
    readonly words: string;
  })[];
}

/**
 * Places the claims of one story along its text, a row for each source by which a claim of it is first given. A claim with
 * several attributions stands in the row of each source. `lengthOf`: of a reading's text, in UTF-16 units.
 */
export function alongStory(
  views: readonly ClaimView[],
  lengthOf: (readingId: string) => number | undefined,
  text: string,
): AlongStory {
  const rows = new Map<string, { speaker: Speaker; marks: SpeakerRow['marks'][number][] }>();
  const outside: ClaimId[] = [];
  for (const view of views) {
    const claim = view.claim.id as ClaimId;
    const { start, end, readingId, selector } = view.passage;
    const length = lengthOf(readingId) ?? 0;
    if (start === undefined || end === undefined || length === 0) {
      outside.push(claim);
      continue;
    }
    const stretch = { from: within(start / length), to: within(end / length) };
    for (const { speaker, naming } of speakersOf(view)) {
      const key = speaker.what === 'source' ? speaker.id : speaker.what;
      const row = rows.get(key) ?? { speaker, marks: [] };
      rows.set(key, row);
      row.marks.push({ ...stretch, claim, naming, words: selector.exact });
    }
  }
  const rank = ({ speaker }: SpeakerRow) => ['source', 'not-given', 'none', 'open'].indexOf(speaker.what);
  return {
    rows: [...rows.values()].sort((one, other) => rank(one) - rank(other)),
    paragraphs: paragraphsOf(text),
    outside,
  };
}

/** By whom a claim is first given in each of its attributions, each once. */
function speakersOf(view: ClaimView): { speaker: Speaker; naming: ClaimNaming }[] {
  const speakers = new Map<string, { speaker: Speaker; naming: ClaimNaming }>();
  for (const { links } of view.attributions) {
    if (links.length === 0) continue;
    const first = links.find(({ source }) => source !== undefined);
    if (first?.source === undefined) speakers.set('not-given', { speaker: { what: 'not-given' }, naming: 'vague' });
    else {
      const { id, name } = first.source;
      speakers.set(id, {
        speaker: { what: 'source', id: id as SourceId, name },
        naming: first.naming ?? 'unset',
      });
    }
  }
  if (speakers.size > 0) return [...speakers.values()];
  const what = view.naming === 'none' ? 'none' : 'open';
  return [{ speaker: { what }, naming: what }];
}

function paragraphsOf(text: string): Stretch[] {
  const found: Stretch[] = [];
  for (const match of text.matchAll(/[^\n]+/g)) {
    if (match[0].trim() === '') continue;
    found.push({ from: match.index / text.length, to: (match.index + match[0].length) / text.length });
  }
  return found;
}

const within = (share: number) => Math.min(1, Math.max(0, share));
