import { type GenericSchema, optional } from 'valibot';
import type { Codebook, CodebookField, CodebookValue, FieldOn } from '../codebook.ts';
import { count, list } from './bounds.ts';
import { coded, ownWords } from './kept.ts';
import { record, word } from './record.ts';

const codebookValue = record<CodebookValue>({ value: coded, label: ownWords, test: ownWords });

const codebookField = record<CodebookField>({
  name: coded,
  label: ownWords,
  on: word<FieldOn>({ claim: true, attribution: true, link: true, source: true, appearance: true }),
  values: list(codebookValue, 1_000), // the longest code lists in use have some hundreds
  fallback: optional(coded),
});

/** The shape of a codebook. */
export const codebookShape: GenericSchema<unknown, Codebook> = record<Codebook>({
  name: ownWords,
  version: count(1_000_000),
  fields: list(codebookField, 200), // seven at first
});
