import { type GenericSchema, optional } from 'valibot';
import type { Collection, Membership } from '../collection.ts';
import { codebookRefShape } from './codebook.ts';
import { collectionCodingShape } from './coding.ts';
import { id, keptFields, ownWords } from './kept.ts';
import { record } from './record.ts';

/** The shape of a collection. */
export const collectionShape: GenericSchema<unknown, Collection> = record<Collection>({
  ...keptFields<'collection'>(),
  name: ownWords,
  description: optional(ownWords),
  codebook: optional(codebookRefShape),
  coding: optional(collectionCodingShape),
});

/** The shape of one story in one collection. */
export const membershipShape: GenericSchema<unknown, Membership> = record<Membership>({
  ...keptFields<'membership'>(),
  collectionId: id(),
  storyId: id(),
});
