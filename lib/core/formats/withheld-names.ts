import type { SourceId } from '../model/id.ts';
import type { Project } from '../model/project.ts';

/** Letters and digits of a pseudonym: none that are taken for each other. */
const signs = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** From this length on, a single word is looked for inside of others too ("Zelenskyys"); a shorter one stands in too many words. */
const longWord = 5; // UTF-16 units

/**
 * A name for each source that tells nothing of it: `Source 7KQ2`. It comes from the source's id alone, so that the same source
 * is called the same in every export; where two would be called alike, both names are longer.
 */
export function pseudonyms(ids: Iterable<string>): ReadonlyMap<string, string> {
  const all = [...new Set(ids)];
  for (let length = 4; ; length += 1) {
    const names = new Map(all.map((id) => [id, `Source ${code(id, length)}`]));
    if (new Set(names.values()).size === all.length) return names;
  }
}

/** The records in which a source is called by a name. */
export type NamesIn = Pick<Project, 'sources' | 'aliases' | 'attributions' | 'mentions' | 'passages'>;

/** Everything that a source is called: its name, its other names, the names as printed, and mentions that share a word with these. */
export function namesOf(project: NamesIn, sourceId: SourceId): string[] {
  const names = [
    ...project.sources.filter(({ id }) => id === sourceId).map(({ name }) => name),
    ...project.aliases.filter((alias) => alias.sourceId === sourceId).map(({ name }) => name),
    ...project.attributions
      .filter(({ links }) => links.find((link) => link.sourceId !== undefined)?.sourceId === sourceId)
      .map(({ nameAsPrinted = '' }) => nameAsPrinted),
  ];
  const known = new Set(names.flatMap(words));
  const mentioned = new Set(project.mentions.filter((m) => m.sourceId === sourceId).map((m) => m.passageId as string));
  const printed = project.passages
    .filter(({ id }) => mentioned.has(id))
    .map(({ selector }) => selector.exact)
    .filter((exact) => words(exact).some((word) => known.has(word)));
  return [...new Set([...names, ...printed].map((name) => name.trim()))].filter((name) => name !== '');
}

/** Puts other words in the place of family names that stand alone: whole words with a capital, since "Long" is a name and "long" is not. */
export function replacingAlone(by: ReadonlyMap<string, string>): (text: string) => string {
  if (by.size === 0) return (text) => text;
  const names = [...by.keys()].sort((a, b) => b.length - a.length).map((name) => name.replace(/[.]/g, '\\.'));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${names.join('|')})(?![\\p{L}\\p{N}-])`, 'gu');
  return (text) => text.replace(pattern, (name) => by.get(name) ?? name);
}

/** Puts other words in the place of names, longest first, whatever their case and the width of their spaces. */
export function replacing(by: ReadonlyMap<string, string>): (text: string) => string {
  const names = [...by].filter(([name]) => name.trim() !== '').sort(([a], [b]) => b.length - a.length);
  if (names.length === 0) return (text) => text;
  const pattern = new RegExp(names.map(([name]) => `(${patternOf(name)})`).join('|'), 'giu');
  return (text) =>
    text.replace(pattern, (whole, ...groups) => names[groups.slice(0, names.length).findIndex(Boolean)]?.[1] ?? whole);
}

function patternOf(name: string): string {
  const escaped = name
    .trim()
    .replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
    .replace(/\s+/g, '\\s+');
  const isShort = name.trim().length < longWord && /^[\p{Lu}\p{Ll}\p{Lt}\p{N}.]+$/u.test(name.trim());
  return isShort ? `(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])` : escaped;
}

function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [];
}

/** FNV-1a over the id, turned on for each sign. */
function code(id: string, length: number): string {
  let hash = 0x811c9dc5; // the method's own beginning
  let made = '';
  for (let at = 0; at < length; at += 1) {
    for (const character of `${at}${id}`) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193); // its prime
    made += signs[(hash >>> 13) % signs.length];
  }
  return made;
}
