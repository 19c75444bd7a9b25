/** An element of a foreign XML file, its names without their prefixes. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** The words directly in it. */
  readonly text: string;
}

interface Growing extends XmlElement {
  readonly children: XmlElement[];
  text: string;
}

const deepest = 200; // elements within each other: code trees have five or six
const mostElements = 5_000_000; // 100,000 claims are some million

/**
 * Reads XML without its dangers: a document type is refused (so that no entity is ever defined, fetched or expanded), depth and
 * number are bounded, and nothing is asked of the network. Undefined if it is not well-formed enough to be read.
 */
export function parseXml(xml: string): XmlElement | undefined {
  const root: Growing = { name: '', attributes: new Map(), children: [], text: '' };
  const open: Growing[] = [root];
  let at = 0;
  let count = 0;
  while (at < xml.length) {
    const from = xml.indexOf('<', at);
    const top = open.at(-1)!;
    if (from !== at) top.text += decoded(xml.slice(at, from < 0 ? xml.length : from));
    if (from < 0) break;
    if (xml.startsWith('<!--', from)) at = behind(xml, '-->', from + 4);
    else if (xml.startsWith('<?', from)) at = behind(xml, '?>', from + 2);
    else if (xml.startsWith('<![CDATA[', from)) {
      const end = xml.indexOf(']]>', from);
      if (end < 0) return undefined;
      top.text += xml.slice(from + 9, end);
      at = end + 3;
    } else if (xml.startsWith('<!', from)) return undefined;
    else if (xml.startsWith('</', from)) {
      const end = xml.indexOf('>', from);
      if (end < 0 || open.length < 2 || localName(xml.slice(from + 2, end).trim()) !== top.name) return undefined;
      open.pop();
      at = end + 1;
    } else {
      tag.lastIndex = from;
      const match = tag.exec(xml);
      count += 1;
      if (match === null || open.length > deepest || count > mostElements) return undefined;
      const element: Growing = {
        name: localName(match[1]!),
        attributes: attributesIn(match[2]!),
        children: [],
        text: '',
      };
      top.children.push(element);
      if (match[3] !== '/') open.push(element);
      at = tag.lastIndex;
    }
    if (at < 0) return undefined;
  }
  return open.length === 1 && root.children.length === 1 && root.text.trim() === '' ? root.children[0] : undefined;
}

const tag = /<([^\s<>/="']+)((?:\s+[^\s<>/="']+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;

function attributesIn(words: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name, double, single] of words.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
    attributes.set(localName(name!), decoded(double ?? single ?? ''));
  return attributes;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The five entities that XML itself has, and characters by number; any other stays as it was written. */
function decoded(words: string): string {
  if (!words.includes('&')) return words;
  return words.replace(
    /&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|(amp|lt|gt|quot|apos));/g,
    (whole, hex, decimal, name) => {
      if (name !== undefined) return named[name]!;
      const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return point > 0x10ffff ? whole : String.fromCodePoint(point);
    },
  );
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function behind(xml: string, mark: string, from: number): number {
  const end = xml.indexOf(mark, from);
  return end < 0 ? -1 : end + mark.length;
}
