import type { CatalogueChange } from '#core/library/catalogue.ts';
import type { NoteRow, SourceRow, StoryCard, StoryRow } from '#core/library/rows.ts';
import type { Store } from '../database.ts';
import type { Journal } from '../writer.ts';
import { bundleOf, Cards, cardShape, packCard, unpackBundle, unpackCard } from './cards.ts';
import {
  type BesideSources,
  besideAtOnce,
  besideOneByOne,
  deriveCard,
  deriveLooseNotes,
  deriveSources,
  type TagsOf,
  tagsAtOnce,
  tagsOneByOne,
} from './derive.ts';
import { touchedBy } from './touched.ts';

/** Hears of what changed, as soon as it is known; `progress` while much is read: stories done, of how many. */
export interface Listener {
  changed(change: CatalogueChange): void | Promise<void>;
  progress(done: number, of: number): void;
}

const batch = 20; // stories: about a thousand claims, read in less than a tenth of a second
const sourceBatch = 500;
const large = 300; // stories: what is read in a fifth of a second needs no first look
const firstStories = 12; // the row that was changed last is in the first of them, the twelfth in the last or before
const firstClaims = 60; // of each of them: a screen full and more
const many = 400; // stories or sources changed at once: from here on what hangs on them is read in one go

/** Where a library, or what was made from it, stands: on which device, after how many changes. */
export interface Standing {
  readonly device: string;
  readonly seq: number;
}

async function standing({ db }: Store): Promise<Standing> {
  const journal = (await db.meta.get('journal'))?.value as Journal | undefined;
  return { device: journal?.device ?? '', seq: journal?.seq ?? 0 };
}

/** Keeps the cards of a library in step with its records: from where its listener stands, change by change, or all anew. */
export class Librarian {
  readonly #store: Store;
  readonly #cards: Cards;
  readonly #listener: Listener;
  #at: Standing | undefined;

  /** `at`: where the listener stands, who has read the cards; left out, it knows nothing, and all is made anew. */
  constructor(store: Store, cards: Cards, listener: Listener, at?: Standing) {
    this.#store = store;
    this.#cards = cards;
    this.#listener = listener;
    this.#at = at;
  }

  /** Brings the cards up to date with every change there is by now. */
  async catchUp(): Promise<void> {
    const now = await standing(this.#store);
    // Not where the cards stand by now: another page of the library may have brought them further, of which this listener has not heard.
    const at = this.#at;
    const behind = at === undefined || at.device !== now.device ? undefined : now.seq - at.seq;
    if (behind === 0) return;
    const ops =
      behind === undefined || behind < 0 || at === undefined
        ? undefined
        : await this.#store.db.ops.where('seq').between(at.seq, now.seq, false, true).toArray();
    // A library that was replaced, or whose history has a gap, is read anew.
    if (ops === undefined || ops.length !== behind) await this.#readAll(now);
    else {
      const { stories, sources, looseNotes } = await touchedBy(this.#store, ops);
      await this.#derive([...stories], [...sources], looseNotes, now);
    }
    this.#at = now;
  }

  async #readAll(now: Standing): Promise<void> {
    const { db } = this.#store;
    const cards = this.#cards;
    await cards.transaction('rw', [cards.stories, cards.sources, cards.state], async () => {
      await Promise.all([cards.stories.clear(), cards.sources.clear(), cards.state.clear()]);
    });
    await this.#listener.changed({ afresh: true });
    const [stories, sources] = await Promise.all([
      db.stories.orderBy('updatedAt').reverse().primaryKeys(),
      db.sources.toCollection().primaryKeys(),
    ]);
    await this.#derive(stories, sources, true, now);
  }

  async #derive(
    stories: readonly string[],
    sources: readonly string[],
    looseNotes: boolean,
    now: Standing,
  ): Promise<void> {
    // The first stories at once: whoever opens a large library for the first time has something to see.
    const rest = stories.slice(batch);
    const newest: StoryRow[] = [];
    newest.push(...(await this.#deriveStories(stories.slice(0, batch), tagsOneByOne(this.#store))));
    const tagsOf = stories.length > many ? await tagsAtOnce(this.#store) : tagsOneByOne(this.#store);
    const besideOf = sources.length > many ? await besideAtOnce(this.#store) : besideOneByOne(this.#store);
    for (let at = 0; at < sources.length; at += sourceBatch) {
      await this.#deriveSources(sources.slice(at, at + sourceBatch), tagsOf, besideOf);
    }
    for (let at = 0; at < rest.length; at += batch) {
      newest.push(...(await this.#deriveStories(rest.slice(at, at + batch), tagsOf)));
      keepNewest(newest);
      if (stories.length > batch) this.#listener.progress(Math.min(at + 2 * batch, stories.length), stories.length);
    }
    const notes = looseNotes ? await deriveLooseNotes(this.#store) : undefined;
    if (notes !== undefined) await this.#listener.changed({ looseNotes: notes });
    keepNewest(newest);
    await this.#keepState(
      now,
      notes,
      newest.map(({ id }) => id),
    );
  }

  async #deriveStories(ids: readonly string[], tagsOf: TagsOf): Promise<readonly StoryRow[]> {
    const found = await Promise.all(ids.map((id) => deriveCard(this.#store, id, tagsOf)));
    const stories = found.filter((card): card is StoryCard => card !== undefined);
    const goneStories = ids.filter((_, at) => found[at] === undefined);
    const cards = this.#cards;
    await cards.transaction('rw', cards.stories, async () => {
      await cards.stories.bulkPut(stories.map(packCard));
      await cards.stories.bulkDelete([...goneStories]);
    });
    await this.#listener.changed({ stories, goneStories });
    return stories.map(({ story }) => story);
  }

  async #deriveSources(ids: readonly string[], tagsOf: TagsOf, besideOf: BesideSources): Promise<void> {
    const found = await deriveSources(this.#store, ids, tagsOf, besideOf);
    const sources = found.filter((row): row is SourceRow => row !== undefined);
    const goneSources = ids.filter((_, at) => found[at] === undefined);
    const bundles = [...new Set(ids.map(bundleOf))];
    const cards = this.#cards;
    await cards.transaction('rw', cards.sources, async () => {
      const kept = await cards.sources.bulkGet(bundles);
      const rows = new Map(
        bundles.map((id, at) => [id, new Map(rowsIn(kept[at]).map((row) => [row.id as string, row]))]),
      );
      for (const id of goneSources) rows.get(bundleOf(id))?.delete(id);
      for (const row of sources) rows.get(bundleOf(row.id))?.set(row.id, row);
      await cards.sources.bulkPut([...rows].map(([id, own]) => ({ id, rows: JSON.stringify([...own.values()]) })));
    });
    await this.#listener.changed({ sources, goneSources });
  }

  /** `changed`: stories, those that were changed last first. */
  async #keepState({ device, seq }: Standing, notes: NoteRow[] | undefined, changed: readonly string[]): Promise<void> {
    const looseNotes = notes === undefined ? undefined : JSON.stringify(notes);
    const before = await this.#cards.state.get('state');
    const isLarge = (await this.#cards.stories.count()) > large;
    const newest = [...new Set([...changed, ...(before?.newest ?? [])])].slice(0, firstStories);
    await this.#cards.state.put({
      key: 'state',
      device,
      seq,
      looseNotes: looseNotes ?? before?.looseNotes ?? '[]',
      shape: cardShape,
      ...(isLarge && { newest }),
    });
  }
}

/** Leaves those that were changed last, the newest first. */
function keepNewest(stories: StoryRow[]): void {
  stories.sort((one, other) => other.changedAt - one.changedAt);
  stories.length = Math.min(stories.length, firstStories);
}

function rowsIn(bundle: { id: string; rows: string } | undefined): readonly SourceRow[] {
  return bundle === undefined ? [] : unpackBundle(bundle);
}

/**
 * What the cards tell of a library, as they are, and where it stood then: the first look at it, before they are brought up to date.
 * Undefined where there are none. Throws where they can't be read. `first` hears of a large library's newest stories before all is read.
 */
export async function readCards(
  cards: Cards,
  first: (change: CatalogueChange) => void = () => {},
): Promise<{ catalogue: CatalogueChange; at: Standing } | undefined> {
  const seen = await cards.state.get('state');
  const newest = seen?.shape === cardShape && seen.newest !== undefined && (await readNewest(cards, seen.newest));
  // In one go: another page may be making all of them anew meanwhile.
  const reading = cards.transaction('r', [cards.state, cards.stories, cards.sources], async () => {
    const state = await cards.state.get('state');
    if (state?.shape !== cardShape) return undefined;
    const [stories, sources] = await Promise.all([cards.stories.toArray(), cards.sources.toArray()]);
    const catalogue = {
      stories: stories.map(unpackCard),
      sources: sources.flatMap(unpackBundle),
      looseNotes: JSON.parse(state.looseNotes) as NoteRow[],
    };
    return { catalogue, at: { device: state.device, seq: state.seq } };
  });
  if (newest) first(newest);
  return reading;
}

/** Some stories, with the sources that their first claims name. */
async function readNewest(cards: Cards, ids: readonly string[]): Promise<CatalogueChange> {
  // In the order in which all are read: what was changed at one moment stays in its place then.
  const stories = (await cards.stories.bulkGet(ids.toSorted())).filter((card) => card !== undefined).map(unpackCard);
  const named = stories.flatMap(({ claims }) => claims.slice(0, firstClaims).flatMap((claim) => claim.sources));
  const bundles = await cards.sources.bulkGet([...new Set(named.map(bundleOf))]);
  return { stories, sources: bundles.flatMap(rowsIn) };
}

/** Opens the cards of a library. Those that can't be opened are thrown away: they can all be made again. */
export async function openCards(libraryName: string): Promise<Cards> {
  const cards = new Cards(libraryName);
  try {
    await cards.open();
    return cards;
  } catch {
    cards.close();
    await cards.delete();
    const again = new Cards(libraryName);
    await again.open();
    return again;
  }
}
