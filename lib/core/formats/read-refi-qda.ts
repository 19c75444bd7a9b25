import type { Project } from '../model/project.ts';
import { fromCodePoints } from '../text/code-points.ts';
import type { ForeignAttribution, ForeignClaim, ForeignSource, ForeignStory } from './foreign.ts';
import type { Read, ReadOptions } from './format.ts';
import { given } from './given.ts';
import { parseXml, type XmlElement } from './parse-xml.ts';
import { guidOf, type Meaning, readCodes } from './read-refi-codes.ts';
import { readDescription } from './refi-chain.ts';
import { storyOfVariables } from './refi-variables.ts';
import { takeIn } from './take-in.ts';
import { textOf } from './text-of.ts';
import { unzip } from './zip.ts';

/** Reads a `.qdpx`, our own or another program's: texts become stories, coded selections become claims. */
export function readRefiProject(content: string | Uint8Array, options: ReadOptions): Read<Project> {
  if (typeof content === 'string') return { ok: false, reason: 'foreign' };
  const parts = unzip(content);
  if (typeof parts === 'string') return { ok: false, reason: parts };
  const file = parts.get('project.qde');
  if (file === undefined) return { ok: false, reason: 'foreign' };
  const xml = textOf(file);
  if (xml === undefined) return { ok: false, reason: 'not-text' };
  const root = parseXml(xml);
  if (root?.name !== 'Project') return { ok: false, reason: 'foreign' };
  const reader = new Reader(root, parts);
  return takeIn({ stories: reader.stories(), tags: reader.tags(), left: reader.left }, options);
}

class Reader {
  readonly left: Record<string, number> = {};
  readonly #root: XmlElement;
  readonly #parts: ReadonlyMap<string, Uint8Array>;
  readonly #codes: ReadonlyMap<string, Meaning>;
  readonly #variables: ReadonlyMap<string, string>;
  /** Sources by name, with what their cases say; cases of one name are one. */
  readonly #sources = new Map<string, ForeignSource>();
  /** The names of the cases that refer to a selection. */
  readonly #casesOf = new Map<string, string[]>();
  readonly #sets = new Map<string, string[]>();

  constructor(root: XmlElement, parts: ReadonlyMap<string, Uint8Array>) {
    this.#root = root;
    this.#parts = parts;
    this.#codes = readCodes(child(child(root, 'CodeBook'), 'Codes'));
    this.#variables = new Map(
      childrenOf(child(root, 'Variables'), 'Variable').map((one) => [
        guidOf(one.attributes.get('guid')),
        one.attributes.get('name') ?? '',
      ]),
    );
    for (const one of childrenOf(child(root, 'Cases'), 'Case')) this.#readCase(one);
    for (const one of childrenOf(child(root, 'Sets'), 'Set')) {
      const name = one.attributes.get('name') ?? '';
      for (const member of childrenOf(one, 'MemberSource')) push(this.#sets, target(member), name);
    }
  }

  tags(): string[] {
    return [...this.#codes.values()].flatMap(({ tag }) => tag ?? []);
  }

  stories(): ForeignStory[] {
    return (child(this.#root, 'Sources')?.children ?? []).flatMap((source) => {
      if (source.name !== 'TextSource') {
        this.#leave(source.name === 'PDFSource' ? 'PDF' : 'source that is no text');
        return [];
      }
      return [this.#story(source)];
    });
  }

  #readCase(one: XmlElement): void {
    const name = one.attributes.get('name') ?? '';
    const types = childrenOf(one, 'CodeRef').map((ref) => this.#codes.get(target(ref)));
    const type = types.find((meaning) => meaning?.field === 'type')?.value;
    this.#sources.set(
      name,
      given({ name, type, description: child(one, 'Description')?.text || undefined }) as ForeignSource,
    );
    for (const ref of childrenOf(one, 'SelectionRef')) push(this.#casesOf, target(ref), name);
  }

  #story(source: XmlElement): ForeignStory {
    const guid = guidOf(source.attributes.get('guid'));
    const text = this.#textOf(source);
    const values = new Map<string, string>();
    for (const one of childrenOf(source, 'VariableValue')) {
      const [ref, value] = [child(one, 'VariableRef'), one.children.find(({ name }) => name.endsWith('Value'))];
      const name = ref && this.#variables.get(target(ref));
      if (name !== undefined && value !== undefined) values.set(name, value.text);
    }
    const about = child(source, 'Description')?.text ?? '';
    const readAt = Date.parse(source.attributes.get('creationDateTime') ?? '');
    const [claims, remarks]: [ForeignClaim[], NonNullable<ForeignStory['remarks']>[number][]] = [[], []];
    const points = fromCodePoints(text);
    const selections = childrenOf(source, 'PlainTextSelection').toSorted((a, b) => place(a)[0] - place(b)[0]);
    for (const selection of selections) {
      const [from, to] = place(selection);
      const [start, end] = [points(from), points(to)];
      const words = { exact: text.slice(start, end), start, end };
      if (words.exact.trim() === '') this.#leave('selection without words');
      else if (child(selection, 'Coding') === undefined)
        remarks.push({ words, text: child(selection, 'Description')?.text ?? '' });
      else claims.push({ ...this.#claim(selection), words });
    }
    return given({
      headline: source.attributes.get('name'),
      ...storyOfVariables(values),
      text,
      readAt: Number.isFinite(readAt) && readAt >= 0 ? readAt : undefined,
      notes: about === '' ? [] : [about],
      collections: this.#sets.get(guid) ?? [],
      claims,
      remarks,
    }) as ForeignStory;
  }

  /** The plain text that a source names, or that stands in it. */
  #textOf(source: XmlElement): string {
    const path = /^internal:\/\/(.+)$/.exec(source.attributes.get('plainTextPath') ?? '')?.[1];
    const bytes =
      path === undefined ? undefined : (this.#parts.get(`sources/${path}`) ?? this.#parts.get(`Sources/${path}`));
    const text = bytes === undefined ? child(source, 'PlainTextContent')?.text : textOf(bytes);
    if (text === undefined) this.#leave('text that is not in the file');
    return text ?? '';
  }

  #claim(selection: XmlElement): Omit<ForeignClaim, 'words'> {
    const guid = guidOf(selection.attributes.get('guid'));
    const meanings = childrenOf(selection, 'Coding').flatMap((coding) => {
      const ref = child(coding, 'CodeRef');
      return (ref && this.#codes.get(target(ref))) ?? [];
    });
    const value = (field: string) => meanings.find((meaning) => meaning.field === field)?.value;
    const described = readDescription(child(selection, 'Description')?.text ?? '', this.#sources);
    const cases = this.#casesOf.get(guid) ?? [];
    // Another program knows no chains: whom it ties to the words is taken to have said them.
    const attributions =
      described.attributions.length > 0 || cases.length === 0
        ? described.attributions
        : cases.map((name) => {
            const source = { ...(this.#sources.get(name) ?? { name }), ...given({ naming: value('naming') }) };
            return { links: [{ source }], ...given({ directness: value('directness') }) } as ForeignAttribution;
          });
    const createdAt = Date.parse(selection.attributes.get('creationDateTime') ?? '');
    return given({
      id: guid,
      kind: value('kind'),
      status: value('status'),
      statusBecause: described.statusBecause,
      unsourced: described.unsourced,
      createdAt: Number.isFinite(createdAt) && createdAt >= 0 ? createdAt : undefined,
      notes: described.note === '' ? [] : [described.note],
      tags: meanings.flatMap(({ tag }) => tag ?? []),
      attributions,
    });
  }

  #leave(what: string): void {
    this.left[what] = (this.left[what] ?? 0) + 1;
  }
}

function place(selection: XmlElement): [start: number, end: number] {
  const [start, end] = [
    Number(selection.attributes.get('startPosition')),
    Number(selection.attributes.get('endPosition')),
  ];
  return Number.isSafeInteger(start) && Number.isSafeInteger(end) && start >= 0 && end >= start ? [start, end] : [0, 0];
}

function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((one) => one.name === name);
}

function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((one) => one.name === name) ?? [];
}

function target(ref: XmlElement): string {
  return guidOf(ref.attributes.get('targetGUID'));
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  map.set(key, [...(map.get(key) ?? []), value]);
}
