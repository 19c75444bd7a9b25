import { formatOf } from '#core/formats/formats.ts';
import { redacts } from '#core/formats/redact.ts';
import type { Run } from '#store/bulk.ts';
import type { Store } from '#store/database.ts';
import { loadParts } from '#store/load-parts.ts';
import { type Packed, packBlob, zipOfPacked } from '#store/pack-blobs.ts';
import type { ExportOrder, WrittenFile } from './export-order.ts';

/**
 * Writes stories a few at a time into `Blob`s, which the browser keeps outside the script's memory; undefined where the format
 * has to be made as one, or names are withheld, which has to look at all of it.
 */
export async function writeInParts(
  store: Store,
  { ids, only, formatId, redaction, at, app }: ExportOrder,
  run: Run,
): Promise<WrittenFile | undefined> {
  const writer = formatOf(formatId)?.begin?.({ at, app });
  if (writer === undefined || (redaction !== undefined && redacts(redaction))) return undefined;
  const segments = new Map<string, Blob[]>();
  const packing: Promise<Packed>[] = []; // goes on beside: the browser packs while the script writes
  for await (const { project, done } of loadParts(store, ids, only)) {
    const part = writer.take(project);
    for (const [name, text] of Object.entries(part.segments)) {
      if (text === '') continue;
      const own = segments.get(name);
      if (own === undefined) segments.set(name, [new Blob([text])]);
      else own.push(new Blob([text]));
    }
    for (const [path, text] of Object.entries(part.files ?? {})) packing.push(packBlob(path, new Blob([text])));
    run.progress(done, ids.length);
  }
  const { name, type, entries } = writer.end();
  const whole = ({ of }: (typeof entries)[number]) =>
    new Blob(of.flatMap((part): BlobPart[] => ('text' in part ? [part.text] : (segments.get(part.segment) ?? []))));
  const [first] = entries;
  if (first !== undefined && first.path === undefined) return { name, content: new Blob([whole(first)], { type }) };
  const composed = entries.map((entry) => packBlob(entry.path ?? '', whole(entry)));
  return { name, content: zipOfPacked(await Promise.all([...composed, ...packing]), type) };
}
