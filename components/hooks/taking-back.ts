import type { StepId } from '#core/model/id.ts';
import type { Step } from '#core/model/step.ts';
import type { Run } from '#store/bulk.ts';
import type { Store } from '#store/database.ts';
import { nextUndo } from '#store/next-undo.ts';
import { undoStep } from '#store/undo.ts';
import type { Written } from '#store/write.ts';

/** How a command on the library ended: with what takes exactly this back, or why nothing was changed. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T; takeBack(run?: Run): Promise<Written<Step>> }
  | { readonly ok: false; readonly reason: string };

/** Adds to a command's answer what takes it back, for as long as nothing was done after it, here or on another page. */
export async function takingBack<T>(store: Store, writing: Promise<Written<T>>): Promise<Outcome<T>> {
  const written = await writing;
  if (!written.ok) return written;
  const stepId = (await nextUndo(store)).undo?.id as StepId | undefined;
  return { ...written, takeBack: (run) => undoStep(store, stepId, run) };
}
