import { fieldOfUnits } from '../agreement/aligned-units.ts';
import { nominalAlpha } from '../agreement/alpha.ts';
import { type Confusion, confusionOf } from '../agreement/confusion.ts';
import { cohensKappa, type MeasuredKappa, pairsOf } from '../agreement/kappa.ts';
import type { Measured } from '../agreement/measured.ts';
import type { CodedUnit } from '../agreement/unit-patterns.ts';
import type { CodingField } from './coding-fields.ts';
import type { ComparedStory } from './compared-stories.ts';

/** How well coders agree on one field: all of them, and two of them. */
export interface FieldAgreement {
  readonly field: CodingField;
  readonly alpha: Measured;
  /** Of the two coders chosen, with how often they agreed. */
  readonly kappa: MeasuredKappa;
  readonly confusion: Confusion;
}

/** What all coders said of a field, claim by claim, story after story. */
export function fieldUnits(stories: readonly ComparedStory[], field: string): CodedUnit[] {
  return stories.flatMap(({ units, claims }) =>
    fieldOfUnits(units, (coder, claim) => claims[coder]![claim]!.values[field]),
  );
}

/** Agreement on one field; `pair` are the places of two coders. */
export function fieldAgreement(
  stories: readonly ComparedStory[],
  field: CodingField,
  [one, other]: readonly [number, number],
): FieldAgreement {
  const units = fieldUnits(stories, field.name);
  const pairs = pairsOf(units, one, other);
  return { field, alpha: nominalAlpha(units), kappa: cohensKappa(pairs), confusion: confusionOf(pairs) };
}
