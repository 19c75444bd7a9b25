import { type GenericSchema, maxEntries, pipe, record as recordOf, string } from 'valibot';
import type { OwnFields } from '../own-fields.ts';
import { coded } from './kept.ts';

/** The shape of what a record bears of fields that people added; a codebook has at most two hundred. */
export const ownFieldsShape: GenericSchema<unknown, OwnFields> = pipe(recordOf(string(), coded), maxEntries(200));
