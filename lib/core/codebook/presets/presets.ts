import { type Codebook, type CodebookRef, isSameCodebook } from '../../model/codebook.ts';
import { markkula } from './markkula.ts';
import { polnear } from './polnear.ts';
import { saysWho } from './says-who.ts';
import { sir } from './sir.ts';
import { spangher } from './spangher.ts';

/** Every codebook that comes with the program, by a word that stays. */
export const presets = { 'says-who': saysWho, markkula, spangher, sir, polnear } as const satisfies Readonly<
  Record<string, Codebook>
>;
export type PresetName = keyof typeof presets;

/** Their names, in the order they are offered. */
export const presetNames = Object.keys(presets) as readonly PresetName[];

/** The preset that a reference names, or undefined. */
export function presetOf(ref: CodebookRef): Codebook | undefined {
  return Object.values<Codebook>(presets).find((preset) => isSameCodebook(preset, ref));
}
