import type { Address } from './story.ts';

/** The address of a story that people are shown: its main one, else its first; undefined where none is known. */
export function mainAddress(addresses: readonly Address[]): string | undefined {
  return (addresses.find(({ main }) => main) ?? addresses[0])?.url;
}
