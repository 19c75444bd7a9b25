import type { DBCore, DBCoreMutateRequest, DBCoreTransaction } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { Library, powers, type Store } from './database.ts';
import type { SessionRows } from './session-rows.ts';

const prefix = 'row/'; // of every row's key, before its table
const agreedKey = 'session-only';

/**
 * A library for browsers that keep nothing (Firefox's private windows): in memory, the same in every page of the extension,
 * and gone with the session. Nothing is written before the person has agreed to that.
 */
export function openSessionStore(rows: SessionRows): Store {
  const db = new Library('says-who-session', { indexedDB: new IDBFactory(), IDBKeyRange });
  /** What the session has of each row, as JSON: what comes back from there is not sent again. */
  const known = new Map<string, string>();
  let isFull = false;

  db.use({ stack: 'dbcore', name: 'session', create: (core) => shared(core, (changed) => void send(changed)) });
  db.on('ready', async (opened) => {
    const all = await rows.all();
    await takeIn(opened as Library, all);
    rows.watch((changed) => void takeIn(db, changed).catch(() => {}));
  });

  async function send(changed: ReadonlyMap<string, unknown>): Promise<void> {
    const put: Record<string, unknown> = {};
    const drop: string[] = [];
    for (const [key, value] of changed) {
      const json = JSON.stringify(value);
      if (known.get(key) === json) continue;
      if (json === undefined) {
        known.delete(key);
        drop.push(key);
      } else {
        known.set(key, json);
        put[key] = JSON.parse(json);
      }
    }
    try {
      await rows.put(put);
      await rows.drop(drop);
    } catch {
      isFull = true;
    }
  }

  async function takeIn(library: Library, changed: Readonly<Record<string, unknown>>): Promise<void> {
    const news = Object.entries(changed).filter(
      ([key, value]) => key.startsWith(prefix) && known.get(key) !== JSON.stringify(value),
    );
    for (const [key, value] of news) {
      if (value === undefined) known.delete(key);
      else known.set(key, JSON.stringify(value));
    }
    // As one: what a command did in another page is never seen half here.
    await library.transaction('rw', library.tables, async () => {
      for (const table of library.tables) {
        const own = news.filter(([key]) => key.startsWith(`${prefix}${table.name}/`));
        const gone = own.filter(([, value]) => value === undefined).map(([key]) => keyIn(key));
        const there = own.map(([, value]) => value).filter((value) => value !== undefined);
        if (there.length > 0) await table.bulkPut(there);
        if (gone.length > 0) await table.bulkDelete(gone);
      }
    });
  }

  const agreed = async () => (await rows.all())[agreedKey] === true;
  return {
    ...powers,
    db,
    keeping: {
      refusal: async () => ((await agreed()) ? (isFull ? 'full' : undefined) : 'private'),
      committed() {},
      async snapshot() {},
    },
    session: { agreed, agree: () => rows.put({ [agreedKey]: true }) },
  };
}

/** Tells which rows each transaction has changed, under their keys in the session, once it is through. */
function shared(core: DBCore, tell: (changed: ReadonlyMap<string, unknown>) => void): DBCore {
  const changes = new WeakMap<DBCoreTransaction, Map<string, unknown>>();
  return {
    ...core,
    transaction(tables, mode, options) {
      const begun = core.transaction(tables, mode, options);
      const changed = new Map<string, unknown>();
      changes.set(begun, changed);
      if (mode === 'readwrite')
        (begun as unknown as IDBTransaction).addEventListener('complete', () => changed.size > 0 && tell(changed));
      return begun;
    },
    table(name) {
      const table = core.table(name);
      const { extractKey } = table.schema.primaryKey;
      const note = (request: DBCoreMutateRequest) => {
        const changed = changes.get(request.trans);
        const under = (key: unknown) => `${prefix}${name}/${key}`;
        if (request.type === 'add' || request.type === 'put')
          for (const value of request.values) changed?.set(under(extractKey?.(value)), value);
        else if (request.type === 'delete') for (const key of request.keys) changed?.set(under(key), undefined);
      };
      return {
        ...table,
        async mutate(request) {
          if (request.type === 'deleteRange') {
            const { trans, range } = request;
            const query = { index: table.schema.primaryKey, range };
            const { result } = await table.query({ trans, values: false, query });
            note({ type: 'delete', trans, keys: result });
          }
          const done = await table.mutate(request);
          if (request.type !== 'deleteRange') note(request);
          return done;
        },
      };
    },
  };
}

function keyIn(key: string): string {
  return key.slice(key.indexOf('/', prefix.length) + 1);
}
