import type { OutFile } from '#core/formats/format.ts';
import { formatOf } from '#core/formats/formats.ts';
import { redact, tookAnything } from '#core/formats/redact.ts';
import type { Project } from '#core/model/project.ts';
import type { Picture } from '#core/plots/picture.ts';
import type { ExportOrder } from './export-order.ts';
import { paintPicture } from './paint-picture.ts';

type Order = Pick<ExportOrder, 'formatId' | 'redaction' | 'at' | 'app'> & { readonly picture?: Uint8Array };

/** The files of a project in a format, or of what a redaction leaves of it. Rejects for a format that there is not. */
export async function writeFiles(
  whole: Project,
  { formatId, redaction, picture, at, app }: Order,
): Promise<readonly OutFile[]> {
  const format = formatOf(formatId);
  if (format === undefined) throw new RangeError(formatId);
  const project = redaction === undefined ? whole : redact(whole, redaction);
  const leavesOut = formatId === 'evidence' && tookAnything(whole, project);
  const drawn = await drawnOf(format.pictures?.(project) ?? []);
  return format.write(project, { at, app, leavesOut, ...(picture && { picture }), ...(drawn && { drawn }) });
}

/** Pictures as PNG; undefined where there are none, or where the browser can't draw: a file without them is better than none. */
async function drawnOf(pictures: readonly Picture[]): Promise<readonly Uint8Array[] | undefined> {
  if (pictures.length === 0) return undefined;
  try {
    const drawn: Uint8Array[] = [];
    for (const picture of pictures) drawn.push(new Uint8Array(await (await paintPicture(picture)).arrayBuffer()));
    return drawn;
  } catch {
    return undefined;
  }
}
