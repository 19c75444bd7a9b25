import type { GenericSchema } from 'valibot';
import type { Capture } from '../capture.ts';
import type { MarkAs } from '../mark.ts';
import type { Selector } from '../selector.ts';
import { time } from './bounds.ts';
import { captureShape } from './capture.ts';
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

/** Takes in a proposed mark: a hostile page may stand behind it. */
export function parseProposal(value: unknown): Shaped<Proposal> {
  return parseShape(proposalShape, value);
}
