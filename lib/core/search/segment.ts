import { termsOf } from './terms.ts';

/** What can be found. */
export const docKinds = ['source', 'story', 'claim', 'note', 'reading'] as const;
export type DocKind = (typeof docKinds)[number];

/** One thing that can be found, by its record; `owner` is the story or source with which it is indexed anew. */
export interface Doc {
  readonly kind: DocKind;
  readonly id: string;
  readonly owner: string;
}

/** An index of a number of documents, as plain values that a database keeps and a worker hands on. Never changed. */
export interface Segment {
  /** All terms, sorted by their units and joined by "\n". */
  readonly terms: string;
  /** Where the postings of each term begin in `postings`, and where the last end. */
  readonly offsets: Uint32Array;
  /** For each term: documents in order, each as distance from the one before, number of places, distances of the places; all as varints. */
  readonly postings: Uint8Array;
  /** Kind of each document, by its number in `docKinds`. */
  readonly kinds: Uint8Array;
  /** Ids of the documents, joined by "\n". */
  readonly ids: string;
  /** The owner of each document, by its number in `owners`. */
  readonly ownerOf: Uint32Array;
  /** Ids of the owners, joined by "\n". */
  readonly owners: string;
  /** Words of each document. */
  readonly lengths: Uint32Array;
}

/** Puts an index together, document by document. */
export class SegmentBuilder {
  readonly #postings = new Map<string, number[]>();
  readonly #kinds: number[] = [];
  readonly #ids: string[] = [];
  readonly #ownerOf: number[] = [];
  readonly #owners = new Map<string, number>();
  readonly #lengths: number[] = [];

  /** Adds a document with its text. */
  add(doc: Doc, text: string): void {
    const places = new Map<string, number[]>();
    let place = 0;
    for (const { term } of termsOf(text)) {
      const own = places.get(term);
      if (own === undefined) places.set(term, [place]);
      else own.push(place);
      place += 1;
    }
    const number = this.#number(doc, place);
    for (const [term, own] of places) this.#listOf(term).push(number, own.length, ...distances(own));
  }

  /** Takes over the documents of another index, but for those of some owners. */
  addSegment(segment: Segment, isGone: (owner: string) => boolean): void {
    const [ids, owners] = [split(segment.ids), split(segment.owners)];
    const gone = owners.map(isGone);
    const numbers = new Int32Array(ids.length).fill(-1);
    for (const [at, id] of ids.entries()) {
      const owner = segment.ownerOf[at]!;
      if (gone[owner]) continue;
      numbers[at] = this.#number(
        { kind: docKinds[segment.kinds[at]!]!, id, owner: owners[owner]! },
        segment.lengths[at]!,
      );
    }
    for (const [at, term] of split(segment.terms).entries()) {
      const reading = new PostingReader(segment.postings, segment.offsets[at]!, segment.offsets[at + 1]!);
      let list: number[] | undefined;
      while (reading.next()) {
        const number = numbers[reading.doc]!;
        if (number < 0) {
          reading.skip();
          continue;
        }
        list ??= this.#listOf(term);
        list.push(number, reading.count);
        for (let n = 0; n < reading.count; n += 1) list.push(reading.varint());
      }
    }
  }

  /** The index of all that was added. */
  build(): Segment {
    const terms = [...this.#postings.keys()].sort(byUnits);
    const offsets = new Uint32Array(terms.length + 1);
    const bytes = new ByteList();
    for (const [at, term] of terms.entries()) {
      offsets[at] = bytes.length;
      const list = this.#postings.get(term)!;
      let before = 0;
      for (let n = 0; n < list.length; ) {
        const [doc, count] = [list[n]!, list[n + 1]!];
        bytes.varint(doc - before);
        bytes.varint(count);
        for (let place = 0; place < count; place += 1) bytes.varint(list[n + 2 + place]!);
        before = doc;
        n += 2 + count;
      }
    }
    offsets[terms.length] = bytes.length;
    return {
      terms: terms.join('\n'),
      offsets,
      postings: bytes.end(),
      kinds: Uint8Array.from(this.#kinds),
      ids: this.#ids.join('\n'),
      ownerOf: Uint32Array.from(this.#ownerOf),
      owners: [...this.#owners.keys()].join('\n'),
      lengths: Uint32Array.from(this.#lengths),
    };
  }

  #number({ kind, id, owner }: Doc, length: number): number {
    const number = this.#ids.length;
    this.#kinds.push(docKinds.indexOf(kind));
    this.#ids.push(id);
    let at = this.#owners.get(owner);
    if (at === undefined) {
      at = this.#owners.size;
      this.#owners.set(owner, at);
    }
    this.#ownerOf.push(at);
    this.#lengths.push(length);
    return number;
  }

  #listOf(term: string): number[] {
    let list = this.#postings.get(term);
    if (list === undefined) {
      list = [];
      this.#postings.set(term, list);
    }
    return list;
  }
}

/** Reads the postings of one term: documents in order, with the places of the term in each. */
export class PostingReader {
  /** The document at hand, and in how many places it has the term. */
  doc = 0;
  count = 0;
  readonly #bytes: Uint8Array;
  readonly #end: number;
  #at: number;

  constructor(bytes: Uint8Array, start: number, end: number) {
    this.#bytes = bytes;
    this.#at = start;
    this.#end = end;
  }

  /** Goes to the next document; its places are to be read (`varint`, as distances) or skipped before the next call. */
  next(): boolean {
    if (this.#at >= this.#end) return false;
    this.doc += this.varint();
    this.count = this.varint();
    return true;
  }

  skip(): void {
    const bytes = this.#bytes;
    let at = this.#at;
    for (let left = this.count; left > 0; at += 1) if (bytes[at]! < 128) left -= 1;
    this.#at = at;
  }

  varint(): number {
    const bytes = this.#bytes;
    let byte = bytes[this.#at++]!;
    let value = byte & 127;
    for (let shift = 7; byte >= 128; shift += 7) {
      byte = bytes[this.#at++]!;
      value |= (byte & 127) << shift;
    }
    return value >>> 0;
  }
}

/** A joined list, taken apart; an empty one has nothing in it. */
export function split(joined: string): string[] {
  return joined === '' ? [] : joined.split('\n');
}

/** By UTF-16 units, as `<` compares: the order that is searched by halves. */
function byUnits(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function distances(places: readonly number[]): number[] {
  return places.map((place, at) => place - (at === 0 ? 0 : places[at - 1]!));
}

class ByteList {
  length = 0;
  #bytes = new Uint8Array(65_536); // it grows

  varint(value: number): void {
    if (this.length + 5 > this.#bytes.length) {
      const larger = new Uint8Array(this.#bytes.length * 2);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    let left = value;
    while (left >= 128) {
      this.#bytes[this.length++] = (left & 127) | 128;
      left >>>= 7;
    }
    this.#bytes[this.length++] = left;
  }

  end(): Uint8Array {
    return this.#bytes.slice(0, this.length);
  }
}
