import { boolean, type GenericSchema, optional } from 'valibot';
import type { Claim } from '../claim.ts';
import { time } from './bounds.ts';
import { coded, id, keptFields, ownWords } from './kept.ts';
import { record } from './record.ts';

/** The shape of a claim. */
export const claimShape: GenericSchema<unknown, Claim> = record<Claim>({
  ...keptFields<'claim'>(),
  storyId: id(),
  passageId: id(),
  kind: optional(coded),
  status: coded,
  statusBecause: optional(ownWords),
  statusAt: optional(time),
  unsourced: boolean(),
});
