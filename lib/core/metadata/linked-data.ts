import { articleTypeOf, pageTypes } from '#core/metadata/article-types.ts';
import { isNode, type Node, type NodesById, own, typesOf } from '#core/metadata/node.ts';

/** An article, or a page that may stand for one, found somewhere in a page's linked data. */
export interface Candidate {
  readonly node: Node;
  readonly type: string;
  /** The article is what this data is about: it stands at the top, in `@graph` or as the `mainEntity` of its page. */
  readonly main: boolean;
}

/** All that a page's linked data says, ready to be picked from. */
export interface LinkedData {
  readonly articles: readonly Candidate[];
  readonly pages: readonly Candidate[];
  readonly nodes: NodesById;
}

/** Most nodes looked at: real pages hold under 2 000 (long live blogs), and each costs microseconds. */
const mostNodes = 20_000;

/** Deepest nesting followed: an article in a list in a page in a graph is at depth 8. */
const deepest = 24;

/** Keys under which other stories stand, or parts of this one. */
const asides = new Set(
  'itemListElement liveBlogUpdate comment hasPart isPartOf citation mentions relatedLink review video image about'.split(
    ' ',
  ),
);

/** Goes through the linked data of a page, breadth first, and gathers what could describe its story. */
export function gather(values: readonly unknown[]): LinkedData {
  const articles: Candidate[] = [];
  const pages: Candidate[] = [];
  const nodes = new Map<string, Node>();
  const queue: { value: unknown; depth: number; main: boolean }[] = values.map((value) => ({
    value,
    depth: 0,
    main: true,
  }));
  for (let at = 0; at < queue.length && at < mostNodes; at += 1) {
    const { value, depth, main } = queue[at]!;
    if (Array.isArray(value)) {
      if (depth < deepest) pushAll(queue, value, depth, main);
      continue;
    }
    if (!isNode(value)) continue;
    const types = typesOf(value);
    const article = articleTypeOf(types);
    const page = pageTypes.find((type) => types.includes(type));
    if (article !== undefined) articles.push({ node: value, type: article, main });
    else if (page !== undefined) pages.push({ node: value, type: page, main });
    const id = own(value, '@id');
    if (typeof id === 'string' && (types.length > 0 || own(value, 'name') !== undefined) && !nodes.has(id))
      nodes.set(id, value);
    if (depth >= deepest) continue;
    for (const key of Object.keys(value)) {
      const inner = value[key];
      if (typeof inner !== 'object' || inner === null) continue;
      const stillMain =
        main && !asides.has(key) && (key === '@graph' || key === 'mainEntity' || key === 'mainEntityOfPage');
      pushAll(queue, Array.isArray(inner) ? inner : [inner], depth, stillMain);
    }
  }
  return { articles, pages, nodes };
}

function pushAll(
  queue: { value: unknown; depth: number; main: boolean }[],
  values: readonly unknown[],
  depth: number,
  main: boolean,
): void {
  for (const value of values) {
    if (queue.length >= mostNodes) return;
    if (typeof value === 'object' && value !== null) queue.push({ value, depth: depth + 1, main });
  }
}
