import { Dexie, type DexieOptions, type PromiseExtended, type Table } from 'dexie';
import type { Answer } from '#core/model/answer.ts';
import type { Attribution } from '#core/model/attribution.ts';
import type { Claim } from '#core/model/claim.ts';
import type { Coding, Decision, KeptPackage } from '#core/model/coding.ts';
import type { Collection, Membership } from '#core/model/collection.ts';
import type { KeptCodebook } from '#core/model/kept-codebook.ts';
import type { Note, Tag, Tagging } from '#core/model/note.ts';
import type { Passage } from '#core/model/passage.ts';
import type { KeptText, Reading } from '#core/model/reading.ts';
import type { Alias, Appearance, Mention, Source } from '#core/model/source.ts';
import type { Op, Step } from '#core/model/step.ts';
import type { Address, Story } from '#core/model/story.ts';
import type { Keeping } from './keeping.ts';
import { declareVersions, writerVersion } from './versions.ts';

/** A small fact about the library itself, under its name. */
export interface Meta {
  readonly key: string;
  readonly value: unknown;
}

/** The one database, in the extension's own origin. Opened by extension pages and the background, never in a page. */
export class Library extends Dexie {
  declare readonly stories: Table<Story, string>;
  declare readonly addresses: Table<Address, string>;
  declare readonly readings: Table<Reading, string>;
  declare readonly texts: Table<KeptText, string>;
  declare readonly passages: Table<Passage, string>;
  declare readonly claims: Table<Claim, string>;
  declare readonly attributions: Table<Attribution, string>;
  declare readonly sources: Table<Source, string>;
  declare readonly aliases: Table<Alias, string>;
  declare readonly appearances: Table<Appearance, string>;
  declare readonly mentions: Table<Mention, string>;
  declare readonly notes: Table<Note, string>;
  declare readonly tags: Table<Tag, string>;
  declare readonly taggings: Table<Tagging, string>;
  declare readonly collections: Table<Collection, string>;
  declare readonly memberships: Table<Membership, string>;
  declare readonly answers: Table<Answer, string>;
  declare readonly codebooks: Table<KeptCodebook, string>;
  declare readonly codings: Table<Coding, string>;
  declare readonly decisions: Table<Decision, string>;
  declare readonly packages: Table<KeptPackage, string>;
  declare readonly steps: Table<Step, string>;
  declare readonly ops: Table<Op, string>;
  declare readonly meta: Table<Meta, string>;

  readonly #hearers = new Set<() => void>();
  #isTakenOver = false;
  #first: (() => Promise<void>) | undefined;
  #firstDone: Promise<void> | undefined;

  /** `engine`: another than the browser's own, as one in memory. `upTo`: its shape, where it is to be read as it is. */
  constructor(name: string, engine?: Pick<DexieOptions, 'indexedDB' | 'IDBKeyRange'>, upTo: number = writerVersion) {
    // Strict: a write is acknowledged when it is on the disk. Relaxed, the browsers' default, lost the last seconds in a power cut.
    super(name, { chromeTransactionDurability: 'strict', ...engine });
    declareVersions(this, upTo);
    this.on('versionchange', ({ newVersion }) => {
      // One that could not be read is taken away on the person's word: the next use opens the new one.
      if (newVersion === null) {
        this.close({ disableAutoOpen: false });
        return false;
      }
      // A newer version is upgrading the database. Dexie alone would re-open at the old version and write old shapes.
      this.close();
      this.#isTakenOver = true;
      for (const hear of this.#hearers) hear();
      return false;
    });
  }

  /** Has this done before the database is opened the first time; whatever comes of it, it is opened then. */
  beforeOpening(first: () => Promise<void>): void {
    this.#first = first;
  }

  /** Resolves when what has to be done before the opening is done. */
  prepare(): Promise<void> {
    this.#firstDone ??= (this.#first?.() ?? Promise.resolve()).catch(() => {});
    return this.#firstDone;
  }

  override open(): PromiseExtended<Dexie> {
    if (this.#first === undefined) return super.open();
    return Dexie.ignoreTransaction(() => Dexie.Promise.resolve(this.prepare()).then(() => super.open()));
  }

  /**
   * Opens it where an opening has failed before: Dexie alone answers every later use with that first failure, also when what
   * was damaged has been replaced meanwhile. Rejects with the reason where it fails again.
   */
  async openAgain(): Promise<void> {
    if (this.hasFailed() && !this.#isTakenOver) await this.open();
  }

  /** Whether a newer version has taken over the database since it was opened: this one stays closed. */
  get isTakenOver(): boolean {
    return this.#isTakenOver;
  }

  /** Tells when that happens, until the signal ends it. */
  watchTakeOver(hear: () => void, signal: AbortSignal): void {
    this.#hearers.add(hear);
    signal.addEventListener('abort', () => this.#hearers.delete(hear));
  }
}

/** The library with the powers its commands need. */
export interface Store {
  readonly db: Library;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** That many random bytes. */
  readonly random: (length: number) => Uint8Array;
  /** Watches over it from outside the database; without it, nothing does. */
  readonly keeping?: Keeping;
  /** There where nothing outlives the session: whether the person has agreed to work so, and to say that they do. */
  readonly session?: { agreed(): Promise<boolean>; agree(): Promise<void> };
}

/** The clock and the chance of this browser. */
export const powers: Pick<Store, 'now' | 'random'> = {
  now: () => Date.now(),
  random: (length) => crypto.getRandomValues(new Uint8Array(length)),
};

/** Names the library of this profile; tests give their own name. Opens at first use. */
export function openStore(name = 'says-who'): Store {
  return { ...powers, db: new Library(name) };
}
