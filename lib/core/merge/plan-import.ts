import { type Attribution, type Link, sourcesOf } from '../model/attribution.ts';
import type { Claim } from '../model/claim.ts';
import type { Id } from '../model/id.ts';
import { type Kept, live } from '../model/kept.ts';
import type { Passage } from '../model/passage.ts';
import { emptyLists, type Project, type ProjectLists } from '../model/project.ts';
import { latestReading } from '../model/reading.ts';
import { grouped } from '../tally/grouped.ts';
import { fold } from '../text/fold.ts';
import { nameKey } from '../text/names.ts';
import { sha256 } from '../text/sha256.ts';
import { cleanTag } from '../text/tag-name.ts';
import type { Fill, ImportPlan, Known, Records } from './import-plan.ts';

type Any = Kept<string>;

/**
 * What taking a file into the library would do. A story is known by its addresses or its text, a claim by its words and
 * their place, a source by its name or an alias: what is known is not doubled and not changed, only what it lacks is
 * added to it. Deleted records of the file are left out, and what hangs on nothing.
 */
export function planImport(file: Project, known: Known, newId: () => Id<string>): ImportPlan {
  return new Planner(file, known, newId).plan();
}

const mostExamples = 5; // lines: enough to see that it is the right file

class Planner {
  readonly #file: Project;
  readonly #known: Known;
  readonly #newId: () => Id<string>;
  readonly #adds: Omit<ProjectLists, 'texts'>;
  readonly #fills: Fill[] = [];
  /** By id in the file, the id in the library; what is not in it was left out. */
  readonly #ids = new Map<string, Id<string>>();
  /** Those of the file's ids whose record was in the library already. */
  readonly #twins = new Set<string>();
  /** Readings of the file without a text, in whose place one of the library's stands: their offsets say nothing there. */
  readonly #elsewhere = new Set<string>();
  /** Records made here, so that a second of the same kind in the file is the same. */
  readonly #given = new Set<string>();

  /** By the hash that the file gives it, each text with the hash that it has. */
  readonly #texts: ReadonlyMap<string, Project['texts'][number]>;

  constructor(file: Project, known: Known, newId: () => Id<string>) {
    const { texts: _, ...adds } = emptyLists();
    this.#adds = adds;
    this.#file = file;
    this.#known = known;
    this.#newId = newId;
    this.#texts = new Map(file.texts.map(({ hash, text }) => [hash, { hash: sha256(text), text }]));
  }

  plan(): ImportPlan {
    const { has } = this.#known;
    this.#byKey('sources', this.#sourceKeys(), ({ name }) => nameKey(name) || name);
    this.#byKey('tags', keysOf(has.tags, tagKey), tagKey);
    this.#byKey('collections', keysOf(has.collections, collectionKey), collectionKey);
    this.#aliases();
    this.#stories();
    this.#addresses();
    const texts = this.#readings();
    const own = grouped(live(this.#file.passages), ({ ofId }) => ofId);
    const theirs = new Map<string, Passage>(has.passages.map((passage) => [passage.id, passage]));
    this.#claims(own, theirs);
    this.#attributions(own);
    this.#mentions(own, theirs);
    this.#notes(own, theirs);
    this.#pairs('appearances', ({ storyId, sourceId }) => [storyId, sourceId]);
    this.#pairs('memberships', ({ collectionId, storyId }) => [collectionId, storyId]);
    this.#pairs('taggings', ({ tagId, onId }) => [tagId, onId]);
    this.#answers();
    return {
      adds: this.#adds,
      texts,
      fills: this.#fills,
      counts: {
        stories: this.#count('stories'),
        claims: this.#count('claims'),
        sources: this.#count('sources'),
        notes: this.#count('notes'),
        tags: this.#count('tags'),
        collections: this.#count('collections'),
      },
      examples: this.#adds.stories.slice(0, mostExamples).map(({ headline }) => headline),
    };
  }

  /** Records that are known by a key, each once. */
  #byKey<Name extends 'sources' | 'tags' | 'collections'>(
    table: Name,
    keys: Map<string, Id<string>>,
    keyOf: (row: Records[Name][number]) => string,
  ): void {
    for (const row of live<Records[Name][number]>(this.#file[table] as readonly Records[Name][number][])) {
      const key = keyOf(row);
      const twin = this.#same(table, row) ?? keys.get(key);
      if (twin !== undefined) this.#meet(row, twin);
      else keys.set(key, this.#add(table, row, {}));
    }
  }

  #sourceKeys(): Map<string, Id<string>> {
    const { sources, aliases } = this.#known.has;
    const keys = new Map(aliases.map(({ name, sourceId }) => [nameKey(name) || name, sourceId as Id<string>]));
    for (const { id, name } of sources) keys.set(nameKey(name) || name, id);
    return keys;
  }

  #aliases(): void {
    const { has } = this.#known;
    const names = [...has.sources, ...has.aliases, ...this.#adds.sources].map(({ name }) => nameKey(name) || name);
    const taken = new Set(names);
    for (const alias of live(this.#file.aliases)) {
      const sourceId = this.#ids.get(alias.sourceId);
      const key = nameKey(alias.name) || alias.name;
      if (sourceId === undefined || taken.has(key)) continue;
      taken.add(key);
      this.#add('aliases', alias, { sourceId });
    }
  }

  #stories(): void {
    const { has } = this.#known;
    const byUrl = new Map(has.addresses.map(({ url, storyId }) => [url, storyId as Id<string>]));
    const byText = new Map(has.readings.filter(hasText).map(({ hash, storyId }) => [hash, storyId as Id<string>]));
    const addresses = grouped(live(this.#file.addresses), ({ storyId }) => storyId);
    const readings = grouped(live(this.#file.readings), ({ storyId }) => storyId);
    for (const story of live(this.#file.stories)) {
      const urls = (addresses.get(story.id) ?? []).map(({ url }) => url);
      const hashes = (readings.get(story.id) ?? [])
        .filter(hasText)
        .flatMap(({ hash }) => this.#texts.get(hash)?.hash ?? []);
      const twin = first(urls, byUrl) ?? this.#same('stories', story) ?? first(hashes, byText);
      const id = twin ?? this.#add('stories', story, {});
      if (twin !== undefined) this.#meet(story, twin);
      for (const url of urls) byUrl.set(url, id);
      for (const hash of hashes) byText.set(hash, id);
    }
  }

  #addresses(): void {
    const taken = new Set(this.#known.has.addresses.map(({ url }) => url));
    const shown = new Set(this.#known.has.addresses.flatMap(({ main, storyId }) => (main ? [storyId as string] : [])));
    for (const address of live(this.#file.addresses)) {
      const storyId = this.#ids.get(address.storyId);
      if (storyId === undefined || taken.has(address.url)) continue;
      taken.add(address.url);
      const main = address.main && !shown.has(storyId);
      if (main) shown.add(storyId);
      this.#add('addresses', address, { storyId, main });
    }
  }

  /** Readings by the text they are of; a text is believed by what it is, not by the hash that the file gives it. */
  #readings(): Project['texts'] {
    const wanted = new Map<string, string>();
    const byStory = grouped(this.#known.has.readings, ({ storyId }) => storyId);
    for (const reading of live(this.#file.readings)) {
      const storyId = this.#ids.get(reading.storyId);
      const kept = this.#texts.get(reading.hash);
      if (storyId === undefined || kept === undefined) continue;
      const theirs = byStory.get(storyId) ?? [];
      // A file without the story's text says nothing of how it read: what the library has read serves.
      const twin = kept.text === '' ? latestReading(theirs) : theirs.find(({ hash }) => hash === kept.hash);
      if (twin !== undefined) {
        this.#meet(reading, twin.id);
        if (twin.hash !== kept.hash) this.#elsewhere.add(reading.id);
        continue;
      }
      wanted.set(kept.hash, kept.text);
      this.#add('readings', reading, { storyId, hash: kept.hash });
    }
    return [...wanted].map(([hash, text]) => ({ hash, text }));
  }

  #claims(own: Passages, theirs: Map<string, Passage>): void {
    const { has } = this.#known;
    const byId = new Map<string, Claim>(has.claims.map((claim) => [claim.id, claim]));
    const known = grouped(has.claims, (claim) => wordsKey(claim.storyId, theirs.get(claim.passageId)));
    const fromFile = new Map([...own.values()].flat().map((passage) => [passage.id as string, passage]));
    for (const claim of live(this.#file.claims)) {
      const storyId = this.#ids.get(claim.storyId);
      const passage = fromFile.get(claim.passageId);
      if (storyId === undefined || passage === undefined || !this.#ids.has(passage.readingId)) continue;
      const twins = known.get(wordsKey(storyId, passage)) ?? [];
      const there = twins.find(({ passageId }) => this.#isSamePlace(passage, theirs.get(passageId)!));
      const twin = this.#same('claims', claim) ?? there?.id;
      if (twin === undefined) {
        // The ids of its passages are needed for the claim, and the claim's for them.
        const id = this.#idFor(claim);
        this.#passages(own, claim.id);
        const passageId = this.#ids.get(claim.passageId);
        this.#push('claims', claim, id, { storyId, passageId });
        // A second file of the same import, or a second line of the same file, may speak of it again.
        const readingId = this.#ids.get(passage.readingId);
        theirs.set(passageId!, { ...passage, readingId } as Passage);
        known.set(wordsKey(storyId, passage), [...twins, { ...claim, id, passageId } as Claim]);
      } else {
        this.#meet(claim, twin);
        if (there !== undefined) this.#ids.set(passage.id, there.passageId);
        this.#fillClaim(byId.get(twin), claim);
      }
    }
  }

  #fillClaim(theirs: Claim | undefined, { kind, status, statusBecause, statusAt, fields }: Claim): void {
    if (theirs === undefined) return;
    const changes: Partial<Claim> = {
      ...(theirs.kind === undefined && kind !== undefined && { kind }),
      ...(theirs.fields === undefined && fields !== undefined && { fields }),
      ...(theirs.status === 'unchecked' &&
        status !== 'unchecked' && {
          status,
          ...(statusBecause !== undefined && { statusBecause }),
          ...(statusAt !== undefined && { statusAt }),
        }),
    };
    if (Object.keys(changes).length > 0) this.#fills.push({ table: 'claims', id: theirs.id as Id<'claim'>, changes });
  }

  #attributions(own: Passages): void {
    const { has } = this.#known;
    const known = grouped(has.attributions, ({ claimId }) => claimId);
    const unsourced = new Set(has.claims.flatMap(({ id, unsourced }) => (unsourced ? [id as string] : [])));
    for (const attribution of live(this.#file.attributions)) {
      const claimId = this.#ids.get(attribution.claimId);
      const storyId = this.#ids.get(attribution.storyId);
      // A person found that this claim has no source: another's answer does not take that back.
      if (claimId === undefined || storyId === undefined || unsourced.has(claimId)) continue;
      const theirs = known.get(claimId) ?? [];
      const bare = this.#links(attribution, false);
      const twin =
        this.#same('attributions', attribution) ?? theirs.find(({ links }) => wayOf(links) === wayOf(bare))?.id;
      if (twin !== undefined) {
        this.#meet(attribution, twin);
        this.#fillAttribution(
          theirs.find(({ id }) => id === twin),
          attribution,
        );
        continue;
      }
      const id = this.#idFor(attribution);
      this.#passages(own, attribution.id);
      const links = this.#links(attribution, true);
      const position = theirs.length === 0 ? attribution.position : Math.max(...theirs.map((one) => one.position)) + 1;
      const added = { claimId, storyId, links, sourceIds: sourcesOf(links), position };
      this.#push('attributions', attribution, id, added);
      known.set(claimId, [...theirs, { ...attribution, ...added } as Attribution]);
    }
  }

  #links({ links }: Attribution, withCues: boolean): Link[] {
    return links.map(({ sourceId, how, cueId }) => {
      const [source, cue] = [sourceId && this.#ids.get(sourceId), withCues && cueId && this.#ids.get(cueId)];
      return { ...(source && { sourceId: source }), ...(how && { how }), ...(cue && { cueId: cue }) } as Link;
    });
  }

  #fillAttribution(theirs: Attribution | undefined, ours: Attribution): void {
    if (theirs === undefined) return;
    const fields = [
      'directness',
      'terms',
      'nameAsPrinted',
      'titleAsPrinted',
      'justification',
      'anonymityReason',
      'plurality',
      'fields',
    ] as const;
    const missing = fields.filter((field) => theirs[field] === undefined && ours[field] !== undefined);
    if (missing.length === 0) return;
    const changes = Object.fromEntries(missing.map((field) => [field, ours[field]])) as Partial<Attribution>;
    this.#fills.push({ table: 'attributions', id: theirs.id as Id<'attribution'>, changes });
  }

  #mentions(own: Passages, theirs: ReadonlyMap<string, Passage>): void {
    const key = (storyId: string, sourceId: string, passage: Passage | undefined) =>
      `${sourceId} ${wordsKey(storyId, passage)}`;
    const known = grouped(this.#known.has.mentions, (one) => key(one.storyId, one.sourceId, theirs.get(one.passageId)));
    for (const mention of live(this.#file.mentions)) {
      const [storyId, sourceId] = [this.#ids.get(mention.storyId), this.#ids.get(mention.sourceId)];
      const passage = own.get(mention.id)?.find(({ id }) => id === mention.passageId);
      if (storyId === undefined || sourceId === undefined || passage === undefined) continue;
      const twin = (known.get(key(storyId, sourceId, passage)) ?? []).find(({ passageId }) =>
        this.#isSamePlace(passage, theirs.get(passageId)!),
      );
      if (twin !== undefined) {
        this.#meet(mention, twin.id);
        continue;
      }
      const id = this.#idFor(mention);
      this.#passages(own, mention.id);
      this.#push('mentions', mention, id, { storyId, sourceId, passageId: this.#ids.get(mention.passageId) });
    }
  }

  #notes(own: Passages, theirs: ReadonlyMap<string, Passage>): void {
    const bare = (text: string, storyId: string, passage: Passage | undefined) =>
      `${wordsKey(storyId, passage)} ${text}`;
    const known = new Map<string, Id<string>>(
      this.#known.has.notes.map((note) => [
        note.on === 'passage'
          ? bare(note.text, note.storyId ?? '', theirs.get(note.passageId ?? ''))
          : `${note.onId} ${note.text}`,
        note.id,
      ]),
    );
    for (const note of live(this.#file.notes)) {
      const storyId = note.storyId === undefined ? undefined : this.#ids.get(note.storyId);
      if (note.storyId !== undefined && storyId === undefined) continue;
      const place = own.get(note.id)?.find(({ id }) => id === note.passageId);
      const onId = note.on === 'passage' ? note.id : this.#ids.get(note.onId);
      if (onId === undefined || (note.on === 'passage' && (place === undefined || storyId === undefined))) continue;
      const key = note.on === 'passage' ? bare(note.text, storyId ?? '', place) : `${onId} ${note.text}`;
      const twin = known.get(key);
      if (twin !== undefined) {
        this.#meet(note, twin);
        continue;
      }
      const id = this.#idFor(note);
      known.set(key, id);
      this.#passages(own, note.id);
      const passageId = note.passageId === undefined ? undefined : this.#ids.get(note.passageId);
      this.#push('notes', note, id, {
        onId: note.on === 'passage' ? id : onId,
        ...(storyId !== undefined && { storyId }),
        ...(passageId !== undefined && { passageId }),
      });
    }
  }

  /** Records that say no more than that two others belong together. */
  #pairs<Name extends 'appearances' | 'memberships' | 'taggings'>(
    table: Name,
    endsOf: (row: Records[Name][number]) => readonly [string, string],
  ): void {
    const known = new Set(
      (this.#known.has[table] as readonly Records[Name][number][]).map((row) => endsOf(row).join(' ')),
    );
    for (const row of live<Records[Name][number]>(this.#file[table] as readonly Records[Name][number][])) {
      const names = Object.entries(row).filter(
        ([field, value]) => field !== 'id' && endsOf(row).includes(value as string),
      );
      const ends = endsOf(row).map((end) => this.#ids.get(end));
      if (ends.some((end) => end === undefined) || known.has(ends.join(' '))) continue;
      known.add(ends.join(' '));
      this.#add(table, row, Object.fromEntries(names.map(([field, value]) => [field, this.#ids.get(value as string)])));
    }
  }

  #answers(): void {
    const key = (storyId: string, { words, place }: { words: string; place: number }) => `${storyId} ${place} ${words}`;
    const known = new Set(this.#known.has.answers.map((answer) => key(answer.storyId, answer)));
    for (const answer of live(this.#file.answers)) {
      const storyId = this.#ids.get(answer.storyId);
      if (storyId === undefined || known.has(key(storyId, answer))) continue;
      known.add(key(storyId, answer));
      this.#add('answers', answer, { storyId });
    }
  }

  /** The passages of a record that is new here. */
  #passages(own: Passages, ofId: string): void {
    for (const passage of own.get(ofId) ?? []) {
      const [storyId, readingId] = [this.#ids.get(passage.storyId), this.#ids.get(passage.readingId)];
      if (storyId === undefined || readingId === undefined) continue;
      const isElsewhere = this.#elsewhere.has(passage.readingId);
      const { start: _, end: __, ...placeless } = passage;
      const row = isElsewhere ? placeless : passage; // its offsets are of another text
      this.#add('passages', row as Passage, { storyId, readingId, ofId: this.#ids.get(ofId) });
    }
  }

  /** Of the same words in one story, those at the same place: by their offsets in the same text, else by what stands before them. */
  #isSamePlace(file: Passage, own: Passage): boolean {
    const sameText = this.#ids.get(file.readingId) === own.readingId && !this.#elsewhere.has(file.readingId);
    if (sameText && file.start !== undefined && own.start !== undefined) return file.start === own.start;
    const [one, other] = [fold(file.selector.prefix), fold(own.selector.prefix)];
    const length = Math.min(one.length, other.length, nearby);
    return length === 0 || one.slice(-length) === other.slice(-length);
  }

  /** The library's live record of the same id, in the same table. */
  #same(table: keyof Records, { id }: Any): Id<string> | undefined {
    if (!this.#known.taken.has(id)) return undefined;
    this.#sames[table] ??= new Set((this.#known.has[table] as readonly Any[]).map((row) => row.id as string));
    return this.#sames[table].has(id) ? id : undefined;
  }
  readonly #sames: Partial<Record<keyof Records, Set<string>>> = {};

  #meet(row: Any, twin: Id<string>): void {
    this.#ids.set(row.id, twin);
    if (!this.#given.has(twin)) this.#twins.add(row.id);
  }

  #idFor(row: Any): Id<string> {
    const id = this.#known.taken.has(row.id) || this.#given.has(row.id) ? this.#newId() : row.id;
    this.#ids.set(row.id, id);
    this.#given.add(id);
    return id;
  }

  #add<Name extends keyof Records>(table: Name, row: Records[Name][number], changes: object): Id<string> {
    const id = this.#idFor(row);
    this.#push(table, row, id, changes);
    return id;
  }

  #push<Name extends keyof Records>(table: Name, row: Records[Name][number], id: Id<string>, changes: object): void {
    (this.#adds[table] as Records[Name][number][]).push({ ...row, ...changes, id } as Records[Name][number]);
  }

  #count(table: keyof Records): { added: number; known: number } {
    const rows = live(this.#file[table] as readonly Any[]);
    return { added: this.#adds[table].length, known: rows.filter(({ id }) => this.#twins.has(id)).length };
  }
}

type Passages = ReadonlyMap<string, readonly Passage[]>;

const nearby = 16; // folded units before the words: enough to tell copies apart, short enough for what other programs keep

const hasText = ({ page }: { page: { wordCount: number } }): boolean => page.wordCount > 0;
const tagKey = ({ name }: { name: string }): string => nameKey(cleanTag(name)) || cleanTag(name);
const collectionKey = ({ name }: { name: string }): string => nameKey(name) || name;
const wordsKey = (storyId: string, passage: Passage | undefined): string =>
  `${storyId} ${fold(passage?.selector.exact ?? '')}`;
const wayOf = (links: readonly Link[]): string => links.map(({ sourceId }) => sourceId ?? '?').join(' < ');

function keysOf<Row extends Any>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Id<string>> {
  return new Map(rows.map((row) => [keyOf(row), row.id]));
}

function first(keys: readonly string[], ids: ReadonlyMap<string, Id<string>>): Id<string> | undefined {
  for (const key of keys) if (ids.has(key)) return ids.get(key);
  return undefined;
}
