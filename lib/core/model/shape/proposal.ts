import { type GenericSchema, optional } from 'valibot';
import type { Capture } from '../capture.ts';
import type { Id } from '../id.ts';
import type { MarkAs } from '../mark.ts';
import type { Selector } from '../selector.ts';
import { count, time } from './bounds.ts';
import { captureShape } from './capture.ts';
import { id } from './kept.ts';
import { record, word } from './record.ts';
import { selectorShape } from './selector.ts';
import { parseShape, type Shaped } from './shaped.ts';

/** A mark that a story script proposes for the page it stands in. */
export interface Proposal {
  readonly as: MarkAs;
  readonly capture: Capture;
  /** Milliseconds since 1970. */
  readonly readAt: number;
  readonly selector: Selector;
}

const proposalShape: GenericSchema<unknown, Proposal> = record<Proposal>({
  as: word<MarkAs>({ claim: true, source: true, note: true }),
  capture: captureShape,
  readAt: time,
  selector: selectorShape,
});

/** Other words that a story script proposes for a claim of its page, or for a cue. */
export interface Reanchoring extends Omit<Proposal, 'as'> {
  readonly id: Id<string>;
  readonly how: 'accepted' | 'found-by-hand' | 'cue';
  /** For a cue: the link that speaks by these words, counted from 0. */
  readonly link?: number;
}

const reanchoringShape: GenericSchema<unknown, Reanchoring> = record<Reanchoring>({
  id: id(),
  how: word<Reanchoring['how']>({ accepted: true, 'found-by-hand': true, cue: true }),
  link: optional(count(100)), // links: no chain is longer
  capture: captureShape,
  readAt: time,
  selector: selectorShape,
});

/** Takes in proposed words for a claim: a hostile page may stand behind them. */
export function parseReanchoring(value: unknown): Shaped<Reanchoring> {
  return parseShape(reanchoringShape, value);
}

/** Takes in a proposed mark: a hostile page may stand behind it. */
export function parseProposal(value: unknown): Shaped<Proposal> {
  return parseShape(proposalShape, value);
}
