import { type GenericSchema, optional, pipe, regex, string } from 'valibot';
import type { Coding, CodingTask, CollectionCoding, Decision, KeptPackage, Matter, Said } from '../coding.ts';
import { count, list, longestText, text, time, words } from './bounds.ts';
import { coded, id, keptFields, ownWords } from './kept.ts';
import { record, word } from './record.ts';

const sha256 = pipe(string(), regex(/^[0-9a-f]{64}$/));

/** Longest file of a package, in UTF-16 units: some 300 stories with twenty claims each. */
export const longestPackage = 25_000_000;

/** Longest name of a coder or an exercise, in UTF-16 units: a line on the screen. */
export const longestName = 200;

/** The shape of a task. */
export const taskShape: GenericSchema<unknown, CodingTask> = word<CodingTask>({ blind: true, 'these-claims': true });

/** The shape of what a collection remembers of its exercise. */
export const collectionCodingShape: GenericSchema<unknown, CollectionCoding> = record<CollectionCoding>({
  exerciseId: id(),
  task: taskShape,
});

/** The shape of a package's record. */
export const codingShape: GenericSchema<unknown, Coding> = record<Coding>({
  ...keptFields<'coding'>(),
  exerciseId: id(),
  as: word<Coding['as']>({ sent: true, taken: true, answer: true }),
  task: taskShape,
  title: text(longestName),
  coder: optional(words(longestName)),
  madeAt: time,
  hash: sha256,
});

/** The shape of a package's file. Whether the hash is that of the text is not looked at here. */
export const keptPackageShape: GenericSchema<unknown, KeptPackage> = record<KeptPackage>({
  hash: sha256,
  text: text(longestPackage),
});

const said: GenericSchema<unknown, Said> = record<Said>({
  coder: words(longestName),
  value: optional(ownWords), // a chain of names may be long
});

/** The shape of a disagreement settled. */
export const decisionShape: GenericSchema<unknown, Decision> = record<Decision>({
  ...keptFields<'decision'>(),
  exerciseId: id(),
  textHash: sha256,
  start: count(longestText),
  end: count(longestText),
  matter: word<Matter>({ missed: true, extent: true, value: true }),
  field: optional(coded),
  value: optional(ownWords),
  whose: optional(words(longestName)),
  said: list(said, 1_000), // coders
});
