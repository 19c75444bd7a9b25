/** A piece of linked data (JSON-LD, or microdata in the same form). Foreign: only its own keys count. */
export type Node = Readonly<Record<string, unknown>>;

/** The nodes of a page by their `@id`. A Map, because an `@id` may be `__proto__`. */
export type NodesById = ReadonlyMap<string, Node>;

/** The value of a node's own key; `undefined` for what it inherits (`constructor`, `__proto__`). */
export function own(node: Node, key: string): unknown {
  return Object.hasOwn(node, key) ? node[key] : undefined;
}

/** True for a JSON object, false for lists, words and `null`. */
export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value as a list: JSON-LD writes one value bare and several as an array. At most 100: no story has more authors. */
export function asList(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value.slice(0, 100) : [value];
}

/** The types of a node without their vocabulary: `http://schema.org/NewsArticle` and `schema:NewsArticle` are `NewsArticle`. */
export function typesOf(node: Node): readonly string[] {
  return asList(own(node, '@type'))
    .filter((type) => typeof type === 'string')
    .map((type) => type.trim().replace(/^.*[/#:]/su, ''));
}

/** Follows a bare reference (`{"@id": "#paper"}`) to the node that it names; anything else is given back as it is. */
export function resolve(value: unknown, nodes: NodesById): unknown {
  if (!isNode(value)) return value;
  const id = own(value, '@id');
  if (typeof id !== 'string' || own(value, 'name') !== undefined) return value;
  return nodes.get(id) ?? value;
}
