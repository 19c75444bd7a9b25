import { type GenericSchema, pipe, regex, string } from 'valibot';
import type { KeptText, Reading } from '../reading.ts';
import { longestText, text, time } from './bounds.ts';
import { pageShape } from './capture.ts';
import { id, keptFields } from './kept.ts';
import { record } from './record.ts';

const sha256 = pipe(string(), regex(/^[0-9a-f]{64}$/));

/** The shape of a reading. */
export const readingShape: GenericSchema<unknown, Reading> = record<Reading>({
  ...keptFields<'reading'>(),
  storyId: id(),
  readAt: time,
  hash: sha256,
  page: pageShape,
});

/** The shape of a kept text. Whether the hash is that of the text is not looked at here. */
export const keptTextShape: GenericSchema<unknown, KeptText> = record<KeptText>({
  hash: sha256,
  text: text(longestText),
});
