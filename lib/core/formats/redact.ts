import { sourcesOf } from '../model/attribution.ts';
import type { Capture, Found } from '../model/capture.ts';
import type { SourceId } from '../model/id.ts';
import type { Project } from '../model/project.ts';
import { familyNames } from './family-names.ts';
import { namesOf, pseudonyms, replacing, replacingAlone } from './withheld-names.ts';

/** What is to be left out of an export. */
export interface Redaction {
  /** The person's own words: notes, what a status rests on, the description of a collection. */
  readonly notes: boolean;
  /** Attributions on terms "off the record". */
  readonly offRecord: boolean;
  /** Attributions on terms "background" and "deep background". */
  readonly background: boolean;
  /** Sources whose names are replaced by pseudonyms. */
  readonly sourceIds: readonly string[];
  /** The full text of the stories as they were read; their hashes stay. */
  readonly texts: boolean;
}

/** An export with everything in it. */
export const nothingRedacted: Redaction = {
  notes: false,
  offRecord: false,
  background: false,
  sourceIds: [],
  texts: false,
};

/** Whether anything is left out. */
export function redacts({ notes, offRecord, background, sourceIds, texts }: Redaction): boolean {
  return notes || offRecord || background || texts || sourceIds.length > 0;
}

/** Whether a redaction took anything from a project: most leave things out of which there are none. */
export function tookAnything(whole: Project, redacted: Project): boolean {
  return whole !== redacted && ordered(withoutDeleted(whole)) !== ordered(redacted);
}

/** JSON in which the order of fields tells nothing. */
function ordered(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/**
 * The project without what is to be left out, and without deleted records. A source of which nothing is left but what was left
 * out goes too. Names that are withheld are replaced wherever a person or the reader wrote them, in quoted words in brackets
 * (`[Source 7KQ2]`), and so are family names that stand alone, but for everyday words; kept texts that are not left out, and
 * the addresses, stay as they are.
 */
export function redact(whole: Project, redaction: Redaction): Project {
  if (!redacts(redaction)) return whole;
  const project = withoutDeleted(whole);
  const attributions = project.attributions.filter(({ terms }) => !isWithheld(terms, redaction));
  const gone = new Set<string>(withoutUse(project, attributions));
  const withheld = new Set<string>([...redaction.sourceIds, ...gone]);
  const names = pseudonyms(withheld);
  const spoken = [...withheld].map((id) => [names.get(id) ?? '', namesOf(project, id as SourceId)] as const);
  const called = (frame: (name: string) => string) => {
    const by = (namesIn: (name: string) => readonly string[]) =>
      new Map(spoken.flatMap(([other, own]) => own.flatMap(namesIn).map((name) => [name, frame(other)] as const)));
    const [whole, alone] = [replacing(by((name) => [name])), replacingAlone(by((name) => familyNames(name).alone))];
    return (text: string) => alone(whole(text));
  };
  const say = called((name) => name);
  const quote = called((name) => `[${name}]`);

  const sources = project.sources
    .filter(({ id }) => !gone.has(id))
    .map(({ description, ...source }) => {
      if (withheld.has(source.id)) return { ...source, name: names.get(source.id) ?? '' };
      return { ...source, name: say(source.name), ...given('description', description, say) };
    });
  const mentions = project.mentions.filter(({ sourceId }) => !withheld.has(sourceId));
  const notes = redaction.notes ? [] : project.notes.filter(({ on, onId }) => on !== 'source' || !withheld.has(onId));
  const claims = project.claims.map(({ statusBecause, settled, ...claim }) => ({
    ...claim,
    ...(redaction.notes ? {} : given('statusBecause', statusBecause, say)),
    ...(settled ? { settled: { ...settled, words: quote(settled.words) } } : {}),
  }));
  const kept = new Set<string>([...claims, ...mentions, ...notes, ...attributions].map(({ id }) => id));
  const taggings = project.taggings.filter(({ onId }) => !withheld.has(onId));

  return {
    ...project,
    texts: redaction.texts ? [] : project.texts,
    stories: project.stories.map(({ byline, outlet, section, ...story }) => ({
      ...story,
      headline: quote(story.headline),
      ...given('byline', byline, say),
      ...given('outlet', outlet, say),
      ...given('section', section, say),
    })),
    readings: project.readings.map((reading) => ({
      ...reading,
      page: pageWith(reading.page as Capture, quote) as never,
    })),
    passages: project.passages
      .filter(({ ofId }) => kept.has(ofId))
      .map(({ selector, ...passage }) => ({
        ...passage,
        selector: {
          ...selector,
          exact: quote(selector.exact),
          prefix: quote(selector.prefix),
          suffix: quote(selector.suffix),
        },
      })),
    claims,
    attributions: attributions.map((attribution) => {
      const { nameAsPrinted, titleAsPrinted, justification, anonymityReason, ...rest } = attribution;
      if (sourcesOf(rest.links).some((id) => withheld.has(id))) return rest;
      return {
        ...rest,
        ...given('nameAsPrinted', nameAsPrinted, quote),
        ...given('titleAsPrinted', titleAsPrinted, quote),
        ...given('justification', justification, say),
        ...given('anonymityReason', anonymityReason, say),
      };
    }),
    sources,
    aliases: project.aliases
      .filter(({ sourceId }) => !withheld.has(sourceId))
      .map((alias) => ({ ...alias, name: say(alias.name) })),
    appearances: project.appearances.filter(({ sourceId }) => !gone.has(sourceId)),
    mentions,
    notes: notes.map((note) => ({ ...note, text: say(note.text) })),
    tags: project.tags
      .filter(({ id }) => taggings.some(({ tagId }) => tagId === id))
      .map((tag) => ({ ...tag, name: say(tag.name) })),
    taggings,
    collections: project.collections.map(({ description, ...collection }) => ({
      ...collection,
      name: say(collection.name),
      ...(redaction.notes ? {} : given('description', description, say)),
    })),
    answers: withheld.size > 0 ? [] : project.answers, // they hold the story's words without spaces
  };
}

function isWithheld(terms: string | undefined, { offRecord, background }: Redaction): boolean {
  return (
    (offRecord && terms === 'off-record') || (background && (terms === 'background' || terms === 'deep-background'))
  );
}

/** The sources of attributions that are left out, as far as no attribution is left that names them. */
function withoutUse(project: Project, left: Project['attributions']): string[] {
  const used = new Set(left.flatMap(({ links }) => sourcesOf(links)));
  return project.attributions.flatMap(({ links }) => sourcesOf(links)).filter((id) => !used.has(id));
}

function withoutDeleted(project: Project): Project {
  const live = (rows: unknown) =>
    Array.isArray(rows) ? rows.filter((row: { readonly deletedAt?: number }) => row.deletedAt === undefined) : rows;
  return Object.fromEntries(Object.entries(project).map(([table, rows]) => [table, live(rows)])) as unknown as Project;
}

/** A page's own particulars, with names replaced. */
function pageWith<T extends Partial<Capture>>(page: T, quote: (text: string) => string): T {
  const said = ['headline', 'byline', 'outlet', 'section', 'description'] as const;
  const found = said.flatMap((field) => {
    const value: Found<string> | undefined = page[field];
    return value === undefined ? [] : [[field, { ...value, value: quote(value.value) }] as const];
  });
  return { ...page, ...Object.fromEntries(found), ...(page.authors ? { authors: page.authors.map(quote) } : {}) };
}

function given<Name extends string>(name: Name, value: string | undefined, say: (text: string) => string) {
  return (value === undefined ? {} : { [name]: say(value) }) as Partial<Record<Name, string>>;
}
