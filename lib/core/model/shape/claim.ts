import { boolean, type GenericSchema, optional } from 'valibot';
import type { Claim, SettledChange } from '../claim.ts';
import { time } from './bounds.ts';
import { coded, id, keptFields, ownWords } from './kept.ts';
import { ownFieldsShape } from './own-fields.ts';
import { record, word } from './record.ts';

const settled: GenericSchema<unknown, SettledChange> = record<SettledChange>({
  as: word<SettledChange['as']>({ kept: true, gone: true }),
  words: ownWords,
});

/** The shape of a claim. */
export const claimShape: GenericSchema<unknown, Claim> = record<Claim>({
  ...keptFields<'claim'>(),
  storyId: id(),
  passageId: id(),
  kind: optional(coded),
  status: coded,
  statusBecause: optional(ownWords),
  statusAt: optional(time),
  settled: optional(settled),
  unsourced: boolean(),
  fields: optional(ownFieldsShape),
});
