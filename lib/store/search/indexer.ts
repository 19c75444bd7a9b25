import type { NoteRow, SourceRow } from '#core/library/rows.ts';
import { type Allowed, type FoundOf, findIn, joinFound, type Searchable, searchable } from '#core/search/find.ts';
import type { SearchQuery } from '#core/search/query.ts';
import { type Segment, SegmentBuilder } from '#core/search/segment.ts';
import { bundleOf, type Cards, unpackBundle, unpackCard } from '../catalogue/cards.ts';
import { touchedBy } from '../catalogue/touched.ts';
import type { Store } from '../database.ts';
import type { Journal } from '../writer.ts';

import { type Document, documentOfSource, documentsOf, noteDocument } from './documents.ts';

/** The index as it is kept, with how far it knows the library. */
interface KeptIndex {
  readonly shape: number;
  readonly device: string;
  readonly seq: number;
  readonly segment: Segment;
}

const shape = 1; // of the index and of how words are cut: another is made again
const batch = 40; // stories read at once
const most = 60; // owners changed since the index was made: from here on they are worked into it
const loose = 'loose-notes'; // owner of the notes that belong to no story

/**
 * Finds words in the whole library. The index is made from the cards, so it is brought up to date after they are: what
 * changed since is indexed by itself, and worked in from time to time.
 */
export class Indexer {
  readonly #store: Store;
  readonly #cards: Cards;
  #base: Searchable = searchable(new SegmentBuilder().build());
  #recent: Searchable = searchable(new SegmentBuilder().build());
  readonly #changed = new Map<string, readonly Document[]>();
  #at: { device: string; seq: number } | undefined;
  #keptAt = -1;

  constructor(store: Store, cards: Cards) {
    this.#store = store;
    this.#cards = cards;
  }

  /** Takes the index that is kept; answers whether there is one that is whole and of this library. */
  async load(): Promise<boolean> {
    try {
      const [row, meta] = await Promise.all([this.#cards.index.get('index'), this.#store.db.meta.get('journal')]);
      const kept = row?.value as KeptIndex | undefined;
      const journal = meta?.value as Journal | undefined;
      if (kept?.shape !== shape || !isWhole(kept.segment)) return false;
      if (kept.device !== (journal?.device ?? '') || kept.seq > (journal?.seq ?? 0)) return false;
      this.#base = searchable(kept.segment);
      this.#at = { device: kept.device, seq: kept.seq };
      this.#keptAt = kept.seq;
      return true;
    } catch {
      return false;
    }
  }

  /** Brings the index up to the change the cards know; they have to be up to date. */
  async catchUp(): Promise<void> {
    const state = await this.#cards.state.get('state');
    if (state === undefined) return;
    const now = { device: state.device, seq: state.seq };
    const at = this.#at;
    const behind = at?.device === now.device ? now.seq - at.seq : -1;
    if (behind === 0) return;
    const ops =
      at === undefined || behind < 0
        ? []
        : await this.#store.db.ops.where('seq').between(at.seq, now.seq, false, true).toArray();
    if (at === undefined || behind < 0 || ops.length !== behind) await this.#readAll();
    else {
      const { stories, sources, looseNotes } = await touchedBy(this.#store, ops);
      for (const id of stories) this.#changed.set(id, await this.#ofStory(id));
      for (const id of sources) this.#changed.set(id, await this.#ofSource(id));
      if (looseNotes) this.#changed.set(loose, await this.#ofLooseNotes());
      if (this.#changed.size >= most) this.#workIn();
      else this.#recent = searchable(indexOf([...this.#changed.values()].flat()));
    }
    this.#at = now;
    if (this.#changed.size === 0 && this.#keptAt !== now.seq) await this.keep();
  }

  /** Works in what changed, and keeps the index for the next time. */
  async keep(): Promise<void> {
    if (this.#at === undefined || this.#keptAt === this.#at.seq) return;
    if (this.#changed.size > 0) this.#workIn();
    const kept: KeptIndex = { shape, ...this.#at, segment: this.#base.segment };
    await this.#cards.index.put({ key: 'index', value: kept });
    this.#keptAt = this.#at.seq;
  }

  /** Forgets the index and makes it again. */
  async afresh(): Promise<void> {
    this.#at = undefined;
    await this.catchUp();
  }

  /** What a query finds: what holds its words; where nothing does, what would but for slips of the hand. At most `limit` of each kind. */
  find(query: SearchQuery, allowed: Allowed, limit: number): FoundOf {
    const ask = (isFuzzy: boolean) => {
      if (this.#changed.size === 0) return findIn(this.#base, query, undefined, allowed, limit, isFuzzy);
      const old = findIn(this.#base, query, (owner) => this.#changed.has(owner), allowed, limit, isFuzzy);
      return joinFound(old, findIn(this.#recent, query, undefined, allowed, limit, isFuzzy), limit);
    };
    const exact = ask(false);
    return exact.hits.length > 0 || query.words.length === 0 ? exact : ask(true);
  }

  /** Searches for nothing in particular, a little at each step: the first search of all takes three times as long as those after it. */
  *rehearsing(): Generator<void> {
    const nobody = new Set(['']);
    const query = { words: ['a'], phrases: [], sources: [], tags: [], outlets: [] };
    yield void this.find(query, {}, 1);
    yield void this.find({ ...query, words: [], phrases: [['a', 'a']] }, {}, 1);
    yield void this.find({ ...query, words: [] }, { claims: nobody, notes: nobody, sources: nobody }, 1);
  }

  #workIn(): void {
    const builder = new SegmentBuilder();
    builder.addSegment(this.#base.segment, (owner) => this.#changed.has(owner));
    for (const { doc, text } of [...this.#changed.values()].flat()) builder.add(doc, text);
    this.#base = searchable(builder.build());
    this.#changed.clear();
    this.#recent = searchable(indexOf([]));
  }

  async #readAll(): Promise<void> {
    const builder = new SegmentBuilder();
    const add = (documents: readonly Document[]) => {
      for (const { doc, text } of documents) builder.add(doc, text);
    };
    const ids = await this.#cards.stories.toCollection().primaryKeys();
    for (let at = 0; at < ids.length; at += batch) {
      const cards = await this.#cards.stories.bulkGet(ids.slice(at, at + batch));
      const known = cards.filter((card) => card !== undefined);
      for (const documents of await Promise.all(known.map((card) => documentsOf(this.#store, unpackCard(card))))) {
        add(documents);
      }
    }
    for (const bundle of await this.#cards.sources.toArray()) add(unpackBundle(bundle).map(documentOfSource));
    add(await this.#ofLooseNotes());
    this.#base = searchable(builder.build());
    this.#changed.clear();
    this.#recent = searchable(indexOf([]));
  }

  async #ofStory(id: string): Promise<readonly Document[]> {
    const card = await this.#cards.stories.get(id);
    return card === undefined ? [] : documentsOf(this.#store, unpackCard(card));
  }

  async #ofSource(id: string): Promise<readonly Document[]> {
    const bundle = await this.#cards.sources.get(bundleOf(id));
    const source = bundle && unpackBundle(bundle).find((row: SourceRow) => row.id === id);
    return source === undefined ? [] : [documentOfSource(source)];
  }

  async #ofLooseNotes(): Promise<readonly Document[]> {
    const state = await this.#cards.state.get('state');
    const notes = JSON.parse(state?.looseNotes ?? '[]') as readonly NoteRow[];
    return notes.map((note) => noteDocument(note, loose));
  }
}

function indexOf(documents: readonly Document[]): Segment {
  const builder = new SegmentBuilder();
  for (const { doc, text } of documents) builder.add(doc, text);
  return builder.build();
}

/** How many there are in a joined list, without taking it apart. */
function count(joined: string): number {
  if (joined === '') return 0;
  let lines = 1;
  for (let at = joined.indexOf('\n'); at >= 0; at = joined.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

/** Whether a kept index hangs together: a damaged one is made again. */
function isWhole(segment: Segment | undefined): boolean {
  if (segment === undefined) return false;
  const { terms, offsets, postings, kinds, ids, ownerOf, lengths } = segment;
  const docs = count(ids);
  return (
    offsets instanceof Uint32Array &&
    postings instanceof Uint8Array &&
    offsets.length === count(terms) + 1 &&
    offsets.at(-1) === postings.length &&
    [kinds, ownerOf, lengths].every((list) => list?.length === docs)
  );
}
