import { type GenericSchema, optional } from 'valibot';
import type { Alias, Appearance, Mention, Source } from '../source.ts';
import { coded, id, keptFields, ownWords } from './kept.ts';
import { ownFieldsShape } from './own-fields.ts';
import { record } from './record.ts';

/** The shape of a source. */
export const sourceShape: GenericSchema<unknown, Source> = record<Source>({
  ...keptFields<'source'>(),
  name: ownWords,
  type: optional(coded),
  description: optional(ownWords),
  fields: optional(ownFieldsShape),
});

/** The shape of another name of a source. */
export const aliasShape: GenericSchema<unknown, Alias> = record<Alias>({
  ...keptFields<'alias'>(),
  sourceId: id(),
  name: ownWords,
});

/** The shape of a source's appearance in a story. */
export const appearanceShape: GenericSchema<unknown, Appearance> = record<Appearance>({
  ...keptFields<'appearance'>(),
  storyId: id(),
  sourceId: id(),
  naming: optional(coded),
});

/** The shape of a passage that names a source. */
export const mentionShape: GenericSchema<unknown, Mention> = record<Mention>({
  ...keptFields<'mention'>(),
  storyId: id(),
  sourceId: id(),
  passageId: id(),
});
