import type { Table } from 'dexie';
import { type DeviceId, type Id, makeId, type StepId, type StoryId } from '#core/model/id.ts';
import type { Fields } from '#core/model/kept.ts';
import { nextStamp, type Stamp } from '#core/model/stamp.ts';
import type { Cause, Op, Step, StepLabel } from '#core/model/step.ts';
import type { Store } from './database.ts';
import { StoreRefusal } from './failures.ts';
import { pick, sameValue, withoutUndefined } from './fields.ts';
import type { Committed } from './keeping.ts';
import type { KeptTable, KeptTables, Patch } from './tables.ts';

/** What a command does, for undo and history. */
export interface StepWords {
  readonly label: StepLabel;
  /** `user` unless said. */
  readonly cause?: Cause;
  readonly storyId?: StoryId;
  readonly of?: StepId;
  readonly about?: string;
}

/** Where the journal of this device stands; one row of `meta`, so that every write meets here. */
export interface Journal {
  readonly device: DeviceId;
  readonly seq: number;
  readonly stamp?: Stamp;
  readonly minWriter: number;
}

const aboutLimit = 120; // UTF-16 units: a line of the panel at its widest

const bulk = 5000; // records: some megabytes, and a fraction of a second

/** The only way to change records: keeps ids, times, revisions, field stamps and the rows of `ops`. */
export class Writer {
  readonly #store: Store;
  readonly #words: StepWords;
  readonly #journal: Journal;
  #ops: Op[] = [];
  #first: Op | undefined;
  #count = 0; // of ops, those written already among them
  readonly #stepId: StepId;
  readonly #now: number;
  #stamp: Stamp | undefined;
  #about: string | undefined;
  #storyId: StoryId | undefined;

  constructor(store: Store, words: StepWords, journal: Journal) {
    this.#store = store;
    this.#words = words;
    this.#journal = journal;
    this.#stamp = journal.stamp;
    this.#now = store.now();
    this.#stepId = this.newId<'step'>();
    this.#about = words.about?.slice(0, aboutLimit);
    this.#storyId = words.storyId;
  }

  /** Milliseconds since 1970, the same throughout the command. */
  get now(): number {
    return this.#now;
  }

  /** The step that this command is, if it changes anything. */
  get stepId(): StepId {
    return this.#stepId;
  }

  /** A fresh id, for records that name each other. */
  newId<Kind extends string>(): Id<Kind> {
    return makeId<Kind>(this.#now, this.#store.random(10));
  }

  /** Says what the step was about, and in which story, where that is known only on the way. */
  about(text: string, storyId?: StoryId): void {
    this.#about = text.slice(0, aboutLimit);
    this.#storyId ??= storyId;
  }

  /** Adds a record; its id is made here unless given. */
  async add<Name extends KeptTable>(
    name: Name,
    fields: Fields<KeptTables[Name]>,
    id: Id<string> = this.newId(),
  ): Promise<KeptTables[Name]> {
    const stamp = this.#nextStamp();
    const given = withoutUndefined(fields);
    const record = {
      ...given,
      id,
      v: 1,
      createdAt: this.#now,
      updatedAt: this.#now,
      rev: 1,
      stamps: Object.fromEntries(Object.keys(given).map((field) => [field, stamp])),
    } as unknown as KeptTables[Name];
    await this.#table(name).add(record);
    this.#log(name, id, 'add', stamp, given, {}, {});
    return record;
  }

  /**
   * Adds many records under the ids they bear, as an import brings them: their times stay, what they hold is stamped
   * anew. Written in parts, so that a hundred thousand of them need not be in memory twice; all in the one transaction.
   */
  async addAll<Name extends KeptTable>(name: Name, rows: readonly KeptTables[Name][]): Promise<void> {
    for (let at = 0; at < rows.length; at += bulk) {
      const records = rows.slice(at, at + bulk).map((row) => {
        const { id, v, createdAt, updatedAt, deletedAt, rev, stamps, ...fields } = row;
        const stamp = this.#nextStamp();
        this.#log(name, id, 'add', stamp, fields, {}, {});
        const stamped = Object.fromEntries(Object.keys(fields).map((field) => [field, stamp]));
        return {
          ...fields,
          id,
          v,
          createdAt,
          updatedAt: this.#now,
          rev: 1,
          stamps: stamped,
        } as unknown as KeptTables[Name];
      });
      await this.#table(name).bulkAdd(records);
      await this.#flush();
    }
  }

  /** Changes fields of a record; refuses with `gone` where there is none any more, with `stale` where `seenRev` is not its revision. */
  async patch<Name extends KeptTable>(
    name: Name,
    id: Id<string>,
    changes: Patch<KeptTables[Name]>,
    seenRev?: number,
  ): Promise<KeptTables[Name]> {
    const record = await this.#table(name).get(id);
    if (record?.deletedAt !== undefined) throw new StoreRefusal('gone');
    return this.#change(name, id, changes as Record<string, unknown>, seenRev);
  }

  /** Marks a record as deleted; already deleted ones stay as they are. */
  async remove(name: KeptTable, id: Id<string>): Promise<void> {
    const record = await this.#table(name).get(id);
    if (record !== undefined && record.deletedAt === undefined) await this.#change(name, id, { deletedAt: this.#now });
  }

  /** Sets fields by name, `deletedAt` among them: for undo and merge, which know them only at run time. */
  async set(name: KeptTable, id: Id<string>, changes: Record<string, unknown>): Promise<void> {
    await this.#change(name, id, changes);
  }

  /** The same for many records of a table, each named once; those that are not there are left out. Written in parts. */
  async setAll<Name extends KeptTable>(
    name: Name,
    changes: ReadonlyMap<string, Record<string, unknown>>,
  ): Promise<void> {
    const ids = [...changes.keys()];
    for (let at = 0; at < ids.length; at += bulk) {
      const records = await this.#table(name).bulkGet(ids.slice(at, at + bulk));
      const changed = records.flatMap((record) => (record && this.#next(name, record, changes.get(record.id)!)) ?? []);
      await this.#table(name).bulkPut(changed);
      await this.#flush();
    }
  }

  /** Writes the step, its ops and the journal; called once, by `write`. Answers what was written, undefined where nothing was. */
  async finish(): Promise<Committed | undefined> {
    const first = this.#first ?? this.#ops[0];
    if (first === undefined) return undefined;
    const { label, cause = 'user', of } = this.#words;
    const step: Step = {
      id: this.#stepId,
      seq: first.seq,
      stamp: first.stamp,
      at: this.#now,
      label,
      cause,
      ...withoutUndefined({ storyId: this.#storyId, of, about: this.#about }),
    };
    await this.#store.db.steps.add(step);
    const ops = this.#first === undefined ? this.#ops : undefined;
    await this.#flush();
    const journal: Journal = {
      ...this.#journal,
      seq: this.#journal.seq + this.#count,
      ...withoutUndefined({ stamp: this.#stamp }),
    };
    await this.#store.db.meta.put({ key: 'journal', value: journal });
    return { journal, step, ops };
  }

  /** Writes the ops so far, so that they need not be held. */
  async #flush(): Promise<void> {
    this.#first ??= this.#ops[0];
    await this.#store.db.ops.bulkAdd(this.#ops);
    this.#ops = [];
  }

  async #change<Name extends KeptTable>(
    name: Name,
    id: Id<string>,
    changes: Record<string, unknown>,
    seenRev?: number,
  ): Promise<KeptTables[Name]> {
    const record = await this.#table(name).get(id);
    if (record === undefined) throw new StoreRefusal('gone');
    if (seenRev !== undefined && record.rev !== seenRev) throw new StoreRefusal('stale');
    const next = this.#next(name, record, changes);
    if (next !== undefined) await this.#table(name).put(next);
    return next ?? record;
  }

  /** The record with these changes, and their row in `ops`; undefined where nothing changes. */
  #next<Name extends KeptTable>(
    name: Name,
    record: KeptTables[Name],
    changes: Record<string, unknown>,
  ): KeptTables[Name] | undefined {
    const old = record as unknown as Record<string, unknown>;
    const changed = Object.keys(changes).filter((field) => !sameValue(old[field], changes[field]));
    if (changed.length === 0) return undefined;
    const stamp = this.#nextStamp();
    const next: Record<string, unknown> = { ...old, updatedAt: this.#now, rev: record.rev + 1 };
    next.stamps = { ...record.stamps, ...Object.fromEntries(changed.map((field) => [field, stamp])) };
    for (const field of changed) {
      if (changes[field] === undefined) delete next[field];
      else next[field] = changes[field];
    }
    const replaced = Object.fromEntries(changed.flatMap((f) => (record.stamps[f] ? [[f, record.stamps[f]]] : [])));
    this.#log(name, record.id, 'patch', stamp, pick(changes, changed), pick(old, changed), replaced);
    return next as unknown as KeptTables[Name];
  }

  #table<Name extends KeptTable>(name: Name): Table<KeptTables[Name], string> {
    return this.#store.db.table(name);
  }

  #nextStamp(): Stamp {
    this.#stamp = nextStamp(this.#stamp, this.#now, this.#journal.device);
    return this.#stamp;
  }

  #log(
    table: KeptTable,
    recordId: Id<string>,
    kind: Op['kind'],
    stamp: Stamp,
    patch: Op['patch'],
    before: Op['before'],
    replaced: Op['replaced'],
  ): void {
    this.#count += 1;
    const seq = this.#journal.seq + this.#count;
    const { device } = this.#journal;
    const cause = this.#words.cause ?? 'user';
    const stepId = this.#stepId;
    this.#ops.push({
      id: `${device}:${seq}`,
      device,
      seq,
      stamp,
      stepId,
      cause,
      table,
      recordId,
      kind,
      patch,
      before,
      replaced,
    });
  }
}
