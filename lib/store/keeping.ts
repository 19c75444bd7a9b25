import type { Op, Step } from '#core/model/step.ts';
import type { SnapshotReason } from '#core/recovery/snapshot.ts';
import { failureOf, type StoreFailure } from './failures.ts';

/** What one command wrote, after its commit. */
export interface Committed {
  /** Where the journal stands since. */
  readonly journal: { readonly device: string; readonly seq: number };
  readonly step: Step;
  /** Undefined where there were too many to be held. */
  readonly ops: readonly Op[] | undefined;
}

/** Who watches over the library from outside its database. */
export interface Keeping {
  /** Why nothing may be written now: the library has lost what it had, and has to be recovered first. */
  refusal(): Promise<StoreFailure | undefined>;
  /** Hears of each command after its commit. */
  committed(what: Committed): void;
  /** Whether the browser has no room left for it; without it, what errors say counts. */
  isOutOfRoom?(): Promise<boolean>;
  /** Makes a copy before something changes much; one that can't be made is no reason to stop. */
  snapshot(why: SnapshotReason): Promise<void>;
}

/** Why something failed, also where the error does not say: with the disk full, Chromium only says that it was aborted. */
export async function whyFailed(keeping: Keeping | undefined, error: unknown): Promise<StoreFailure> {
  const reason = failureOf(error);
  const isUnclear = reason === 'damaged' || reason === 'closed';
  return isUnclear && (await keeping?.isOutOfRoom?.()) ? 'full' : reason;
}
