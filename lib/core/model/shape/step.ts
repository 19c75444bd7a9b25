import { custom, type GenericSchema, optional, pipe, record as recordOf, regex, string, unknown } from 'valibot';
import type { Cause, Op, Step, StepLabel } from '../step.ts';
import { count, text, time } from './bounds.ts';
import { id, stamp } from './kept.ts';
import { record, word } from './record.ts';

const cause = word<Cause>({
  user: true,
  undo: true,
  redo: true,
  reading: true,
  import: true,
  merge: true,
  migrate: true,
  restore: true,
});

/** Any word in the form of one: what a step did is told in words on screen, and one that is not known there has words too. */
const label = pipe(string(), regex(/^[a-z][a-z-]{0,39}$/)) as unknown as GenericSchema<unknown, StepLabel>;

/** The shape of a step. */
export const stepShape: GenericSchema<unknown, Step> = record<Step>({
  id: id(),
  seq: count(Number.MAX_SAFE_INTEGER),
  stamp,
  at: time,
  label,
  cause,
  storyId: optional(id()),
  of: optional(id()),
  about: optional(text(120)), // UTF-16 units: what the store keeps
});

const fieldName = pipe(string(), regex(/^[a-z][a-zA-Z]{0,39}$/)); // the longest field we have has 15 letters

/** Fields of some record, as plain JSON: they are looked at again when an undo writes them. */
const someFields = recordOf(fieldName, unknown()) as unknown as GenericSchema<unknown, Op['patch']>;

/** The shape of one change. */
export const opShape: GenericSchema<unknown, Op> = pipe(
  record<Op>({
    id: text(80), // UTF-16 units: a UUID, a colon, a number
    device: id(),
    seq: count(Number.MAX_SAFE_INTEGER),
    stamp,
    stepId: id(),
    cause,
    table: pipe(string(), regex(/^[a-z]{1,20}$/)),
    recordId: id(),
    kind: word<Op['kind']>({ add: true, patch: true }),
    patch: someFields,
    before: someFields,
    replaced: recordOf(fieldName, stamp) as unknown as GenericSchema<unknown, Op['replaced']>,
  }),
  custom<Op>((op) => (op as Op).id === `${(op as Op).device}:${(op as Op).seq}`),
);
