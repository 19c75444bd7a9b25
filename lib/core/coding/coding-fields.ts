import type { Codebook, CodebookField, CodebookValue } from '../model/codebook.ts';
import type { OwnFields } from '../model/own-fields.ts';
import type { AttributionView, ClaimView, LinkView } from '../tally/claim-view.ts';
import { leadOf } from '../tally/lead.ts';
import { nameKey } from '../text/names.ts';

/** Something that coders say of a claim, and that can be compared. */
export interface CodingField {
  readonly name: string;
  /** What people read; undefined for the two that no codebook has: the number of sources and the chain. */
  readonly label?: string;
  /** What can be said; empty where that is free. */
  readonly values: readonly CodebookValue[];
  /** Whether it can be settled by itself: the number of sources follows from the chains. */
  readonly isSettled: boolean;
}

/** The finding that a story gives no source for a claim: a value like any other. */
export const noSource = 'none';

/** How many sources a claim has, and by whom it came: what is computed, not chosen from a list. */
export const sourcesField = 'sources';
export const chainField = 'chain';

/**
 * What is compared of a claim: the codebook's fields on claims; of its leading source the type and how the story names it,
 * and how its words are given; how many sources there are, and the chain. `terms` is never inferred, so never compared.
 */
export function codingFields(codebook: Codebook): CodingField[] {
  const closed = codebook.fields.filter(isCompared).map(({ name, label, on, values }): CodingField => {
    const none = { value: noSource, label: 'No source given', test: 'The story gives no source for it.' };
    return { name, label, values: on === 'appearance' ? [...values, none] : values, isSettled: true };
  });
  return [
    ...closed,
    { name: sourcesField, values: [], isSettled: false },
    { name: chainField, values: [], isSettled: true },
  ];
}

const isCompared = ({ name, on }: CodebookField): boolean => on !== 'link' && name !== 'terms';

/** What one coder says of a claim, by field; what was left open, or at its fallback, is absent. */
export function codedValues(view: ClaimView, codebook: Codebook): Readonly<Record<string, string>> {
  const lead = leadOf(view);
  const leading = view.attributions.find(({ links }) => lead !== undefined && links.includes(lead));
  const values = new Map<string, string | undefined>();
  for (const { name, on, fallback } of codebook.fields.filter(isCompared)) {
    const value = valueOn(on, name, view, lead, leading ?? view.attributions[0]);
    values.set(name, value === fallback ? undefined : value);
  }
  const chain = chainOf(view);
  values.set(sourcesField, chain === undefined ? undefined : String(sourcesIn(view)));
  values.set(chainField, chain === undefined ? undefined : chain === noSource ? noSource : chainKey(chain));
  return Object.fromEntries([...values].filter((entry): entry is [string, string] => entry[1] !== undefined));
}

/** The chains of a claim as people read them, each with its origin first; undefined where nobody looked. */
export function chainOf({ claim, attributions }: ClaimView): string | undefined {
  if (attributions.length === 0) return claim.unsourced ? noSource : undefined;
  return attributions
    .map(({ links }) => links.map(({ source }) => source?.name ?? 'not given').join(' < '))
    .sort()
    .join('; ');
}

/** The same however the names are spelled and whichever chain was written first. */
function chainKey(chain: string): string {
  const keys = chain.split('; ').map((one) =>
    one
      .split(' < ')
      .map((name) => nameKey(name) || name)
      .join(' < '),
  );
  return keys.sort().join('; ');
}

function sourcesIn({ attributions }: ClaimView): number {
  const firsts = attributions.map(({ links }) => links.find(({ source }) => source !== undefined)?.source?.name);
  return new Set(firsts.map((name) => nameKey(name ?? ''))).size;
}

function valueOn(
  on: Codebook['fields'][number]['on'],
  name: string,
  view: ClaimView,
  lead: LinkView | undefined,
  leading: AttributionView | undefined,
): string | undefined {
  switch (on) {
    case 'claim':
      return own(view.claim, name);
    case 'attribution':
      return own(leading?.attribution, name);
    case 'link':
      return undefined;
    case 'source':
      return own(lead?.source, name);
    case 'appearance':
      return lead?.naming ?? (view.attributions.length === 0 && view.claim.unsourced ? noSource : undefined);
  }
}

/** A field that a codebook names: a record's own, one that people added, or nothing. */
function own(record: { readonly fields?: OwnFields } | undefined, name: string): string | undefined {
  if (record === undefined) return undefined;
  const held: object = Object.hasOwn(record, name) ? record : (record.fields ?? {});
  const value = Object.hasOwn(held, name) ? (held as Record<string, unknown>)[name] : undefined;
  return typeof value === 'string' ? value : undefined;
}
