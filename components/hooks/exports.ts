import { appName } from '#browser/app.ts';
import { saveFile } from '#browser/downloads.ts';
import type { Redaction } from '#core/formats/redact.ts';
import type { Project } from '#core/model/project.ts';
import type { Run } from '#store/bulk.ts';
import type { ExportOrder, ExportState } from './export-order.ts';

/** How an export ended. */
export type Exported =
  | { readonly ok: true; readonly names: readonly string[] }
  | { readonly ok: false; readonly why: string | 'stopped' };

/** Writes a project, or what a redaction leaves of it, and hands it to the browser to save. The formats are loaded when first wanted. */
export async function exportProject(
  project: Project,
  formatId: string,
  redaction?: Redaction,
  picture?: Uint8Array,
): Promise<Exported> {
  try {
    const { writeFiles } = await import('./export-files.ts');
    const files = await writeFiles(project, {
      formatId,
      at: Date.now(),
      app: appName(),
      ...(redaction && { redaction }),
      ...(picture && { picture }),
    });
    for (const { name, type, content } of files) saveFile(name, type, content);
    return { ok: true, names: files.map(({ name }) => name) };
  } catch (error) {
    return { ok: false, why: error instanceof Error ? error.message : String(error) };
  }
}

/** Reads stories out of the library and writes them beside the screen; tells how far it is, and stops when told. */
export function exportStories(order: Omit<ExportOrder, 'at' | 'app'>, run: Run): Promise<Exported> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./export-worker.ts', import.meta.url), { type: 'module' });
    const end = (exported: Exported) => {
      worker.terminate();
      resolve(exported);
    };
    run.signal.addEventListener('abort', () => end({ ok: false, why: 'stopped' }));
    worker.onerror = ({ message }) => end({ ok: false, why: message });
    worker.onmessage = ({ data }: MessageEvent<ExportState>) => {
      if (data.at === 'reading') run.progress(data.done, data.of);
      else if (data.at === 'failed') end({ ok: false, why: data.why });
      else if (data.at === 'done') {
        for (const { name, content } of data.files) saveFile(name, content.type, content);
        end({ ok: true, names: data.files.map(({ name }) => name) });
      }
    };
    worker.postMessage({ ...order, at: Date.now(), app: appName() } satisfies ExportOrder);
  });
}
