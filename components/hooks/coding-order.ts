import type { Interval } from '#core/agreement/bootstrap.ts';
import type { CodingField } from '#core/coding/coding-fields.ts';
import type { ComparedStory } from '#core/coding/compared-stories.ts';
import type { Redaction } from '#core/formats/redact.ts';
import type { Codebook } from '#core/model/codebook.ts';
import type { CodingTask } from '#core/model/coding.ts';
import type { Id } from '#core/model/id.ts';
import type { WrittenFile } from './export-order.ts';

/** An exercise, and of those who coded it the ones that are compared: ids of their answers, or `own`, in this order. */
export interface CodersChosen {
  readonly exerciseId: Id<'exercise'>;
  readonly ids: readonly string[];
  /** What the person at this screen is called among the coders. */
  readonly ownName: string;
}

/** What the worker is asked for: to compare coders, or to write what was settled in a format. */
export type CodingOrder = CodersChosen &
  (
    | { readonly do: 'compare' }
    | {
        readonly do: 'write';
        readonly formatId: string;
        readonly redaction?: Redaction;
        /** When it is exported: milliseconds since 1970. */
        readonly at: number;
        readonly app: string;
      }
  );

/** What coders left, side by side. */
export interface Compared {
  readonly task: CodingTask;
  readonly title: string;
  readonly codebook: Codebook;
  readonly coders: readonly { readonly id: string; readonly name: string }[];
  readonly stories: readonly ComparedStory[];
  readonly fields: readonly CodingField[];
}

/** How sure the alphas are, by field. */
export type Intervals = Readonly<Record<string, Interval>>;

/** What the worker tells. `lost`: the exercise's file is not there any more. */
export type CodingState =
  | { readonly at: 'compared'; readonly compared: Compared }
  | { readonly at: 'sampling'; readonly done: number; readonly of: number }
  | { readonly at: 'sampled'; readonly intervals: Intervals }
  | { readonly at: 'written'; readonly files: readonly WrittenFile[] }
  | { readonly at: 'lost' }
  | { readonly at: 'failed'; readonly why: string };
