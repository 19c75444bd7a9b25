import { check, type GenericSchema, optional, pipe } from 'valibot';
import type { Passage, PassageOrigin } from '../passage.ts';
import { count, longestText } from './bounds.ts';
import { id, keptFields } from './kept.ts';
import { record, word } from './record.ts';
import { selectorShape } from './selector.ts';

/** The shape of a passage: both of its ends, in order, or none. */
export const passageShape: GenericSchema<unknown, Passage> = pipe(
  record<Passage>({
    ...keptFields<'passage'>(),
    storyId: id(),
    readingId: id(),
    ofId: id(),
    selector: selectorShape,
    start: optional(count(longestText)),
    end: optional(count(longestText)),
    origin: word<PassageOrigin>({
      marked: true,
      suggested: true,
      accepted: true,
      'found-by-hand': true,
      imported: true,
    }),
  }),
  check(({ start, end }) => (start === undefined ? end === undefined : end !== undefined && start <= end)),
);
