import { type CodebookList, findCodebook } from '#core/codebook/kept-codebooks.ts';
import type { Codebook, CodebookRef } from '#core/model/codebook.ts';

/** A codebook while it is changed: nothing of it is kept before it is saved. */
export interface Draft {
  readonly codebook: Codebook;
  /** What it was when the changing began: what can be said to be changed. */
  readonly begun: Codebook;
  /** The version that it is the next one of; absent where it is the first of its name. */
  readonly from?: CodebookRef;
  /** Whether it is worth keeping without a change: it was just made, or read from a file. */
  readonly isNew: boolean;
}

/** Begins to change a codebook that the library has. */
export function draftOf(codebook: Codebook): Draft {
  return { codebook, begun: codebook, from: { name: codebook.name, version: codebook.version }, isNew: false };
}

/** Begins a codebook of one's own as a copy of another. */
export function draftFrom(codebook: Codebook, name: string): Draft {
  const copy: Codebook = {
    name,
    version: 1,
    fields: codebook.fields,
    basedOn: { name: codebook.name, version: codebook.version },
  };
  return { codebook: copy, begun: copy, isNew: true };
}

/**
 * Begins with a codebook that was read from a file. One of a name that the library has is the next version of the newest; a
 * table is called as its file is, which has the version behind the name.
 */
export function draftRead(read: Codebook, list: CodebookList): Draft {
  const names = [read.name, read.name.replace(/ \d{1,6}$/, '')];
  const name = names.find((one) => list.all.some((known) => known.name === one)) ?? read.name;
  const newest = list.all.find((known) => known.name === name);
  const codebook = { ...read, name };
  const from = newest && { name, version: newest.version };
  return { codebook, begun: findCodebook(list, from) ?? codebook, isNew: true, ...(from && { from }) };
}
