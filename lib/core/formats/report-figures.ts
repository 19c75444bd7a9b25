import type { SourceId } from '../model/id.ts';
import type { Glance } from '../tally/glance.ts';

/** The figures of a report, each with of how many it is: what is said, and how much. */
export function glanceRows(glance: Glance, nameOf: (source: SourceId) => string): (readonly [string, string])[] {
  const { of, first, concentration } = glance;
  const part = (claims: readonly unknown[]) => `${claims.length} of ${of}`;
  return [
    ['Claims with a named source', part(glance.named)],
    ['Claims resting on one source only', part(glance.oneSource)],
    ['Second-hand (relayed by another outlet)', part(glance.secondHand)],
    ['Anonymous or vague at best', part(glance.unnamed)],
    ['No source given', part(glance.none)],
    ['Not yet looked at', part(glance.open)],
    ...(first === undefined ? [] : [['First source quoted', nameOf(first.source)] as const]),
    ...(concentration === undefined
      ? []
      : ([
          ['Heard most', `${nameOf(concentration.top)}, ${concentration.topClaims} of ${concentration.of}`],
          ['Effective number of sources', `${concentration.effective.toFixed(1)} of ${concentration.sources}`],
        ] as const)),
  ];
}
