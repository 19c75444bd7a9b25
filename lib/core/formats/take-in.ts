import { describeIn } from '../anchor/describe.ts';
import { type Link, sourcesOf } from '../model/attribution.ts';
import { type Codebook, saysWho1 } from '../model/codebook.ts';
import { type Id, isId } from '../model/id.ts';
import type { Kept } from '../model/kept.ts';
import { emptyLists, type Project } from '../model/project.ts';
import type { Selector } from '../model/selector.ts';
import { parseProject } from '../model/shape/project.ts';
import { keptAddress } from '../text/address.ts';
import { foldedLength } from '../text/fold.ts';
import { nameKey } from '../text/names.ts';
import { sha256 } from '../text/sha256.ts';
import { countWords } from '../text/words.ts';
import type {
  ForeignAttribution,
  ForeignClaim,
  ForeignProject,
  ForeignSource,
  ForeignStory,
  ForeignWords,
} from './foreign.ts';
import type { Read, ReadOptions } from './format.ts';
import { given } from './given.ts';

/**
 * Makes records of what another program's file says: a passage for each claim's words, one source for each name, one story for
 * each address. The whole is then looked at as any project from a file is, so that a hostile value stops here.
 */
export function takeIn(foreign: ForeignProject, options: ReadOptions, codebook: Codebook = saysWho1): Read<Project> {
  const taker = new Taker(options);
  for (const story of foreign.stories) taker.story(story);
  for (const name of foreign.tags ?? []) taker.tag(name);
  const parsed = parseProject({ codebook, ...taker.tables });
  if (!parsed.ok) return { ok: false, reason: 'misshapen', at: parsed.at, why: parsed.reason };
  const left = Object.entries(foreign.left ?? {}).filter(([, count]) => count > 0);
  return { ok: true, value: parsed.value, ...(left.length > 0 && { left: Object.fromEntries(left) }) };
}

/** UTF-16 units of text that are searched, all passages together: 5,000 claims in stories of usual length, some seconds. */
const mostDescribed = 50_000_000;

/** Where the words of a story go: its records, and its text if the file has it. */
interface Home {
  readonly storyId: Id<'story'>;
  readonly readingId: Id<'reading'>;
  readonly text: string;
}

/** Collects the records, one table after the other. */
class Taker {
  readonly tables = emptyLists();
  #described = 0;
  readonly #options: ReadOptions;
  readonly #ids = new Set<string>();
  readonly #sources = new Map<string, Id<'source'>>();
  readonly #appearances = new Set<string>();
  readonly #tags = new Map<string, Id<'tag'>>();
  readonly #collections = new Map<string, Id<'collection'>>();
  readonly #homes = new Map<string, Home>();

  constructor(options: ReadOptions) {
    this.#options = options;
  }

  story(story: ForeignStory): void {
    const home = this.#home(story);
    for (const claim of story.claims) this.#claim(home, claim);
    for (const text of story.notes ?? []) this.#note({ on: 'story', onId: home.storyId, storyId: home.storyId, text });
    for (const { words, text } of story.remarks ?? []) {
      const id = this.#newId<'note'>();
      const passageId = this.#passage(home, id, words);
      if (passageId === undefined) continue;
      this.tables.notes.push({ ...this.#kept(id), on: 'passage', onId: id, storyId: home.storyId, passageId, text });
    }
    for (const name of story.collections ?? []) this.#member(home.storyId, name);
  }

  /** The story that this address or id already made, or a new one with a reading of what text there is. */
  #home(story: ForeignStory): Home {
    const url = story.url === undefined ? undefined : keptAddress(story.url);
    const text = story.text ?? '';
    const hash = sha256(text);
    const key = `${url ?? story.id ?? story.headline ?? ''}\n${hash}`;
    const known = this.#homes.get(key);
    if (known !== undefined) return known;
    const storyId = this.#newId<'story'>(story.id);
    const readingId = this.#newId<'reading'>();
    const { headline = '', byline, outlet, published, modified, language, section } = story;
    this.tables.stories.push({
      ...this.#kept(storyId),
      headline: headline || (url ?? ''),
      ...given({ byline, outlet, published, modified, language, section }),
    });
    if (url !== undefined) this.tables.addresses.push({ ...this.#kept(this.#newId()), storyId, url, main: true });
    this.tables.readings.push({
      ...this.#kept(readingId),
      storyId,
      readAt: story.readAt ?? this.#options.at,
      hash,
      page: {
        address: url ?? 'about:blank',
        aliases: [],
        authors: [],
        blocks: blocksOf(text),
        wordCount: countWords(text, language),
        textFrom: text === '' ? 'page' : 'article',
        ...(text === '' && { whyPage: 'no-article' }),
      },
    });
    if (!this.tables.texts.some((kept) => kept.hash === hash)) this.tables.texts.push({ hash, text });
    const home = { storyId, readingId, text };
    this.#homes.set(key, home);
    return home;
  }

  #claim(home: Home, claim: ForeignClaim): void {
    const id = this.#newId<'claim'>(claim.id);
    const passageId = this.#passage(home, id, claim.words);
    if (passageId === undefined) return;
    const { kind, statusBecause, statusAt, fields } = claim;
    this.tables.claims.push({
      ...this.#kept(id, claim.createdAt),
      storyId: home.storyId,
      passageId,
      status: claim.status || 'unchecked',
      unsourced: claim.unsourced ?? false,
      ...given({ kind, statusBecause, statusAt, fields }),
    });
    for (const [position, attribution] of (claim.attributions ?? []).entries())
      this.#attribution(home, id, attribution, position);
    for (const text of claim.notes ?? []) this.#note({ on: 'claim', onId: id, storyId: home.storyId, text });
    for (const name of new Set(claim.tags ?? [])) this.#tagging(id, name);
  }

  #attribution(home: Home, claimId: Id<'claim'>, foreign: ForeignAttribution, position: number): void {
    const { links: chain, ...fields } = foreign;
    const id = this.#newId<'attribution'>();
    const links = chain.map(({ source, how, cue }): Link => {
      const sourceId = source === undefined ? undefined : this.#source(home.storyId, source);
      const cueId = cue === undefined ? undefined : this.#passage(home, id, cue);
      return given({ sourceId, how: how || undefined, cueId });
    });
    this.tables.attributions.push({
      ...this.#kept(id),
      claimId,
      storyId: home.storyId,
      links,
      sourceIds: sourcesOf(links),
      position,
      ...given(fields),
    });
  }

  #source(storyId: Id<'story'>, { name, type, description, naming, fields }: ForeignSource): Id<'source'> | undefined {
    if (name.trim() === '') return undefined;
    const key = nameKey(name) || name;
    let id = this.#sources.get(key);
    if (id === undefined) {
      id = this.#newId<'source'>();
      this.#sources.set(key, id);
      this.tables.sources.push({
        ...this.#kept(id),
        name,
        ...given({ type: type || undefined, description: description || undefined, fields }),
      });
    }
    const shown = `${storyId} ${id}`;
    if (!this.#appearances.has(shown)) {
      this.#appearances.add(shown);
      this.tables.appearances.push({
        ...this.#kept(this.#newId()),
        storyId,
        sourceId: id,
        ...given({ naming: naming || undefined }),
      });
    }
    return id;
  }

  #passage(home: Home, ofId: Id<string>, words: ForeignWords): Id<'passage'> | undefined {
    const place = placeIn(home.text, words);
    const exact = place === undefined ? words.exact : home.text.slice(place.start, place.end);
    if (exact.trim() === '') return undefined;
    const id = this.#newId<'passage'>();
    this.tables.passages.push({
      ...this.#kept(id),
      storyId: home.storyId,
      readingId: home.readingId,
      ofId,
      selector: place === undefined ? byWords(words) : this.#describe(home.text, place),
      ...place,
      origin: 'imported',
    });
    return id;
  }

  /** In full while that is a matter of seconds; in a file with too much for that, by the words and what is around them. */
  #describe(text: string, { start, end }: { start: number; end: number }): Selector {
    this.#described += text.length;
    if (this.#described <= mostDescribed) return describeIn(text, start, end);
    const exact = text.slice(start, end);
    return byWords({ exact, prefix: text.slice(Math.max(0, start - 32), start), suffix: text.slice(end, end + 32) });
  }

  #note(fields: Omit<Project['notes'][number], keyof Kept<'note'>>): void {
    if (fields.text !== '') this.tables.notes.push({ ...this.#kept(this.#newId<'note'>()), ...fields });
  }

  /** A label, once for each name. */
  tag(name: string): Id<'tag'> | undefined {
    if (name.trim() === '') return undefined;
    const key = nameKey(name) || name;
    let tagId = this.#tags.get(key);
    if (tagId === undefined) {
      tagId = this.#newId<'tag'>();
      this.#tags.set(key, tagId);
      this.tables.tags.push({ ...this.#kept(tagId), name });
    }
    return tagId;
  }

  #tagging(onId: Id<string>, name: string): void {
    const tagId = this.tag(name);
    if (tagId !== undefined) this.tables.taggings.push({ ...this.#kept(this.#newId()), tagId, on: 'claim', onId });
  }

  #member(storyId: Id<'story'>, name: string): void {
    let collectionId = this.#collections.get(name);
    if (collectionId === undefined) {
      collectionId = this.#newId<'collection'>();
      this.#collections.set(name, collectionId);
      this.tables.collections.push({ ...this.#kept(collectionId), name });
    }
    this.tables.memberships.push({ ...this.#kept(this.#newId()), collectionId, storyId });
  }

  /** The file's own id where it is one of ours and stands there first; else a new one. */
  #newId<Kind extends string>(own?: string): Id<Kind> {
    const id = own !== undefined && isId(own) && !this.#ids.has(own) ? own : this.#options.newId();
    this.#ids.add(id);
    return id as Id<Kind>;
  }

  #kept<Kind extends string>(id: Id<Kind>, createdAt = this.#options.at): Kept<Kind> {
    return { id, v: 1, createdAt, updatedAt: Math.max(createdAt, this.#options.at), rev: 1, stamps: {} };
  }
}

/** Where the words stand in a text: where the file says, if they are there; else where they and what is around them stand. */
function placeIn(text: string, { exact, prefix = '', suffix = '', start, end }: ForeignWords) {
  if (text === '') return undefined;
  if (start !== undefined && end !== undefined && start < end && end <= text.length) {
    if (exact === '' || text.slice(start, end) === exact) return { start, end };
  }
  if (exact === '') return undefined;
  const around = text.indexOf(prefix + exact + suffix);
  const at = around >= 0 ? around + prefix.length : text.indexOf(exact);
  return at < 0 ? undefined : { start: at, end: at + exact.length };
}

/** How words are found again of which nothing is known but what stands around them. */
function byWords({ exact, prefix = '', suffix = '' }: ForeignWords): Selector {
  const length = foldedLength(exact);
  return { v: 1, exact, prefix, suffix, start: 0, end: length, length, copies: 1, rival: 0 };
}

/** The paragraphs of a text, as a page would have given them. */
function blocksOf(text: string): Project['readings'][number]['page']['blocks'] {
  const blocks: { start: number; end: number; kind: 'paragraph' }[] = [];
  for (const { index, 0: words } of text.matchAll(/[^\n]+/g))
    blocks.push({ start: index, end: index + words.length, kind: 'paragraph' });
  return blocks;
}
