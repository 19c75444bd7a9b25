import type { Candidate } from '#core/metadata/linked-data.ts';
import { asList, isNode, type Node, type NodesById, own, resolve } from '#core/metadata/node.ts';
import { plainText } from '#core/metadata/plain-text.ts';

/** A value and the key of the node that held it: `datePublished`. */
export interface Field {
  readonly value: string;
  readonly key: string;
}

/** What an article's node says of its story; whatever it leaves out, or says in a form that is no text, is absent. */
export interface ArticleFields {
  readonly type: string;
  readonly headline?: Field;
  /** Names as printed, one by one. */
  readonly authors: readonly Field[];
  readonly outlet?: Field;
  readonly published?: Field;
  readonly modified?: Field;
  readonly language?: Field;
  readonly section?: Field;
  readonly description?: Field;
  readonly free?: boolean;
  /** Every address that the node gives for itself; not yet checked. */
  readonly addresses: readonly string[];
}

/** Reads a node of linked data. `nodes` resolves its references, such as a publisher given as `{"@id": "#paper"}`. */
export function readArticleNode({ node, type }: Pick<Candidate, 'node' | 'type'>, nodes: NodesById): ArticleFields {
  const first = (...keys: string[]) => firstOf(node, keys, nodes);
  const free = readBoolean(own(node, 'isAccessibleForFree'));
  return {
    type,
    ...optional('headline', first('headline', 'name')),
    authors: readAuthors(node, nodes),
    ...optional('outlet', first('publisher', 'sourceOrganization', 'provider')),
    ...optional('published', first('datePublished', 'dateCreated')),
    ...optional('modified', first('dateModified')),
    ...optional('language', first('inLanguage')),
    ...optional('section', first('articleSection')),
    ...optional('description', first('description')),
    ...(free === undefined ? {} : { free }),
    addresses: addressesOf(node),
  };
}

/** The addresses that a node gives for itself. */
export function addressesOf(node: Node): readonly string[] {
  const places = [own(node, 'url'), own(node, '@id'), own(node, 'mainEntityOfPage'), own(node, 'sameAs')].flatMap(
    asList,
  );
  return places.flatMap((place) => {
    const found = isNode(place) ? [own(place, '@id'), own(place, 'url')] : [place];
    return found.filter((address) => typeof address === 'string' && /^(?:https?:)?\//u.test(address)) as string[];
  });
}

function firstOf(node: Node, keys: readonly string[], nodes: NodesById): Field | undefined {
  for (const key of keys) {
    for (const item of asList(own(node, key))) {
      const value = nameOf(item, nodes);
      if (value !== undefined) return { value, key };
    }
  }
  return undefined;
}

function readAuthors(node: Node, nodes: NodesById): readonly Field[] {
  for (const key of ['author', 'creator']) {
    const found = asList(own(node, key)).flatMap((item) => {
      const inner = resolve(item, nodes);
      // Some write several people as one person with a list of names.
      const names = isNode(inner) ? asList(own(inner, 'name')).map((name) => plainText(name)) : [plainText(inner)];
      return names.filter((name) => name !== undefined).map((value) => ({ value, key }));
    });
    if (found.length > 0) return found;
  }
  return [];
}

/** Text, or the name of a thing: `"Wire Daily"`, `{"name": "Wire Daily"}`, `{"@value": "Wire Daily"}`, a reference to one of them. */
function nameOf(item: unknown, nodes: NodesById): string | undefined {
  const value = resolve(item, nodes);
  if (typeof value === 'number') return String(value);
  if (!isNode(value)) return plainText(value);
  return (
    plainText(own(value, '@value')) ??
    plainText(asList(own(value, 'name'))[0]) ??
    plainText(own(value, 'alternateName'))
  );
}

function readBoolean(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'string') return undefined;
  if (/(?:^|\/)true$/iu.test(value)) return true;
  return /(?:^|\/)false$/iu.test(value) ? false : undefined;
}

function optional<K extends string>(key: K, field: Field | undefined): { [P in K]?: Field } {
  return field === undefined ? {} : ({ [key]: field } as { [P in K]?: Field });
}
