import { openStore } from '#store/database.ts';
import { loadSelection } from '#store/load-selection.ts';
import { writeFiles } from './export-files.ts';
import type { ExportOrder, ExportState, WrittenFile } from './export-order.ts';
import { writeInParts } from './export-parts.ts';

// Reads stories and writes them in a format beside the screen: a hundred thousand claims take their time.

const tell = (state: ExportState) => postMessage(state);
const run = {
  progress: (done: number, of: number) => tell({ at: 'reading', done, of }),
  signal: new AbortController().signal, // it is stopped by ending the worker
};

addEventListener('message', ({ data }: MessageEvent<ExportOrder>) => {
  write(data)
    .then((files) => tell({ at: 'done', files }))
    .catch((error: unknown) => tell({ at: 'failed', why: error instanceof Error ? error.message : String(error) }));
});

async function write(order: ExportOrder): Promise<readonly WrittenFile[]> {
  const store = openStore();
  const parted = await writeInParts(store, order, run);
  if (parted !== undefined) return [parted];
  const project = await loadSelection(store, order.ids, order.only, run);
  if (project === undefined) return [];
  return (await writeFiles(project, order)).map(({ name, type, content }) => ({
    name,
    content: new Blob([content as BlobPart], { type }),
  }));
}
