import { isPackage } from '#core/coding/package-file.ts';
import { readFile } from '#core/formats/read-file.ts';
import { joinProjects } from '#core/merge/join.ts';
import { makeId } from '#core/model/id.ts';
import type { Project } from '#core/model/project.ts';
import { openStore } from '#store/database.ts';
import { failureOf } from '#store/failures.ts';
import { previewImport, takeInProject } from '#store/take-in-project.ts';
import type { ImportOrder, ImportState } from './import-states.ts';
import { keepingOver } from './keeping-line.ts';

// Reads files, says what they would add and adds it, beside the screen: a hundred thousand claims take their time.

let store = openStore();
let waiting: { readonly name: string; readonly project: Project } | undefined;

addEventListener('message', ({ data }: MessageEvent<ImportOrder>) => {
  const work = data.do === 'read' ? read(data) : add();
  work.catch((error: unknown) => tell({ at: 'failed', reason: failureOf(error) }));
});

function tell(state: ImportState): void {
  postMessage(state);
}

async function read({ name, files, keeping }: Extract<ImportOrder, { do: 'read' }>): Promise<void> {
  store = { ...store, keeping: keepingOver(keeping) };
  const projects: Project[] = [];
  const labels = new Set<string>();
  const left: Record<string, number> = {};
  const newId = () => makeId(store.now(), store.random(10));
  for (const file of files) {
    if (isPackage(file.bytes)) return tell({ at: 'refused', name: file.name, reason: 'coding-package' });
    const answered = readFile(file.name, file.bytes, { at: store.now(), newId });
    const { read } = answered;
    if (!read.ok) {
      const { reason, at } = read;
      const { label } = answered;
      return tell({ at: 'refused', name: file.name, reason, ...(label && { label }), ...(at && { where: at }) });
    }
    projects.push(read.value);
    if (answered.label) labels.add(answered.label);
    for (const [what, count] of Object.entries(read.left ?? {})) left[what] = (left[what] ?? 0) + count;
  }
  const project = joinProjects(projects);
  if (project === undefined) return tell({ at: 'idle' });
  const { counts, examples, fills } = await previewImport(store, project);
  waiting = { name, project };
  const isNew = fills.length > 0 || Object.values(counts).some(({ added }) => added > 0);
  tell({ at: 'preview', preview: { name, label: [...labels].join(', '), counts, examples, left, isNew } });
}

async function add(): Promise<void> {
  if (waiting === undefined) return;
  const { name, project } = waiting;
  const written = await takeInProject(store, project, name, (share) => tell({ at: 'writing', name, share }));
  if (!written.ok) return tell({ at: 'failed', reason: written.reason });
  tell({ at: 'done', name, ...written.value });
}
