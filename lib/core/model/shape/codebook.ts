import { boolean, type GenericSchema, optional, pipe, regex, string } from 'valibot';
import type { Codebook, CodebookField, CodebookRef, CodebookValue, FieldOn } from '../codebook.ts';
import { count, list } from './bounds.ts';
import { coded, ownWords } from './kept.ts';
import { type Fields, record, word } from './record.ts';

const codebookValue = record<CodebookValue>({
  value: coded,
  label: ownWords,
  test: ownWords,
  examples: optional(list(ownWords, 1_000)), // a handful; who pastes a whole coding in has some hundreds
  colour: optional(pipe(string(), regex(/^#[0-9A-F]{6}$/))),
  key: optional(pipe(string(), regex(/^\p{L}$/u))),
  retired: optional(boolean()),
});

const codebookField = record<CodebookField>({
  name: coded,
  label: ownWords,
  on: word<FieldOn>({ claim: true, attribution: true, link: true, source: true, appearance: true }),
  values: list(codebookValue, 1_000), // the longest code lists in use have some hundreds
  fallback: optional(coded),
  retired: optional(boolean()),
});

const refFields: Fields<CodebookRef> = { name: ownWords, version: count(1_000_000) };

/** The shape of what names a version of a codebook. */
export const codebookRefShape: GenericSchema<unknown, CodebookRef> = record<CodebookRef>(refFields);

/** What a codebook holds beside its name. */
export const codebookFields: Fields<Codebook> = {
  ...refFields,
  fields: list(codebookField, 200), // seven at first
  basedOn: optional(codebookRefShape),
};

/** The shape of a codebook. */
export const codebookShape: GenericSchema<unknown, Codebook> = record<Codebook>(codebookFields);
