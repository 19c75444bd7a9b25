import { gather, type LinkedData } from '#core/metadata/linked-data.ts';
import type { Node as DataNode } from '#core/metadata/node.ts';
import { attributeOf, closestOf, parentOf, tagOf, textOf } from '#dom/plain-nodes.ts';

/** Most items and properties read: a long list of teasers has some hundred. */
const mostItems = 300;
const mostProperties = 3_000;

/** Longest text of a property, in UTF-16 units: `articleBody` holds the whole story, which is not needed here. */
const longest = 4_000;

/** Reads the microdata of a page (https://html.spec.whatwg.org/#microdata) in the form of JSON-LD, so that one reader serves both. */
export function readMicrodata(document: Document): LinkedData {
  const items = new Map<Element, Record<string, unknown>>();
  for (const element of [...document.querySelectorAll('[itemscope]')].slice(0, mostItems))
    items.set(element, emptyItem(element));
  const nested = new Set<Element>();
  for (const element of [...document.querySelectorAll('[itemprop]')].slice(0, mostProperties)) {
    const parent = parentOf(element) as Element | null;
    const owner = parent?.nodeType === 1 ? closestOf(parent, '[itemscope]') : null;
    const item = owner === null ? undefined : items.get(owner);
    if (item === undefined) continue;
    const inner = items.get(element);
    if (inner !== undefined) nested.add(element);
    for (const name of (attributeOf(element, 'itemprop') ?? '').split(/\s+/u)) {
      if (name !== '' && name !== 'articleBody' && !name.startsWith('__'))
        add(item, name, inner ?? propertyValue(element));
    }
  }
  const top: DataNode[] = [];
  for (const [element, item] of items) if (!nested.has(element)) top.push(item);
  return gather(top);
}

function emptyItem(element: Element): Record<string, unknown> {
  const id = attributeOf(element, 'itemid');
  const types = (attributeOf(element, 'itemtype') ?? '').split(/\s+/u).filter((type) => type !== '');
  return { '@type': types, ...(id === null ? {} : { '@id': id }) };
}

function add(item: Record<string, unknown>, name: string, value: unknown): void {
  const before = Object.hasOwn(item, name) ? item[name] : undefined;
  if (before === undefined) item[name] = value;
  else if (Array.isArray(before)) before.push(value);
  else item[name] = [before, value];
}

function propertyValue(element: Element): string {
  const content = attributeOf(element, 'content');
  if (content !== null) return content;
  const tag = tagOf(element);
  const attribute = tag === 'time' ? 'datetime' : tag === 'link' ? 'href' : tag === 'data' ? 'value' : undefined;
  const value = attribute === undefined ? null : attributeOf(element, attribute);
  if (value !== null && value !== '') return value;
  const name = attributeOf(element, 'itemprop') ?? '';
  if (tag === 'a' && /url|mainEntityOfPage|sameAs/u.test(name)) return attributeOf(element, 'href') ?? '';
  return textOf(element).slice(0, longest);
}
