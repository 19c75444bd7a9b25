import { type GenericSchema, optional } from 'valibot';
import type { KeptCodebook } from '../kept-codebook.ts';
import { time } from './bounds.ts';
import { codebookFields } from './codebook.ts';
import { keptFields } from './kept.ts';
import { record } from './record.ts';

/** The shape of a version of a codebook as the library keeps it. */
export const keptCodebookShape: GenericSchema<unknown, KeptCodebook> = record<KeptCodebook>({
  ...keptFields<'codebook'>(),
  ...codebookFields,
  chosenAt: optional(time),
});
