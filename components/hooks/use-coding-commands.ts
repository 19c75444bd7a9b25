import { useMemo } from 'react';
import { appName } from '#browser/app.ts';
import { saveFile } from '#browser/downloads.ts';
import type { OutFile } from '#core/formats/format.ts';
import type { Redaction } from '#core/formats/redact.ts';
import type { CodingTask, Decision } from '#core/model/coding.ts';
import type { CollectionId, Id } from '#core/model/id.ts';
import type { Fields } from '#core/model/kept.ts';
import type { Run } from '#store/bulk.ts';
import { answerExercise } from '#store/coding/answer-exercise.ts';
import { type Sent, sendExercise } from '#store/coding/send-exercise.ts';
import { dropCoding, settle } from '#store/coding/settle.ts';
import { type TakenPackage, takePackage } from '#store/coding/take-package.ts';
import { storiesOf } from '#store/collections.ts';
import type { CodersChosen, CodingOrder, CodingState } from './coding-order.ts';
import type { Exported } from './exports.ts';
import { takingBack } from './taking-back.ts';
import { useStore } from './use-store.ts';

export type { Sent, TakenPackage };

/** What can be done with coding packages. What was sent or is to be sent back is handed to the browser to be saved. */
export function useCodingCommands() {
  const store = useStore();
  return useMemo(
    () => ({
      async send(id: CollectionId, title: string, task: CodingTask, run: Run): Promise<Sent> {
        const ids = await storiesOf(store, id);
        return saved(await sendExercise(store, ids, { title, task, app: appName() }, run));
      },
      async sendBack(collectionId: CollectionId, coder: string, run: Run): Promise<Sent> {
        return saved(await answerExercise(store, collectionId, coder, appName(), run));
      },
      async take(file: File): Promise<TakenPackage> {
        try {
          return await takePackage(store, new Uint8Array(await file.arrayBuffer()));
        } catch {
          return { ok: false, reason: 'not-text' }; // a folder, or a file that went away meanwhile
        }
      },
      settle: (decision: Fields<Decision>, about: string) => takingBack(store, settle(store, decision, about)),
      drop: (id: Id<'coding'>) => takingBack(store, dropCoding(store, id)),
      save: ({ name, type, content }: OutFile) => saveFile(name, type, content),
      app: appName,
    }),
    [store],
  );
}

/** Writes what was settled in a format, beside the screen, and hands it to the browser to save. */
export function exportAdjudicated(
  chosen: CodersChosen,
  formatId: string,
  redaction: Redaction | undefined,
  run: Run,
): Promise<Exported> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./coding-worker.ts', import.meta.url), { type: 'module' });
    const end = (exported: Exported) => {
      worker.terminate();
      resolve(exported);
    };
    run.signal.addEventListener('abort', () => end({ ok: false, why: 'stopped' }));
    worker.onerror = ({ message }) => end({ ok: false, why: message });
    worker.onmessage = ({ data }: MessageEvent<CodingState>) => {
      if (data.at === 'failed') end({ ok: false, why: data.why });
      else if (data.at === 'lost') end({ ok: false, why: 'lost' });
      else if (data.at === 'written') {
        for (const { name, content } of data.files) saveFile(name, content.type, content);
        end({ ok: true, names: data.files.map(({ name }) => name) });
      }
    };
    const order = { ...chosen, do: 'write', formatId, at: Date.now(), app: appName() } as const;
    worker.postMessage({ ...order, ...(redaction && { redaction }) } satisfies CodingOrder);
  });
}

function saved(sent: Sent): Sent {
  if (sent.ok) saveFile(sent.file.name, sent.file.type, sent.file.content);
  return sent;
}
