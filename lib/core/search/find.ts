import { expand, expandFuzzily, firstFrom, type Meant } from './expand.ts';
import type { SearchQuery } from './query.ts';
import { type DocKind, docKinds, PostingReader, type Segment, split } from './segment.ts';

/** Something that was found. */
export interface Found {
  readonly kind: DocKind;
  readonly id: string;
  readonly owner: string;
  /** How well it fits; higher is better, and the scale says nothing else. */
  readonly score: number;
}

/** What may be found: all of it, where nothing is said. */
export interface Allowed {
  /** Ids of stories; of their claims and notes too, where those are not listed. */
  readonly stories?: ReadonlySet<string>;
  readonly claims?: ReadonlySet<string>;
  readonly notes?: ReadonlySet<string>;
  readonly sources?: ReadonlySet<string>;
}

/** What was found, of each kind the best, and how many there are. */
export interface FoundOf {
  readonly hits: readonly Found[];
  readonly counts: Readonly<Record<DocKind, number>>;
  /** The terms by which it was found, for marking them. */
  readonly terms: readonly string[];
}

/** An index ready to be searched: its lists are taken apart when they are first asked for, and once. */
export interface Searchable {
  readonly segment: Segment;
  readonly terms: readonly string[];
  readonly ids: readonly string[];
  readonly owners: readonly string[];
}

/** Makes an index ready to be searched. */
export function searchable(segment: Segment): Searchable {
  const lists: Partial<Record<'terms' | 'ids' | 'owners', readonly string[]>> = {};
  const listOf = (name: 'terms' | 'ids' | 'owners') => {
    lists[name] ??= split(segment[name]);
    return lists[name];
  };
  return {
    segment,
    get terms() {
      return listOf('terms');
    },
    get ids() {
      return listOf('ids');
    },
    get owners() {
      return listOf('owners');
    },
  };
}

/** What a find in this kind of document is worth: a name says more than a word in a long text. */
const worth: Readonly<Record<DocKind, number>> = { source: 3, story: 2, claim: 1.3, note: 1.2, reading: 1 };
const worths = docKinds.map((kind) => worth[kind]);

/**
 * Finds what holds all words and phrases of a query, at most `most` of each kind; `isFuzzy`: also what would hold them but
 * for slips of the hand. `isGone`: owners of which this index knows no more what they hold.
 */
export function findIn(
  index: Searchable,
  query: SearchQuery,
  isGone: ((owner: string) => boolean) | undefined,
  allowed: Allowed,
  most: number,
  isFuzzy: boolean,
): FoundOf {
  if (!isFuzzy) return findWith(index, query, isGone, allowed, most, expand);
  return findWith(index, query, isGone, allowed, most, (terms, word, isLast) => {
    const meant = expand(terms, word, isLast);
    const known = new Set(meant.map(({ at }) => at));
    return [...meant, ...expandFuzzily(terms, word).filter(({ at }) => !known.has(at))];
  });
}

/** What was found in two indexes, as if they were one. */
export function joinFound(one: FoundOf, other: FoundOf, most: number): FoundOf {
  const hits = docKinds.flatMap((kind) => {
    const own = [...one.hits, ...other.hits].filter((hit) => hit.kind === kind);
    return own.sort((a, b) => b.score - a.score).slice(0, most);
  });
  const counts = Object.fromEntries(docKinds.map((kind) => [kind, one.counts[kind] + other.counts[kind]]));
  return { hits, counts: counts as FoundOf['counts'], terms: [...new Set([...one.terms, ...other.terms])] };
}

function findWith(
  index: Searchable,
  query: SearchQuery,
  isGone: ((owner: string) => boolean) | undefined,
  allowed: Allowed,
  most: number,
  meaning: (terms: readonly string[], word: string, isLast: boolean) => Meant[],
): FoundOf {
  const { segment, terms } = index;
  const scores = new Float32Array(segment.kinds.length);
  const passed = new Uint8Array(segment.kinds.length);
  const used = new Set<string>();
  let round = 0;
  for (const [at, word] of query.words.entries()) {
    for (const meant of meaning(terms, word, at === query.words.length - 1)) {
      if (scoreTerm(segment, meant, round, scores, passed)) used.add(terms[meant.at]!);
    }
    round += 1;
  }
  for (const phrase of query.phrases) {
    for (const doc of docsWithPhrase(index, phrase)) {
      if (passed[doc] !== round) continue;
      passed[doc] = round + 1;
      scores[doc]! += 4 * phrase.length;
    }
    for (const term of phrase) used.add(term);
    round += 1;
  }
  return best(index, round, scores, passed, isGone, allowed, most, [...used]);
}

/** Adds what a term is worth to each document that has had all words before; false where no document has it. */
function scoreTerm(
  segment: Segment,
  { at, weight }: Meant,
  round: number,
  scores: Float32Array,
  passed: Uint8Array,
): boolean {
  const [start, end] = [segment.offsets[at]!, segment.offsets[at + 1]!];
  const reading = new PostingReader(segment.postings, start, end);
  const rarity = Math.log(1 + (segment.kinds.length * 4) / (end - start + 1)); // postings of a term take some four bytes a document
  const value = weight * rarity;
  while (reading.next()) {
    const { doc, count } = reading;
    reading.skip();
    if (passed[doc] === round) {
      passed[doc] = round + 1;
      scores[doc]! += value * (1 + Math.min(count, 8) / 16);
    } else if (passed[doc] === round + 1) scores[doc]! += value / 8;
  }
  return end > start;
}

/** The documents in which words stand side by side. The rarest word is looked up first: few documents are left for the others. */
function docsWithPhrase({ terms, segment }: Searchable, phrase: readonly string[]): readonly number[] {
  const words = phrase.map((word, place) => ({ place, at: firstFrom(terms, word), word }));
  if (words.some(({ at, word }) => terms[at] !== word)) return [];
  const size = ({ at }: { at: number }) => segment.offsets[at + 1]! - segment.offsets[at]!;
  words.sort((one, other) => size(one) - size(other));
  let so: Begins | undefined;
  for (const { at, place } of words) so = beginsOf(segment, at, place, so);
  return so?.docs ?? [];
}

/** Documents, and in each the places where the whole phrase would begin. */
interface Begins {
  readonly docs: number[];
  readonly places: number[][];
}

/** Where a phrase may begin by one of its words, which is `offset` words behind its beginning; among `within`, where that is given. */
function beginsOf(segment: Segment, at: number, offset: number, within: Begins | undefined): Begins {
  const reading = new PostingReader(segment.postings, segment.offsets[at]!, segment.offsets[at + 1]!);
  const docs: number[] = [];
  const places: number[][] = [];
  let next = 0;
  while (reading.next()) {
    if (within !== undefined) {
      while (next < within.docs.length && within.docs[next]! < reading.doc) next += 1;
      if (next === within.docs.length) break;
      if (within.docs[next] !== reading.doc) {
        reading.skip();
        continue;
      }
    }
    const wanted = within?.places[next];
    const own: number[] = [];
    let place = -offset;
    for (let n = 0; n < reading.count; n += 1) {
      place += reading.varint();
      if (wanted === undefined ? place >= 0 : wanted.includes(place)) own.push(place);
    }
    if (own.length === 0) continue;
    docs.push(reading.doc);
    places.push(own);
  }
  return { docs, places };
}

function best(
  { segment, ids, owners }: Searchable,
  round: number,
  scores: Float32Array,
  passed: Uint8Array,
  isGone: ((owner: string) => boolean) | undefined,
  allowed: Allowed,
  most: number,
  terms: readonly string[],
): FoundOf {
  const gone = isGone && owners.map(isGone);
  const isRestricted = Object.values(allowed).some((list) => list !== undefined);
  const numbers = docKinds.map(() => 0);
  const tops = docKinds.map((): Found[] => []);
  const least = docKinds.map(() => Number.NEGATIVE_INFINITY);
  for (let doc = 0; doc < passed.length; doc += 1) {
    if (passed[doc] !== round || gone?.[segment.ownerOf[doc]!]) continue;
    const at = segment.kinds[doc]!;
    const kind = docKinds[at]!;
    if (isRestricted && !isAllowed(kind, ids[doc]!, owners[segment.ownerOf[doc]!]!, allowed)) continue;
    numbers[at]! += 1;
    const highest = scores[doc]! * worths[at]!;
    if (highest <= least[at]!) continue;
    const score = highest / (1 + Math.log(1 + segment.lengths[doc]! / 20));
    if (score <= least[at]!) continue;
    const top = tops[at]!;
    top.push({ kind, id: ids[doc]!, owner: owners[segment.ownerOf[doc]!]!, score });
    // Cut back now and then: of a hundred thousand the best forty are asked for.
    if (top.length >= 4 * most) least[at] = cutBack(top, most);
  }
  for (const top of tops) cutBack(top, most);
  const counts = Object.fromEntries(docKinds.map((kind, at) => [kind, numbers[at]!])) as FoundOf['counts'];
  return { hits: tops.flat(), counts, terms };
}

function cutBack(top: Found[], most: number): number {
  top.sort((a, b) => b.score - a.score);
  top.length = Math.min(top.length, most);
  return top.length < most ? Number.NEGATIVE_INFINITY : top.at(-1)!.score;
}

function isAllowed(kind: DocKind, id: string, owner: string, { stories, claims, notes, sources }: Allowed): boolean {
  switch (kind) {
    case 'claim':
      if (claims !== undefined) return claims.has(id);
      break;
    case 'note':
      if (notes !== undefined) return notes.has(id);
      break;
    case 'source':
      return sources === undefined || sources.has(id);
  }
  return stories === undefined || stories.has(owner);
}
