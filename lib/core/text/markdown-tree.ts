import { fromMarkdown } from 'mdast-util-from-markdown';

/**
 * A note's Markdown as a tree of the few things a note may show. There is no HTML in it: what looks like it is text.
 * A link leads to the web only (http, https) and says its host where its words do not; a picture is a link to it.
 */
export type Shown =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'code'; readonly text: string; readonly block: boolean }
  | { readonly is: 'link'; readonly href: string; readonly host: string; readonly in: readonly Shown[] }
  | { readonly is: 'break' | 'rule' }
  | { readonly is: 'list'; readonly ordered: boolean; readonly start: number; readonly in: readonly Shown[] }
  | {
      readonly is: 'paragraph' | 'heading' | 'strong' | 'emphasis' | 'quote' | 'item' | 'group';
      readonly in: readonly Shown[];
    };

const longest = 100_000; // UTF-16 units: what is longer is shown as it was typed, so that no note holds up the screen
const deepest = 40; // levels: quotations in quotations; what lies deeper is shown as text

type Root = ReturnType<typeof fromMarkdown>;
type Nodes = Root | Root['children'][number];
type Parents = Extract<Nodes, { readonly children: unknown }>;

/** Reads a note. Never throws: what can't be read is shown as it was typed. */
export function readMarkdown(text: string): readonly Shown[] {
  const asTyped: readonly Shown[] = [{ is: 'paragraph', in: [{ is: 'text', text }] }];
  if (text.length > longest) return asTyped;
  try {
    return inside(fromMarkdown(text), text, 0);
  } catch {
    return asTyped;
  }
}

function inside(parent: Parents, source: string, depth: number): readonly Shown[] {
  if (depth > deepest) return [{ is: 'text', text: typed(parent, source) }];
  return parent.children.flatMap((child) => shown(child, source, depth + 1) ?? []);
}

function shown(node: Nodes, source: string, depth: number): Shown | undefined {
  switch (node.type) {
    case 'text':
      return { is: 'text', text: node.value };
    case 'html':
      return { is: 'text', text: node.value };
    case 'inlineCode':
    case 'code':
      return { is: 'code', text: node.value, block: node.type === 'code' };
    case 'break':
      return { is: 'break' };
    case 'thematicBreak':
      return { is: 'rule' };
    case 'image':
      return link(node.url, [{ is: 'text', text: node.alt || node.url }]);
    case 'link':
      return link(node.url, inside(node, source, depth));
    case 'list':
      return {
        is: 'list',
        ordered: node.ordered === true,
        start: node.start ?? 1,
        in: inside(node, source, depth),
      };
    case 'paragraph':
    case 'heading':
    case 'strong':
    case 'emphasis':
      return { is: node.type, in: inside(node, source, depth) };
    case 'blockquote':
      return { is: 'quote', in: inside(node, source, depth) };
    case 'listItem':
      return { is: 'item', in: inside(node, source, depth) };
    default:
      // References, footnotes and whatever comes later: as they were typed.
      return { is: 'text', text: typed(node, source) };
  }
}

function link(url: string, content: readonly Shown[]): Shown {
  const to = URL.canParse(url) ? new URL(url) : undefined;
  if (to === undefined || !/^https?:$/.test(to.protocol)) return { is: 'group', in: content };
  return { is: 'link', href: to.href, host: to.host, in: content };
}

function typed(node: object, source: string): string {
  const { position } = node as Pick<Root, 'position'>;
  return source.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
}
