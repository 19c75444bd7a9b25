import { type Options, toMarkdown } from 'mdast-util-to-markdown';

/** Signs of ours that are written just as they are: a callout's head, a block's id. Never words of a page or a person. */
interface Verbatim {
  type: 'verbatim';
  value: string;
}

declare module 'mdast' {
  interface PhrasingContentMap {
    verbatim: Verbatim;
  }
  interface RootContentMap {
    verbatim: Verbatim;
  }
}

/** The nodes of a Markdown tree (mdast) that exports are made of. */
export type Node = Parameters<typeof toMarkdown>[0];
export type Paragraph = Extract<Node, { type: 'paragraph' }>;
export type List = Extract<Node, { type: 'list' }>;
export type Block = Paragraph | List | Extract<Node, { type: 'heading' | 'blockquote' }>;
type Text = Extract<Node, { type: 'text' }>;
type Heading = Extract<Node, { type: 'heading' }>;
type Inline = Paragraph['children'][number];

/**
 * What means something to Obsidian, Logseq, GitHub or a Markdown plug-in, and not to CommonMark: highlights, comments, tags,
 * block ids, formulas, tables, strike-through, properties in the text, block references, templates.
 */
const unsafe: NonNullable<Options['unsafe']> = [
  { character: '=', before: '=' },
  { character: '%', before: '%' },
  { character: '#', after: '[^\\s#]' },
  { character: '^' },
  { character: '$' },
  { character: '|' },
  { character: '~' },
  { character: ':', before: ':' },
  { character: '(', before: '\\(' },
  { character: '{', before: '\\{' },
  { character: '<', after: '%' },
].map((pattern) => ({ ...pattern, inConstruct: 'phrasing' as const }));

const options: Options = {
  bullet: '-',
  listItemIndent: 'one',
  unsafe,
  handlers: { verbatim: (node: Verbatim) => node.value },
};

/** The document as text. Whatever stands in a text node reads as just that text. */
export function writeTree(children: readonly Block[]): string {
  return toMarkdown({ type: 'root', children: [...children] }, options);
}

/** Words on one line, without what no reader sees: control characters, halves of characters, switches of direction. */
export function plainLine(words: string): string {
  return words
    .replace(/[ \t\r\n\f\v\u0085\u2028\u2029]+/g, ' ')
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '')
    .replace(/\p{Cs}/gu, '\ufffd')
    .trim();
}

export function text(words: string): Text {
  return { type: 'text', value: plainLine(words) };
}

export function verbatim(value: string): Verbatim {
  return { type: 'verbatim', value };
}

export function heading(depth: Heading['depth'], words: string): Heading {
  return { type: 'heading', depth, children: [text(words)] };
}

export function list(items: readonly (readonly (Paragraph | List)[])[]): List {
  const children = items.map((item) => ({ type: 'listItem' as const, spread: false, children: [...item] }));
  return { type: 'list', ordered: false, spread: false, children };
}

export function paragraph(...children: Paragraph['children']): Paragraph {
  return { type: 'paragraph', children };
}

/** A paragraph for each line of a passage: a new line was a new block of the page. */
export function linesOf(words: string): Paragraph[] {
  return words
    .split('\n')
    .map(text)
    .filter((line) => line.value !== '')
    .map((line) => paragraph(line));
}

/** A person's own words: an empty line divides paragraphs, a single one is kept as a line break. Their signs stay signs. */
export function paragraphsOf(words: string): Paragraph[] {
  const paragraphs = words.replace(/\r\n?/g, '\n').split(/\n[ \t]*(?:\n[ \t]*)+/);
  return paragraphs.flatMap((own) => {
    const lines = own
      .split('\n')
      .map(text)
      .filter((line) => line.value !== '');
    const broken = lines.flatMap((line, at): Inline[] => (at === 0 ? [line] : [{ type: 'break' }, line]));
    return broken.length === 0 ? [] : [paragraph(...broken)];
  });
}
