import { type MetaField, metaNames, tierNames } from '#core/metadata/meta-names.ts';
import { plainText } from '#core/metadata/plain-text.ts';
import { attributeOf } from '#dom/plain-nodes.ts';

/** What the `meta` tags of a page say. */
export interface MetaTags {
  /** Every value of a field, the most careful tag first, each with the name of its tag. */
  readonly all: (field: MetaField) => readonly MetaValue[];
  /** `locked` is not free to read, `free` is; `metered` and silence tell nothing. */
  readonly free: boolean | undefined;
}

/** A value and the tag that held it: `meta article:published_time`. */
export interface MetaValue {
  readonly value: string;
  readonly detail: string;
}

/** Most tags read: the longest head seen has 240. */
const mostTags = 2_000;

/** Reads the `meta` tags of a page, by whichever attribute they are named. */
export function readMetaTags(document: Document): MetaTags {
  const values = new Map<string, string[]>();
  for (const tag of [...document.querySelectorAll('meta[content]')].slice(0, mostTags)) {
    const content = plainText(attributeOf(tag, 'content'));
    if (content === undefined) continue;
    for (const name of namesOf(tag)) values.set(name, [...(values.get(name) ?? []).slice(0, 20), content]);
  }
  const tier = tierNames.flatMap((name) => values.get(name) ?? [])[0]?.toLowerCase();
  return {
    all: (field) =>
      metaNames[field].flatMap((name) => (values.get(name) ?? []).map((value) => ({ value, detail: `meta ${name}` }))),
    free: tier === 'free' ? true : tier === 'locked' ? false : undefined,
  };
}

/** A `property` may hold several names. Inside microdata, `itemprop` belongs to its item, which may be another story. */
function namesOf(tag: Element): readonly string[] {
  const names = ['name', 'property', 'http-equiv'].flatMap((key) => (attributeOf(tag, key) ?? '').split(/\s+/u));
  const itemprop = tag.closest('[itemscope]') === null ? attributeOf(tag, 'itemprop') : null;
  const all = [...names, itemprop ?? ''].map((name) => name.slice(0, 100).toLowerCase());
  return [...new Set(all.filter((name) => name !== ''))];
}
