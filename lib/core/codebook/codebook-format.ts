import type { OutFile, Read, ReadFailure } from '../formats/format.ts';
import type { Codebook } from '../model/codebook.ts';

/** A file that holds one codebook and nothing else. */
export interface CodebookFormat {
  readonly id: 'qdc' | 'json' | 'csv';
  /** Without the dot. */
  readonly extension: string;
  /** MIME type. */
  readonly type: OutFile['type'];
  /** `app`: the program that writes, with its version. */
  write(codebook: Codebook, app: string): string;
  /** `name`: what the codebook is called where the file does not say it. */
  read(content: string | Uint8Array, name: string): Read<Codebook>;
}

/** Longest file, in UTF-16 units or bytes: a hundred thousand values, where the longest lists in use have some hundreds. */
export const largestCodebook = 20_000_000;

/** The answer where a file is none. */
export function refused(reason: ReadFailure): Read<Codebook> {
  return { ok: false, reason };
}

/** So many values of a field are looked at: one more than any codebook may have, so that it is refused and not cut. */
export const mostValues = 1_000;
