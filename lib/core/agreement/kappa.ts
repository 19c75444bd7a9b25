import type { Unmeasured } from './measured.ts';
import type { CodedUnit } from './unit-patterns.ts';

/** What two coders said of one unit; undefined where one did not say. */
export type CodedPair = readonly [string | undefined, string | undefined];

/** On how many units two coders gave the same value, of all that both coded. `of` 0: none, and no per cent of it. */
export interface Agreed {
  readonly agreed: number;
  readonly of: number;
}

/** Kappa of two coders, or why there is none; how often they agreed is told either way. */
export type MeasuredKappa =
  | {
      readonly ok: true;
      /** 1: perfect agreement; 0: as if by chance; below 0: less than by chance. */
      readonly value: number;
      /** Units that both coded: those that count. */
      readonly units: number;
      readonly agreement: Agreed;
    }
  | { readonly ok: false; readonly reason: Unmeasured; readonly agreement: Agreed };

/** What two of several coders said of each unit; `one` and `other` are their places in a unit. */
export function pairsOf(units: readonly CodedUnit[], one: number, other: number): CodedPair[] {
  return units.map((unit) => [unit[one], unit[other]]);
}

/** How often two coders agreed, on the units that both coded. Not corrected for chance: with few labels it is high by itself. */
export function agreementOf(pairs: readonly CodedPair[]): Agreed {
  const both = pairs.filter(([one, other]) => one !== undefined && other !== undefined);
  return { agreed: both.filter(([one, other]) => one === other).length, of: both.length };
}

/**
 * Cohen's kappa for two coders: (po - pe) / (1 - pe), where po is the share of units on which they agree and pe the share
 * on which two coders with these habits would by chance. Units that one of them left out do not count. Formula: Jacob
 * Cohen, "A coefficient of agreement for nominal scales", Educational and Psychological Measurement 20 (1960), 37-46.
 */
export function cohensKappa(pairs: readonly CodedPair[]): MeasuredKappa {
  const agreement = agreementOf(pairs);
  const ones = new Map<string, number>();
  const others = new Map<string, number>();
  for (const [one, other] of pairs) {
    if (one === undefined || other === undefined) continue;
    ones.set(one, (ones.get(one) ?? 0) + 1);
    others.set(other, (others.get(other) ?? 0) + 1);
  }
  const { agreed, of } = agreement;
  if (of === 0) return { ok: false, reason: whyNone(pairs), agreement };
  let chance = 0; // times `of` squared, so that whole numbers stay whole
  for (const [label, count] of ones) chance += count * (others.get(label) ?? 0);
  if (chance === of * of) return { ok: false, reason: 'no-variation', agreement };
  return { ok: true, value: (agreed * of - chance) / (of * of - chance), units: of, agreement };
}

function whyNone(pairs: readonly CodedPair[]): Unmeasured {
  const coders = [0, 1].filter((coder) => pairs.some((pair) => pair[coder] !== undefined));
  return coders.length === 0 ? 'no-units' : coders.length === 1 ? 'one-coder' : 'no-pairs';
}
