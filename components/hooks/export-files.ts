import type { OutFile } from '#core/formats/format.ts';
import { formatOf } from '#core/formats/formats.ts';
import { redact, tookAnything } from '#core/formats/redact.ts';
import type { Project } from '#core/model/project.ts';
import type { ExportOrder } from './export-order.ts';

type Order = Pick<ExportOrder, 'formatId' | 'redaction' | 'at' | 'app'> & { readonly picture?: Uint8Array };

/** The files of a project in a format, or of what a redaction leaves of it. Throws for a format that there is not. */
export function writeFiles(whole: Project, { formatId, redaction, picture, at, app }: Order): readonly OutFile[] {
  const format = formatOf(formatId);
  if (format === undefined) throw new RangeError(formatId);
  const project = redaction === undefined ? whole : redact(whole, redaction);
  const leavesOut = formatId === 'evidence' && tookAnything(whole, project);
  return format.write(project, { at, app, leavesOut, ...(picture && { picture }) });
}
