import { unzipSync, type Zippable, zipSync } from 'fflate';

/** What lies in a ZIP: bytes or text by path. */
export type Parts = Readonly<Record<string, string | Uint8Array>>;

/** Files in a ZIP that is read; a project of 100,000 stories has fewer. */
const mostFiles = 200_000;

/** Bytes that all files together may have unpacked: what the engine can still hold as text. */
const mostBytes = 500_000_000;

/** From so many bytes on, a file that shrank to less than a 250th is a bomb: what people write shrinks to a tenth or so. */
const bombBytes = 10_000_000;
const mostShrunk = 250;

/** Packs texts (as UTF-8) and bytes. The same parts give the same bytes: the time of each is 1 January 1980. */
export function zipOf(parts: Parts): Uint8Array {
  const encoder = new TextEncoder();
  const files: Zippable = {};
  for (const [path, content] of Object.entries(parts))
    files[path] = typeof content === 'string' ? encoder.encode(content) : content;
  // fflate reads the parts of the date on this machine's clock, so they are given the same way.
  return zipSync(files, { level: 6, mtime: '1980-01-01T00:00:00' });
}

/**
 * Unpacks a ZIP, or says why not: `foreign` if it is none, `too-large` if it claims more files or bytes than we hold or is
 * a bomb, looked at before anything is unpacked, `cut-short` if it is broken. Folders are left out, and names that could lead out of one.
 */
export function unzip(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> | 'foreign' | 'too-large' | 'cut-short' {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b || (bytes[2] !== 3 && bytes[2] !== 5)) return 'foreign';
  let files = 0;
  let size = 0;
  let isTooLarge = false;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, size: packed, originalSize }) => {
        files += 1;
        size += originalSize;
        const isBomb = originalSize > bombBytes && originalSize > packed * mostShrunk;
        isTooLarge = files > mostFiles || size > mostBytes || isBomb;
        if (isTooLarge) throw new RangeError('too-large');
        return isPlain(name);
      },
    });
    return new Map(Object.entries(parts));
  } catch {
    return isTooLarge ? 'too-large' : 'cut-short';
  }
}

/** No folder, no way up or out, no name of an object's own. */
function isPlain(name: string): boolean {
  return !name.endsWith('/') && !/^[/\\]|(?:^|[/\\])\.\.(?:[/\\]|$)|^[a-z]:|__proto__/i.test(name);
}
