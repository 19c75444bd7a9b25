import type { GenericSchema } from 'valibot';
import { answerShape } from '../model/shape/answer.ts';
import { attributionShape } from '../model/shape/attribution.ts';
import { claimShape } from '../model/shape/claim.ts';
import { codingShape, decisionShape, keptPackageShape } from '../model/shape/coding.ts';
import { collectionShape, membershipShape } from '../model/shape/collection.ts';
import { keptCodebookShape } from '../model/shape/kept-codebook.ts';
import { noteShape, taggingShape, tagShape } from '../model/shape/note.ts';
import { passageShape } from '../model/shape/passage.ts';
import { keptTextShape, readingShape } from '../model/shape/reading.ts';
import { parseShape, type Shaped } from '../model/shape/shaped.ts';
import { aliasShape, appearanceShape, mentionShape, sourceShape } from '../model/shape/source.ts';
import { opShape, stepShape } from '../model/shape/step.ts';
import { addressShape, storyShape } from '../model/shape/story.ts';

/** Every table whose rows a copy of the library holds, with their shape. `meta` is not among them: it belongs to the device. */
const shapes = {
  stories: storyShape,
  addresses: addressShape,
  readings: readingShape,
  texts: keptTextShape,
  passages: passageShape,
  claims: claimShape,
  attributions: attributionShape,
  sources: sourceShape,
  aliases: aliasShape,
  appearances: appearanceShape,
  mentions: mentionShape,
  notes: noteShape,
  tags: tagShape,
  taggings: taggingShape,
  collections: collectionShape,
  memberships: membershipShape,
  answers: answerShape,
  codebooks: keptCodebookShape,
  codings: codingShape,
  decisions: decisionShape,
  packages: keptPackageShape,
  steps: stepShape,
  ops: opShape,
} as const satisfies Readonly<Record<string, GenericSchema<unknown, unknown>>>;

/** The name of a table that is copied. */
export type CopiedTable = keyof typeof shapes;

/** Their names, in the order they are written. */
export const copiedTables = Object.keys(shapes) as readonly CopiedTable[];

/** Whether a foreign word is such a name. */
export function isCopiedTable(name: string): name is CopiedTable {
  return Object.hasOwn(shapes, name);
}

/** A row of any of them. */
export type Row = Readonly<Record<string, unknown>>;

/** A foreign value as a row of a table. */
export function parseRow(table: CopiedTable, value: unknown): Shaped<Row> {
  return parseShape(shapes[table] as unknown as GenericSchema<unknown, Row>, value);
}

/** What names a row in its table: its id, or for a text its hash. */
export function keyOf(row: Row): string {
  return (row.id ?? row.hash) as string;
}

/** Whether a table's rows are records, merged field by field; texts and history are kept as they are or not at all. */
export function isMerged(table: CopiedTable): boolean {
  return table !== 'texts' && table !== 'packages' && table !== 'steps' && table !== 'ops';
}
