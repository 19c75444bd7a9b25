import { boolean, type GenericSchema, optional } from 'valibot';
import type { Address, Story } from '../story.ts';
import { webAddress } from './bounds.ts';
import { storyDateShape } from './capture.ts';
import { id, keptFields, ownWords } from './kept.ts';
import { record } from './record.ts';

/** The shape of a story. */
export const storyShape: GenericSchema<unknown, Story> = record<Story>({
  ...keptFields<'story'>(),
  headline: ownWords,
  byline: optional(ownWords),
  outlet: optional(ownWords),
  published: optional(storyDateShape),
  modified: optional(storyDateShape),
  language: optional(ownWords),
  section: optional(ownWords),
});

/** The shape of one of a story's addresses. */
export const addressShape: GenericSchema<unknown, Address> = record<Address>({
  ...keptFields<'address'>(),
  storyId: id(),
  url: webAddress,
  main: boolean(),
});
