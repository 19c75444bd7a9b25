import { type GenericSchema, optional, pipe, transform } from 'valibot';
import { type Attribution, type Link, sourcesOf } from '../attribution.ts';
import { count, list } from './bounds.ts';
import { coded, id, keptFields, ownWords } from './kept.ts';
import { ownFieldsShape } from './own-fields.ts';
import { record } from './record.ts';

const longestChain = 100; // links: four is a long chain

const link: GenericSchema<unknown, Link> = record<Link>({
  sourceId: optional(id()),
  how: optional(coded),
  cueId: optional(id()),
});

/** The shape of an attribution. Its `sourceIds` are taken from its links, whatever was written beside them. */
export const attributionShape: GenericSchema<unknown, Attribution> = pipe(
  record<Attribution>({
    ...keptFields<'attribution'>(),
    claimId: id(),
    storyId: id(),
    links: list(link, longestChain),
    sourceIds: list(id<'source'>(), longestChain),
    directness: optional(coded),
    terms: optional(coded),
    nameAsPrinted: optional(ownWords),
    titleAsPrinted: optional(ownWords),
    justification: optional(ownWords),
    anonymityReason: optional(ownWords),
    plurality: optional(count(100_000_000_000)), // more people than there ever were
    position: count(1_000_000), // attributions of one claim
    fields: optional(ownFieldsShape),
  }),
  transform((attribution) => ({ ...attribution, sourceIds: sourcesOf(attribution.links) })),
);
