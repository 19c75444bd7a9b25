import type { PassageId, SourceId, StoryId } from './id.ts';
import type { Kept } from './kept.ts';
import type { OwnFields } from './own-fields.ts';

/** A person, organisation, document or outlet that is said to have said something: one record for all stories. */
export interface Source extends Kept<'source'> {
  readonly name: string;
  /** Codebook field `type`. */
  readonly type?: string;
  /** Who they are, in a few words: "defector, former diplomat". */
  readonly description?: string;
  /** What it bears of fields that people added to the codebook. */
  readonly fields?: OwnFields;
}

/** Another name of a source; a source has a set of them. */
export interface Alias extends Kept<'alias'> {
  readonly sourceId: SourceId;
  readonly name: string;
}

/** A source as it appears in one story. */
export interface Appearance extends Kept<'appearance'> {
  readonly storyId: StoryId;
  readonly sourceId: SourceId;
  /** Codebook field `naming`. */
  readonly naming?: string;
}

/** A passage that names a source. */
export interface Mention extends Kept<'mention'> {
  readonly storyId: StoryId;
  readonly sourceId: SourceId;
  readonly passageId: PassageId;
}
