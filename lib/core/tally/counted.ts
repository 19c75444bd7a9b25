import type { ClaimRow } from '../library/rows.ts';
import type { ClaimId, SourceId, StoryId } from '../model/id.ts';
import { countWords } from '../text/words.ts';
import type { ClaimNaming } from './claim-naming.ts';
import type { ClaimView } from './claim-view.ts';
import { leadOf } from './lead.ts';

/** A way that a claim came: origin first; `null` where the story does not say who it was. Never empty. */
export type Way = readonly (SourceId | null)[];

/** A claim as figures and pictures count it; the same from a story's records and from the library's list. */
export interface Counted {
  readonly id: ClaimId;
  readonly storyId: StoryId;
  readonly naming: ClaimNaming;
  readonly kind?: string;
  /** Its words, counted as a word processor does. */
  readonly words: number;
  /** One for each attribution that gives a chain. */
  readonly ways: readonly Way[];
  /** The source that it is counted by, as in the X-ray; absent where the story gives none. */
  readonly lead?: SourceId;
}

/** The claims of a story as they are counted, in their order. `language`: BCP 47, for counting words. */
export function countedViews(views: readonly ClaimView[], language?: string): Counted[] {
  return views.map((view) => {
    const { claim, passage, naming, attributions } = view;
    const lead = leadOf(view)?.source?.id;
    return {
      id: claim.id as ClaimId,
      storyId: claim.storyId,
      naming,
      ...(claim.kind === undefined ? {} : { kind: claim.kind }),
      words: countWords(passage.selector.exact, language),
      ways: attributions
        .map(({ links }) => links.map(({ source }) => source?.id as SourceId | undefined))
        .flatMap(given),
      ...(lead === undefined ? {} : { lead: lead as SourceId }),
    };
  });
}

/** A claim of the library's list as it is counted. */
export function countedRow(row: ClaimRow, language?: string): Counted {
  const { id, storyId, naming, kind } = row;
  const { ways } = rowWays(row);
  const lead = row.lead ?? ways.flat().find((link) => link !== null);
  return {
    id,
    storyId,
    naming,
    ...(kind === undefined ? {} : { kind }),
    words: countWords(row.words, language),
    ways,
    ...(lead === undefined ? {} : { lead }),
  };
}

/** The ways that a claim of the library's list came. */
export function rowWays({ chain, others = [] }: Pick<ClaimRow, 'chain' | 'others'>): Pick<Counted, 'ways'> {
  return { ways: chain.length === 0 ? others : [chain, ...others] };
}

/**
 * How many distinct origins a claim rests on. An origin that is not given counts once for each hand it came through, since
 * two outlets with unnamed origins may well have two.
 */
export function originCount({ ways }: Pick<Counted, 'ways'>): number {
  if (ways.length < 2) return ways.length;
  return new Set(ways.map(([origin, relay]) => origin ?? `not given, through ${relay ?? ''}`)).size;
}

/** Whether a claim is given, and only through others: no attribution of it is the outlet's own reporting. */
export function isSecondHand({ ways }: Pick<Counted, 'ways'>): boolean {
  return ways.length > 0 && ways.every(({ length }) => length > 1);
}

function given(links: readonly (SourceId | undefined)[]): Way[] {
  return links.length === 0 ? [] : [links.map((id) => id ?? null)];
}
