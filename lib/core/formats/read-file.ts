import type { Project } from '../model/project.ts';
import type { Format, Read, ReadFailure, ReadOptions } from './format.ts';
import { formats } from './formats.ts';

/** What a file turned out to be. */
export type FileRead = { readonly label: string; readonly read: Extract<Read<Project>, { ok: true }> };

/** Why a file of no format that is read was not taken; `label`: what it was taken for, if anything. */
export type FileRefused = { readonly label?: string; readonly read: Extract<Read<Project>, { ok: false }> };

/**
 * Reads a file whatever it is, by what stands in it; its name only says what is tried first. Where nothing fits, it is
 * refused for the most telling reason: that of the format whose own file it is.
 */
export function readFile(name: string, content: Uint8Array, options: ReadOptions): FileRead | FileRefused {
  const extension = name.toLowerCase().split('.').at(-1) ?? '';
  const readers = formats.filter((format: Format) => format.read !== undefined) as readonly Format[];
  const ordered = readers.toSorted((a, b) => Number(b.extension === extension) - Number(a.extension === extension));
  let best: FileRefused = { read: { ok: false, reason: 'foreign' } };
  for (const { label, read } of ordered) {
    const answered = read!(content, options);
    if (answered.ok) return { label, read: answered };
    if (telling(answered.reason) > telling(best.read.reason)) best = { label, read: answered };
  }
  return best;
}

/** How much a refusal says of the file: a format that is sure of its own knows best what is wrong. */
function telling(reason: ReadFailure): number {
  const order: readonly ReadFailure[] = ['foreign', 'not-text', 'too-large', 'misshapen', 'cut-short', 'newer'];
  return order.indexOf(reason);
}
