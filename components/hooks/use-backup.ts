import { useRef, useState } from 'react';
import { appName } from '#browser/app.ts';
import { saveFile } from '#browser/downloads.ts';
import { keepLastCopy } from '#browser/last-copy.ts';
import { type Backup, type BackupFailure, openBackup } from '#core/backup/open-backup.ts';
import { writeBackup } from '#store/backup.ts';
import type { StoreFailure } from '#store/failures.ts';
import { type Effects, previewRestore, type RestoreWay, restoreBackup } from '#store/restore-backup.ts';
import { writerVersion } from '#store/versions.ts';
import { packBeside } from './pack-beside.ts';
import { useStore } from './use-store.ts';

/** A copy that was looked through, and what restoring it would do. */
export interface Looked {
  readonly name: string;
  readonly backup: Backup;
  readonly effects: Effects;
}

/** What is going on with copies just now. `done`: from 0 to 1. */
export type BackupState =
  | { readonly at: 'rest' }
  | { readonly at: 'saving' | 'looking' | 'restoring'; readonly done: number }
  | { readonly at: 'preview'; readonly looked: Looked };

/** Hears how it ended. */
export interface BackupOutcomes {
  saved(name: string): void;
  refused(reason: BackupFailure): void;
  restored(effects: Effects, way: RestoreWay): void;
  failed(reason: StoreFailure): void;
}

const breath = 50; // milliseconds of work between two looks at the screen and the keyboard

/** Saves the library as a file, and takes such a file back: looked through first, then restored or left. */
export function useBackup(outcomes: BackupOutcomes) {
  const store = useStore();
  const [state, setState] = useState<BackupState>({ at: 'rest' });
  const stopping = useRef<AbortController>(undefined);
  const begin = (at: 'saving' | 'looking' | 'restoring') => {
    stopping.current = new AbortController();
    setState({ at, done: 0 });
    return { signal: stopping.current.signal, progress: (done: number) => setState({ at, done }) };
  };

  return {
    state,
    stop() {
      stopping.current?.abort();
    },
    close() {
      setState({ at: 'rest' });
    },
    async save() {
      const { pack, end } = packBeside();
      const written = await writeBackup(store, { app: appName(), pack, ...begin('saving') }).finally(end);
      setState({ at: 'rest' });
      if (!written.ok) return outcomes.failed(written.reason);
      const { manifest, content } = written.value;
      const name = backupName(manifest.madeAt);
      saveFile(name, 'application/zip', content);
      await keepLastCopy({ at: manifest.madeAt, seq: manifest.seq }).catch(() => {});
      outcomes.saved(name);
    },
    async look(file: { readonly name: string; arrayBuffer(): Promise<ArrayBuffer>; readonly size: number }) {
      const { signal, progress } = begin('looking');
      const found = await lookThrough(file, progress, signal);
      if (signal.aborted) return setState({ at: 'rest' });
      if (!found.ok) {
        setState({ at: 'rest' });
        return outcomes.refused(found.reason);
      }
      const effects = await previewRestore(store, found.value);
      if (effects.ok)
        return setState({
          at: 'preview',
          looked: { name: file.name, backup: found.value, effects: effects.value },
        });
      setState({ at: 'rest' });
      outcomes.failed(effects.reason);
    },
    async restore({ backup }: Looked, way: RestoreWay) {
      const { progress } = begin('restoring');
      const restored = await restoreBackup(store, backup, way, progress);
      setState({ at: 'rest' });
      if (restored.ok) outcomes.restored(restored.value, way);
      else outcomes.failed(restored.reason);
    },
  };
}

const largestFile = 1_000_000_000; // bytes: what is looked through at most; not even read beyond that

async function lookThrough(
  file: { arrayBuffer(): Promise<ArrayBuffer>; readonly size: number },
  progress: (done: number) => void,
  signal: AbortSignal,
): Promise<{ ok: true; value: Backup } | { ok: false; reason: BackupFailure }> {
  if (file.size > largestFile) return { ok: false, reason: 'too-large' };
  const bytes = await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => undefined,
  );
  if (bytes === undefined) return { ok: false, reason: 'damaged' };
  const looking = openBackup(bytes, writerVersion);
  let paused = performance.now();
  for (;;) {
    const step = looking.next();
    if (step.done) return step.value;
    if (performance.now() - paused < breath) continue;
    progress(step.value);
    await new Promise((resume) => setTimeout(resume));
    if (signal.aborted) return { ok: false, reason: 'damaged' };
    paused = performance.now();
  }
}

/** `Says Who backup 2026-11-26 0914.zip`, by this machine's clock: sorted by name, copies stand in the order of time. */
function backupName(at: number): string {
  const date = new Date(at);
  const two = (number: number) => String(number).padStart(2, '0');
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  return `Says Who backup ${day} ${two(date.getHours())}${two(date.getMinutes())}.zip`;
}
