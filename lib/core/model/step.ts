import type { DeviceId, Id, StepId, StoryId } from './id.ts';
import type { Stamp } from './stamp.ts';

/** Why records changed. */
export type Cause = 'user' | 'undo' | 'redo' | 'reading' | 'import' | 'merge' | 'migrate' | 'restore';

/** What a person did, in a word that the screen can put into a sentence. */
export type StepLabel =
  | 'keep-story'
  | 'mark-claim'
  | 'mark-source'
  | 'add-note'
  | 'edit-note'
  | 'delete-note'
  | 'edit-claim'
  | 'delete-claim'
  | 'attribute'
  | 'edit-attribution'
  | 'delete-attribution'
  | 'edit-chain'
  | 'set-cue'
  | 'edit-source'
  | 'merge-sources'
  | 'edit-story'
  | 'split-story'
  | 'accept-wording'
  | 'find-by-hand'
  | 'tag'
  | 'untag'
  | 'rename-tag'
  | 'merge-tags'
  | 'delete-tag'
  | 'collect'
  | 'uncollect'
  | 'edit-collection'
  | 'delete-collection'
  | 'edit-codebook'
  | 'choose-codebook'
  | 'code'
  | 'delete-claims'
  | 'delete-stories'
  | 'delete-sources'
  | 'restore'
  | 'restore-copy'
  | 'import'
  | 'accept-suggestion'
  | 'dismiss-suggestion'
  | 'send-coding'
  | 'take-coding'
  | 'drop-coding'
  | 'settle';

/** One thing done: the changes it made are the `ops` with its id. Kept for good, never changed. */
export interface Step {
  readonly id: StepId;
  /** Order on this device: the sequence number of its first change. */
  readonly seq: number;
  readonly stamp: Stamp;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly label: StepLabel;
  readonly cause: Cause;
  /** The story it was done in, for undo there. */
  readonly storyId?: StoryId;
  /** For cause `undo`: the step taken back; for `redo`: the step done again. */
  readonly of?: StepId;
  /** The words it was about, for "Undo: delete 'More than 20 ...'". At most 120 UTF-16 units. */
  readonly about?: string;
}

/** One change of one record, append-only: serves undo, history, backup and a later sync. */
export interface Op {
  /** `device:seq`, unique everywhere. */
  readonly id: string;
  readonly device: DeviceId;
  /** Counts the changes of this device from 1. */
  readonly seq: number;
  readonly stamp: Stamp;
  readonly stepId: StepId;
  readonly cause: Cause;
  readonly table: string;
  readonly recordId: Id<string>;
  readonly kind: 'add' | 'patch';
  /** The fields' new values; `null` = the field was taken away. */
  readonly patch: Readonly<Record<string, unknown>>;
  /** The fields' values before, on the same terms. Empty for `add`. */
  readonly before: Readonly<Record<string, unknown>>;
  /** The stamps that were replaced. */
  readonly replaced: Readonly<Record<string, Stamp>>;
}

/** What can be taken back and what can be done again, newest last, from steps in the order they were done. */
export function undoStacks(steps: readonly Step[]): { undo: Step[]; redo: Step[] } {
  const undo: Step[] = [];
  const redo: Step[] = [];
  for (const step of steps) {
    if (step.cause === 'undo') {
      const at = undo.findIndex((done) => done.id === step.of);
      if (at >= 0) redo.push(...undo.splice(at, 1));
    } else if (step.cause === 'redo') {
      const at = redo.findIndex((undone) => undone.id === step.of);
      if (at >= 0) undo.push(...redo.splice(at, 1));
    } else if (step.cause === 'user' || step.cause === 'import' || step.cause === 'merge') {
      undo.push(step);
      redo.length = 0;
    }
  }
  return { undo, redo };
}
