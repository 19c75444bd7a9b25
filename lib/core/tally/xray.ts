import { type Codebook, fieldOf } from '../model/codebook.ts';
import type { ColourBy } from '../model/settings.ts';
import {
  namingSwatch,
  noneSwatch,
  nthSwatch,
  openSwatch,
  plainSwatch,
  type Swatch,
  unsetSwatch,
} from '../model/swatch.ts';
import type { ClaimView } from './claim-view.ts';
import { grouped } from './grouped.ts';
import { leadOf } from './lead.ts';

/**
 * What a group of claims has in common under a colouring: a value of the codebook, one source, or what is computed:
 * the many sources together that have no colour of their own; no source in the story; one that is not given;
 * not said yet; the field not set.
 */
export type XrayWhat = 'value' | 'source' | 'others' | 'none' | 'not-given' | 'open' | 'unset';

/** One group of claims: a segment of the bar and a line of the legend, and the look of its claims in the page. */
export interface XrayEntry {
  /** Tells it from the other groups of the same colouring. */
  readonly key: string;
  readonly what: XrayWhat;
  /** The codebook's label, the value itself where the codebook does not know it, or the source's name. */
  readonly label?: string;
  readonly swatch: Swatch;
  /** Claims in it; never 0. */
  readonly count: number;
  /** Its part of all claims, 0 to 1. */
  readonly share: number;
}

/** The claims of a story by one colouring. */
export interface Xray {
  readonly by: ColourBy;
  /** In the codebook's order, then what is computed; sources by their claims, most first. Together they are all claims. */
  readonly entries: readonly XrayEntry[];
  /** The entry of each claim, by the claim's id. */
  readonly of: ReadonlyMap<string, XrayEntry>;
}

/** Sources with a colour of their own: nobody keeps more apart. */
export const colouredSources = 8;

interface Group {
  readonly key: string;
  readonly what: XrayWhat;
  readonly label?: string;
  readonly swatch: Swatch;
  /** Groups are shown by this, lowest first. */
  readonly order: number;
}

const last = 1e6; // beyond the values of any codebook
const computed: Readonly<Record<Exclude<XrayWhat, 'value' | 'source'>, Group>> = {
  unset: { key: 'unset', what: 'unset', swatch: unsetSwatch, order: last + 1 },
  others: { key: 'others', what: 'others', swatch: plainSwatch, order: last + 2 },
  'not-given': { key: 'not-given', what: 'not-given', swatch: 'grey-dashed', order: last + 3 },
  none: { key: 'none', what: 'none', swatch: noneSwatch, order: last + 4 },
  open: { key: 'open', what: 'open', swatch: openSwatch, order: last + 5 },
};

/** The claims by what the person wants to see in their colours; every claim stands in exactly one group. */
export function xrayOf(views: readonly ClaimView[], codebook: Codebook, by: ColourBy): Xray {
  const groupOf = by === 'source' ? bySource(views) : byField(codebook, by);
  const groups = new Map<string, Group>();
  const keys = views.map((view) => {
    const group = groupOf(view);
    if (!groups.has(group.key)) groups.set(group.key, group);
    return group.key;
  });
  const counts = grouped(keys, (key) => key);
  const entries = [...groups.values()]
    .map((group) => ({ ...group, count: counts.get(group.key)!.length }))
    .sort((one, other) => one.order - other.order || other.count - one.count || compare(one, other))
    .map(({ order: _, ...group }): XrayEntry => ({ ...group, share: group.count / views.length }));
  const byKey = new Map(entries.map((entry) => [entry.key, entry]));
  return { by, entries, of: new Map(views.map(({ claim }, at) => [claim.id, byKey.get(keys[at]!)!])) };
}

function byField(codebook: Codebook, by: Exclude<ColourBy, 'source'>): (view: ClaimView) => Group {
  const field = fieldOf(codebook, by);
  const known = new Map(
    (field?.values ?? []).map(({ value, label }, order): [string, Group] => {
      // What holds when nothing was chosen takes no colour: colour is for what somebody has said.
      const isFallback = value === field?.fallback;
      const swatch = by === 'naming' ? namingSwatch(value) : isFallback ? plainSwatch : nthSwatch(order);
      return [value, { key: `=${value}`, what: 'value', label, swatch, order }];
    }),
  );
  const valued = (value: string | undefined): Group => {
    if (value === undefined) return computed.unset;
    return known.get(value) ?? { key: `=${value}`, what: 'value', label: value, swatch: plainSwatch, order: last };
  };
  switch (by) {
    case 'kind':
      return ({ claim }) => valued(claim.kind);
    case 'status':
      return ({ claim }) => valued(claim.status);
    case 'type':
      return (view) => ofLead(view, (lead) => valued(lead.source?.type));
    case 'naming':
      return ({ naming }) => (naming === 'none' || naming === 'open' ? computed[naming] : valued(naming));
  }
}

function bySource(views: readonly ClaimView[]): (view: ClaimView) => Group {
  const leads = grouped(
    views.flatMap((view) => leadOf(view)?.source ?? []),
    (source) => source.id,
  );
  const most = [...leads.values()]
    .sort((one, other) => other.length - one.length || one[0]!.createdAt - other[0]!.createdAt || idOrder(one, other))
    .slice(0, colouredSources)
    .map(([source]) => source!)
    // By age, not by rank: a source keeps its colour while another gets more claims.
    .sort((one, other) => one.createdAt - other.createdAt || (one.id < other.id ? -1 : 1));
  const coloured = new Map(
    most.map((source, at): [string, Group] => [
      source.id,
      { key: `=${source.id}`, what: 'source', label: source.name, swatch: nthSwatch(at), order: 0 },
    ]),
  );
  return (view) => ofLead(view, ({ source }) => (source && coloured.get(source.id)) ?? computed.others);
}

function ofLead(view: ClaimView, grouping: (lead: NonNullable<ReturnType<typeof leadOf>>) => Group): Group {
  const lead = leadOf(view);
  if (lead?.source !== undefined) return grouping(lead);
  if (view.attributions.some(({ links }) => links.length > 0)) return computed['not-given'];
  return view.claim.unsourced ? computed.none : computed.open;
}

function idOrder(one: readonly { id: string }[], other: readonly { id: string }[]): number {
  return one[0]!.id < other[0]!.id ? -1 : 1;
}

function compare(one: Group, other: Group): number {
  return (one.label ?? '').localeCompare(other.label ?? '') || (one.key < other.key ? -1 : 1);
}
