import { nameKey } from '../text/names.ts';
import type { SourceRow } from './rows.ts';

/** Why two sources may be one. */
export type Likeness =
  /** They have a name in common, but for case, accents, order and titles. */
  | 'same-name'
  /** One is called by a part of the other's name. */
  | 'part'
  /** Their names differ by an initial. */
  | 'initial'
  /** Their names differ by a slip of the hand. */
  | 'spelling';

/** A source that may be the same as another. */
export interface LookAlike {
  readonly source: SourceRow;
  readonly likeness: Likeness;
}

const most = 6; // look-alikes: more than that would be a guess at random
const order: readonly Likeness[] = ['same-name', 'initial', 'spelling', 'part'];

/** The sources that may be the same as this one, the likeliest first. Only a person decides: nothing is ever merged by itself. */
export function lookAlikes(source: SourceRow, others: Iterable<SourceRow>): LookAlike[] {
  const own = namesOf(source);
  const found: LookAlike[] = [];
  for (const other of others) {
    if (other.id === source.id) continue;
    const likeness = likenessOf(own, namesOf(other));
    if (likeness !== undefined) found.push({ source: other, likeness });
  }
  return found.sort((a, b) => order.indexOf(a.likeness) - order.indexOf(b.likeness)).slice(0, most);
}

/** A name taken apart for comparing. */
export interface Name {
  /** Its words in the order of the alphabet. */
  readonly key: string;
  readonly words: readonly string[];
}

const known = new WeakMap<SourceRow, readonly Name[]>();

/** A source's names, taken apart. */
export function namesOf(source: SourceRow): readonly Name[] {
  let names = known.get(source);
  if (names === undefined) {
    names = [source.name, ...source.aliases].map((name) => {
      const words = nameKey(name)
        .split(' ')
        .filter((word) => word !== '' && !titles.has(word));
      return { key: words.toSorted().join(' '), words };
    });
    known.set(source, names);
  }
  return names;
}

/** Words before a name that are no part of it. */
const titles = new Set('mr mrs ms dr prof professor sir dame president minister judge the'.split(' '));

function likenessOf(own: readonly Name[], others: readonly Name[]): Likeness | undefined {
  let best: Likeness | undefined;
  for (const one of own) {
    for (const other of others) {
      const likeness = likenessOfNames(one, other);
      if (likeness !== undefined && (best === undefined || order.indexOf(likeness) < order.indexOf(best)))
        best = likeness;
    }
  }
  return best;
}

/** Letters: a slip in a shorter name makes another name. */
export const sure = 6;
const telling = 3; // letters: a shorter part is in too many names

/** What two names have in common, if it is enough to ask whether they are one's. */
export function likenessOfNames(one: Name, other: Name): Likeness | undefined {
  if (one.key === '' || other.key === '') return undefined;
  if (one.key === other.key || one.words.join('') === other.words.join('')) return 'same-name';
  const [short, long] = one.words.length <= other.words.length ? [one, other] : [other, one];
  const last = short.words.at(-1)!;
  if (short.words.length === long.words.length && short.words.length > 1) {
    const isInitial = (a: string, b: string) => a === b || (a[0] === b[0] && (a.length === 1 || b.length === 1));
    if (last === long.words.at(-1) && short.words.every((word, at) => isInitial(word, long.words[at]!)))
      return 'initial';
  }
  if (short.words.length < long.words.length && last.length >= telling && long.words.length <= short.words.length + 2) {
    // "Park" for "Park Geun-hye", "Geun-hye Park" for "President Park Geun-hye": all words of the shorter one are there.
    if (short.words.every((word) => long.words.includes(word))) return 'part';
  }
  if (
    Math.abs(one.key.length - other.key.length) > 1 ||
    Math.min(one.key.length, other.key.length) < sure ||
    one.key[0] !== other.key[0]
  )
    return undefined;
  return isOneSlip(one.key, other.key) ? 'spelling' : undefined;
}

/** Whether two texts differ by one letter more, less or other, or two exchanged; digits tell things apart and are no slips. */
function isOneSlip(one: string, other: string): boolean {
  let from = 0;
  while (from < one.length && one[from] === other[from]) from += 1;
  let [endOne, endOther] = [one.length, other.length];
  while (endOne > from && endOther > from && one[endOne - 1] === other[endOther - 1]) {
    endOne -= 1;
    endOther -= 1;
  }
  const [a, b] = [one.slice(from, endOne), other.slice(from, endOther)];
  if (/\d/.test(a + b)) return false;
  if (a.length <= 1 && b.length <= 1) return true;
  return a.length === 2 && b.length === 2 && a[0] === b[1] && a[1] === b[0];
}
