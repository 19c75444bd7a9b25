import type { Codebook } from '../model/codebook.ts';
import type { Project } from '../model/project.ts';
import { codebookShape } from '../model/shape/codebook.ts';
import { parseShape } from '../model/shape/shaped.ts';
import { fromCodePoints } from '../text/code-points.ts';
import { readDate } from '../text/dates.ts';
import { sha256 } from '../text/sha256.ts';
import type { ForeignAttribution, ForeignClaim, ForeignLink, ForeignStory, ForeignWords } from './foreign.ts';
import type { Read, ReadOptions } from './format.ts';
import { given } from './given.ts';
import { countIn, listOf, parseJsonRecord, recordOf, recordsIn, wordsIn } from './parse-json.ts';
import { takeIn } from './take-in.ts';
import { ours } from './web-annotation-terms.ts';

const largest = 100_000_000; // UTF-16 units or bytes: 50,000 claims of ours
const mostItems = 1_000_000; // annotations: what a project may hold

type Json = Readonly<Record<string, unknown>>;

/** Reads our own files and other programs': a collection, a page, one annotation, or a list of them. */
export function readWebAnnotation(content: string | Uint8Array, options: ReadOptions): Read<Project> {
  if (content.length > largest) return { ok: false, reason: 'too-large' };
  const file = parseJsonRecord(content);
  if (file === undefined || !namesContext(file)) return { ok: false, reason: 'foreign' };
  const version = file[ours('version')];
  if (typeof version === 'number' && version > 1) return { ok: false, reason: 'newer' };
  const items = itemsOf(file);
  if (items === undefined) return { ok: false, reason: 'foreign' };
  if (items.length > mostItems) return { ok: false, reason: 'too-large' };
  const reader = new Reader(recordsIn(file[ours('stories')]));
  for (const item of items) reader.take(recordOf(item));
  const codebook = parseShape<Codebook>(codebookShape, file[ours('codebook')]);
  const foreign = { stories: reader.stories(), left: reader.left };
  return takeIn(foreign, options, codebook.ok ? codebook.value : undefined);
}

function namesContext(file: Json): boolean {
  return listOf(file['@context']).some(
    (one) => one === 'http://www.w3.org/ns/anno.jsonld' || one === 'https://www.w3.org/ns/anno.jsonld',
  );
}

/** The annotations of a file; of a collection, those of its first page, which is all that one file can hold. */
function itemsOf(file: Json): readonly unknown[] | undefined {
  const types = listOf(file.type ?? file['@type']);
  if (types.includes('Annotation')) return [file];
  const page = types.includes('AnnotationCollection') ? recordOf(file.first) : file;
  return page !== undefined && Array.isArray(page.items) ? page.items : undefined;
}

/** Sorts annotations under the stories that they are about. */
class Reader {
  readonly left: Record<string, number> = {};
  readonly #stories = new Map<
    string,
    { head: ForeignStory; claims: ForeignClaim[]; remarks: Remark[]; hash?: string }
  >();

  constructor(heads: readonly Json[]) {
    for (const head of heads) {
      const story = headOf(head);
      const key = wordsIn(head.id) ?? story.url;
      if (key === undefined) continue;
      const hash = story.text === undefined ? undefined : sha256(story.text);
      this.#stories.set(key, { head: story, claims: [], remarks: [], ...(hash !== undefined && { hash }) });
    }
  }

  take(item: Json | undefined): void {
    const target = recordOf(listOf(item?.target)[0]);
    const source = wordsIn(target?.source) ?? wordsIn(recordOf(target?.source)?.id);
    const key = wordsIn(target?.[ours('story')]) ?? source;
    const selectors = recordsIn(target?.selector);
    const quote = selectors.find((one) => one.type === 'TextQuoteSelector');
    if (item === undefined || target === undefined || key === undefined) {
      this.#leave('annotation without a page');
      return;
    }
    if (quote === undefined || wordsIn(quote.exact) === undefined) {
      this.#leave('annotation without words');
      return;
    }
    const known = this.#stories.get(key);
    const story = known ?? {
      head: { ...(source !== undefined && { url: source }), claims: [] },
      claims: [],
      remarks: [],
    };
    this.#stories.set(key, story);
    const position = selectors.find((one) => one.type === 'TextPositionSelector');
    // Positions count in the text that the file names; in any other they would lie.
    const holds = story.head.text !== undefined && target[ours('sha256')] === story.hash;
    const words = wordsOf(quote, holds ? position : undefined, story.head.text);
    const { notes, tags } = bodiesOf(item);
    if (item[ours('remark')] === true) story.remarks.push({ words, text: notes.join('\n\n') });
    else story.claims.push({ ...claimOf(item), words, notes, tags, attributions: attributionsOf(item) });
  }

  stories(): ForeignStory[] {
    return [...this.#stories.values()].map(({ head, claims, remarks }) => ({ ...head, claims, remarks }));
  }

  #leave(what: string): void {
    this.left[what] = (this.left[what] ?? 0) + 1;
  }
}

type Remark = NonNullable<ForeignStory['remarks']>[number];

function headOf(head: Json): ForeignStory {
  const text = (name: string) => wordsIn(head[ours(name)]);
  const date = (name: string) => {
    const raw = text(name);
    return raw === undefined ? undefined : readDate(raw);
  };
  const readAt = Date.parse(text('readAt') ?? '');
  return given({
    id: uuidIn(head.id),
    url: text('url'),
    headline: text('headline'),
    byline: text('byline'),
    outlet: text('outlet'),
    published: date('published'),
    modified: date('modified'),
    language: text('language'),
    section: text('section'),
    text: text('text'),
    readAt: Number.isFinite(readAt) && readAt >= 0 ? readAt : undefined,
    collections: textsIn(head[ours('collections')]),
    notes: textsIn(head[ours('notes')]),
    claims: [],
  }) as ForeignStory;
}

function wordsOf(quote: Json, position: Json | undefined, text: string | undefined): ForeignWords {
  const [from, to] = [countIn(position?.start), countIn(position?.end)];
  const units = text === undefined || from === undefined || to === undefined ? undefined : fromCodePoints(text);
  return given({
    exact: wordsIn(quote.exact) ?? '',
    prefix: wordsIn(quote.prefix),
    suffix: wordsIn(quote.suffix),
    start: units?.(from!),
    end: units?.(to!),
  }) as ForeignWords;
}

/** Tags and notes: of our own bodies those that our terms don't say better. */
function bodiesOf(item: Json): { notes: string[]; tags: string[] } {
  const [notes, tags]: [string[], string[]] = [[], []];
  for (const one of [...listOf(item.body), ...listOf(item.bodyValue)]) {
    const body = recordOf(one);
    const value = wordsIn(one) ?? wordsIn(body?.value);
    if (value === undefined || body?.[ours('is')] !== undefined) continue;
    const purposes = [...listOf(body?.purpose), ...(body?.purpose === undefined ? listOf(item.motivation) : [])];
    if (purposes.includes('tagging') || purposes.includes('classifying')) tags.push(value);
    else notes.push(value);
  }
  return { notes, tags };
}

function claimOf(item: Json): Omit<ForeignClaim, 'words'> {
  const claim = recordOf(item[ours('claim')]);
  const text = (name: string) => wordsIn(claim?.[ours(name)]) || undefined;
  const [statusAt, createdAt] = [Date.parse(text('statusAt') ?? ''), Date.parse(wordsIn(item.created) ?? '')];
  return given({
    id: uuidIn(item.id),
    kind: text('kind'),
    status: text('status'),
    statusBecause: text('statusBecause'),
    statusAt: Number.isFinite(statusAt) && statusAt >= 0 ? statusAt : undefined,
    unsourced: claim?.[ours('unsourced')] === true,
    createdAt: Number.isFinite(createdAt) && createdAt >= 0 ? createdAt : undefined,
  });
}

function attributionsOf(item: Json): ForeignAttribution[] {
  return listOf(item[ours('attributions')]).flatMap((one): ForeignAttribution[] => {
    const foreign = recordOf(one);
    if (foreign === undefined) return [];
    const text = (name: string) => wordsIn(foreign[ours(name)]) || undefined;
    return [
      given({
        links: listOf(foreign[ours('links')]).flatMap((link) => linkOf(recordOf(link)) ?? []),
        directness: text('directness'),
        terms: text('terms'),
        nameAsPrinted: text('nameAsPrinted'),
        titleAsPrinted: text('titleAsPrinted'),
        justification: text('justification'),
        anonymityReason: text('anonymityReason'),
        plurality: countIn(foreign[ours('plurality')]),
      }) as ForeignAttribution,
    ];
  });
}

function linkOf(link: Json | undefined): ForeignLink | undefined {
  if (link === undefined) return undefined;
  const source = recordOf(link[ours('source')]);
  const cue = recordOf(link[ours('cue')]);
  const name = wordsIn(source?.[ours('name')]);
  return given({
    source:
      source === undefined || name === undefined
        ? undefined
        : given({
            name,
            type: wordsIn(source[ours('type')]),
            description: wordsIn(source[ours('description')]),
            naming: wordsIn(source[ours('naming')]),
          }),
    how: wordsIn(link[ours('how')]),
    cue: cue && wordsOf(cue, undefined, undefined),
  }) as ForeignLink;
}

function textsIn(value: unknown): string[] {
  return listOf(value).flatMap((one) => wordsIn(one) ?? []);
}

/** The UUID of an id that is one: `urn:uuid:…`. */
function uuidIn(id: unknown): string | undefined {
  return /^urn:uuid:([0-9a-f-]{36})$/.exec(wordsIn(id) ?? '')?.[1];
}
