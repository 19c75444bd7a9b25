import { likenessOfNames, type Name, namesOf, sure } from './look-alikes.ts';
import type { SourceRow } from './rows.ts';

interface Named {
  readonly id: string;
  readonly name: Name;
}

/** A part of a name that more longer names than this have tells nothing: "Smith". */
const fewest = 3;
/** Of names that fall together, no more than this are compared each with each: time stays in step with the ledger. */
const most = 50;

const known = new WeakMap<ReadonlyMap<string, SourceRow>, ReadonlyMap<string, number>>();

/**
 * All sources of a ledger that may be the same as another, by the number of their group; those of one group stand together
 * in the answer. The likenesses are those of `lookAlikes`, but a part of a name counts only where few names have it.
 */
export function alikeGroups(sources: ReadonlyMap<string, SourceRow>): ReadonlyMap<string, number> {
  let groups = known.get(sources);
  if (groups === undefined) {
    groups = group(sources);
    known.set(sources, groups);
  }
  return groups;
}

function group(sources: ReadonlyMap<string, SourceRow>): ReadonlyMap<string, number> {
  const names: Named[] = [];
  for (const source of sources.values())
    for (const name of namesOf(source)) if (name.key !== '') names.push({ id: source.id, name });
  const joined = new Joined();
  const compare = (one: Named, other: Named) => {
    if (one.id !== other.id && likenessOfNames(one.name, other.name) !== undefined) joined.join(one.id, other.id);
  };
  for (const same of together(names, ({ name }) => [name.key, name.words.join('')]))
    for (const other of same) joined.join(same[0]!.id, other.id);
  for (const some of together(names, initialsOf)) each(some, compare);
  for (const some of together(names, slipsOf)) each(some, compare);
  for (const [part, wholes] of parts(names)) for (const whole of wholes) compare(part, whole);
  return joined.groups(sources.keys());
}

/** Names that have one of these keys in common, where there are several of them. */
function together(names: readonly Named[], keysOf: (named: Named) => readonly string[]): Named[][] {
  const found = new Map<string, Named[]>();
  for (const named of names) {
    for (const key of new Set(keysOf(named))) {
      const some = found.get(key);
      if (some === undefined) found.set(key, [named]);
      else some.push(named);
    }
  }
  return [...found.values()].filter((some) => some.length > 1);
}

function each(some: readonly Named[], compare: (one: Named, other: Named) => void): void {
  const few = some.slice(0, most);
  for (const [at, one] of few.entries()) for (const other of few.slice(at + 1)) compare(one, other);
}

/** The same for all names that an initial may stand in: "P. Lindgren", "Petra Lindgren". */
function initialsOf({ name: { words } }: Named): readonly string[] {
  return words.length < 2 ? [] : [`${words.slice(0, -1).map((word) => word[0])} ${words.at(-1)}`];
}

/** The key without each of its letters but the first: two that differ by one slip have such a rest in common. */
function slipsOf({ name: { key } }: Named): readonly string[] {
  if (key.length < sure || key.length > longest) return [];
  const rests = [key];
  for (let at = 1; at < key.length; at += 1) if (!/\d/.test(key[at]!)) rests.push(key.slice(0, at) + key.slice(at + 1));
  return rests;
}

const longest = 60; // UTF-16 units: longer names are sentences

/** Names that are a part of a few others, each with those. */
function* parts(names: readonly Named[]): Generator<readonly [Named, readonly Named[]]> {
  const byWord = new Map<string, Named[]>();
  for (const named of names) {
    for (const word of new Set(named.name.words)) {
      const some = byWord.get(word);
      if (some === undefined) byWord.set(word, [named]);
      else some.push(named);
    }
  }
  for (const part of names) {
    const rarest = part.name.words
      .map((word) => byWord.get(word)!)
      .reduce((one, other) => (one.length <= other.length ? one : other));
    if (rarest.length > most) continue;
    const wholes = rarest.filter(
      ({ id, name }) =>
        id !== part.id &&
        name.words.length > part.name.words.length &&
        part.name.words.every((word) => name.words.includes(word)),
    );
    if (wholes.length <= fewest) yield [part, wholes];
  }
}

/** Which belong together, through however many others. */
class Joined {
  readonly #above = new Map<string, string>();

  join(one: string, other: string): void {
    const [a, b] = [this.#top(one), this.#top(other)];
    if (a !== b) this.#above.set(a, b);
  }

  #top(id: string): string {
    let at = id;
    for (let above = this.#above.get(at); above !== undefined; above = this.#above.get(at)) at = above;
    for (let on = id; on !== at; ) {
      const next = this.#above.get(on)!;
      this.#above.set(on, at); // the way is short the next time
      on = next;
    }
    return at;
  }

  /** The number of each one's group, group by group; those that are alone are left out. */
  groups(ids: Iterable<string>): Map<string, number> {
    const members = new Map<string, string[]>();
    for (const id of ids) {
      const top = this.#top(id);
      const some = members.get(top);
      if (some === undefined) members.set(top, [id]);
      else some.push(id);
    }
    const groups = new Map<string, number>();
    let number = 0;
    for (const some of members.values()) {
      if (some.length < 2) continue;
      for (const id of some) groups.set(id, number);
      number += 1;
    }
    return groups;
  }
}
