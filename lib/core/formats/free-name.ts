import { fileName } from './file-name.ts';

/** A file name that no other file of the export has; file systems of Windows and macOS do not tell capitals apart. */
export function freeName(taken: Set<string>, title: string, extension: string): string {
  for (let copy = 1; ; copy += 1) {
    const name = fileName(copy === 1 ? title : `${title.slice(0, 60)} ${copy}`, extension);
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}
