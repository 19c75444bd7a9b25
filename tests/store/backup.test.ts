import 'fake-indexeddb/auto'; // before Dexie, which looks for a database once
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { sha256 } from '#core/text/sha256.ts';
import { writeBackup } from '#store/backup.ts';
import { deleteClaim, editClaim, markClaim } from '#store/claims.ts';
import type { Store } from '#store/database.ts';
import { nextUndo } from '#store/next-undo.ts';
import { addNote } from '#store/notes.ts';
import { type PackFiles, packFiles } from '#store/pack-files.ts';
import { previewRestore, restoreBackup } from '#store/restore-backup.ts';
import { undo } from '#store/undo.ts';
import { backupOf, everything, opened, sound } from '#tests/support/backups.ts';
import { hostileFiles } from '#tests/support/hostile-files.ts';
import { done, keepSample, otherCapture, testStore } from '#tests/support/test-store.ts';

async function filled(store: Store = testStore()) {
  const story = await keepSample(store);
  const claimId = await done(markClaim(store, story.marked('More than 20 labourers')));
  await done(addNote(store, 'claim', claimId, story.storyId, 'Ask = who counted? \u{1f4ce}'));
  const gone = await done(markClaim(store, story.marked('Nobody has counted')));
  await done(deleteClaim(store, gone));
  return { store, claimId, ...story };
}

const withoutHistory = ({ steps: _, ops: __, ...rest }: Record<string, unknown[]>) => rest;

describe('a copy', () => {
  test('comes back whole into an empty library, what was deleted too', async () => {
    const { store } = await filled();
    const bytes = await backupOf(store);
    const empty = testStore();
    const effects = await done(restoreBackup(empty, sound(bytes), 'merge'));
    expect(effects.claims).toEqual({ add: 2, change: 0, leave: 0, differ: 0, only: 0 });
    const [before, after] = [await everything(store), await everything(empty)];
    expect(withoutHistory(after)).toEqual(withoutHistory(before));
    expect(after.ops).toEqual(before.ops);
    expect(after.steps).toEqual(expect.arrayContaining(before.steps!));
    expect(after.steps).toHaveLength(before.steps!.length + 1);
  });

  test('is the same, byte for byte, of the same library', async () => {
    const { store } = await filled();
    const still = { ...store, now: () => 1_500_000_000_000 };
    expect(await backupOf(still)).toEqual(await backupOf(still));
  });

  test('keeps halves of letters and marks of byte order in texts', async () => {
    const { store } = await filled();
    for (const text of ['\ud83d cut in half', '\ufeffwith a mark', '', 'line\r\nend\u2028']) {
      await store.db.texts.put({ hash: sha256(text), text });
    }
    const back = testStore();
    await done(restoreBackup(back, sound(await backupOf(store)), 'merge'));
    expect(await back.db.texts.toArray()).toEqual(await store.db.texts.toArray());
  });

  test('can be unpacked and packed again with another program', async () => {
    const { store } = await filled();
    const parts = unzipSync(await backupOf(store));
    expect(opened(zipSync(parts, { level: 0 })).ok).toBe(true);
    expect(opened(zipSync(parts, { level: 9, comment: 'mine' })).ok).toBe(true);
  });

  test('of a library with many rows is written in parts', async () => {
    const { store } = await filled();
    const [claim] = await store.db.claims.toArray();
    const ids = Array.from({ length: 4500 }, (_, k) => `0193a000-0000-7000-8000-${k.toString(16).padStart(12, '0')}`);
    await store.db.claims.bulkPut(ids.map((id) => ({ ...claim!, id }) as typeof claim & object));
    const copy = sound(await backupOf(store));
    expect(copy.manifest.parts.filter(({ table }) => table === 'claims').map(({ rows }) => rows)).toEqual([
      2000, 2000, 502,
    ]);
    const back = testStore();
    await done(restoreBackup(back, copy, 'replace'));
    expect(await back.db.claims.count()).toBe(4502);
  });
});

describe('saving a copy', () => {
  /** Ten thousand claims: five parts of some megabytes. */
  async function large() {
    const { store } = await filled();
    const [claim] = await store.db.claims.toArray();
    const ids = Array.from({ length: 9998 }, (_, k) => `0193a000-0000-7000-8000-${k.toString(16).padStart(12, '0')}`);
    await store.db.claims.bulkPut(ids.map((id) => ({ ...claim!, id }) as typeof claim & object));
    return store;
  }

  test('tells how far it is, never less than before, and all at the end', async () => {
    const told: number[] = [];
    await done(writeBackup(await large(), { app: 'Says Who 0.0.0', progress: (share) => told.push(share) }));
    expect(told.length).toBeGreaterThan(3);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
  });

  test('ends where it is stopped, while it reads and while it packs', async () => {
    const store = await large();
    for (const after of [0, 1, 4]) {
      const stopping = new AbortController();
      let packed = 0;
      if (after === 0) stopping.abort();
      const written = await writeBackup(store, {
        app: 'Says Who 0.0.0',
        signal: stopping.signal,
        pack: async (unpacked) => {
          packed += 1;
          if (packed >= after) stopping.abort();
          return packFiles(unpacked);
        },
      });
      expect(written).toEqual({ ok: false, reason: 'stopped' });
      expect(packed).toBeLessThan(12);
    }
    expect((await writeBackup(store, { app: 'Says Who 0.0.0' })).ok).toBe(true);
  });

  test('says so where packing fails', async () => {
    const pack = () => Promise.reject(new Error('no worker'));
    expect(await writeBackup(await large(), { app: 'Says Who 0.0.0', pack })).toEqual({ ok: false, reason: 'damaged' });
  });

  test('is whole where packing is slower than reading, and what waits is put out of the memory', async () => {
    const { store } = await filled();
    for (let number = 0; number < 9; number += 1) {
      const text = `${number} ${'a word and another, '.repeat(95_000)}`; // 1.9 MB
      await store.db.texts.put({ hash: sha256(text), text });
    }
    let asBlobs = 0;
    const pack: PackFiles = async (unpacked) => {
      if (unpacked.content instanceof Blob) asBlobs += 1;
      await new Promise((resume) => setTimeout(resume, 20));
      return packFiles(unpacked);
    };
    const { content } = await done(writeBackup(store, { app: 'Says Who 0.0.0', pack }));
    expect(asBlobs).toBeGreaterThan(0);
    const back = testStore();
    await done(restoreBackup(back, sound(new Uint8Array(await content.arrayBuffer())), 'merge'));
    expect(await back.db.texts.toArray()).toEqual(await store.db.texts.toArray());
  });
});

describe('restoring', () => {
  test('shows first what it would do, and writes nothing by that', async () => {
    const { store, claimId, marked } = await filled();
    const copy = sound(await backupOf(store));
    await done(editClaim(store, claimId, { kind: 'number' }));
    await done(markClaim(store, marked('in Moscow')));
    const before = await everything(store);
    const effects = await done(previewRestore(store, copy));
    expect(effects.claims).toEqual({ add: 0, change: 0, leave: 2, differ: 1, only: 1 });
    expect(effects.notes).toEqual({ add: 0, change: 0, leave: 1, differ: 0, only: 0 });
    expect(await everything(store)).toEqual(before);
  });

  test('merges two libraries that went apart, the same whichever takes in the other', async () => {
    const { store: one, claimId, storyId } = await filled();
    const start = await backupOf(one);
    const other = testStore();
    await done(restoreBackup(other, sound(start), 'replace'));
    const clock = one.now;
    const late = { ...other, now: () => clock() + 500_000 };
    await done(editClaim(one, claimId, { kind: 'number', statusBecause: 'first' }));
    await done(editClaim(late, claimId, { statusBecause: 'second' }));
    await done(addNote(late, 'claim', claimId, storyId, 'From the other side'));
    await keepSample(late, otherCapture());
    const [ofOne, ofOther] = [await backupOf(one), await backupOf(other)];
    await done(restoreBackup(one, sound(ofOther), 'merge'));
    await done(restoreBackup(late, sound(ofOne), 'merge'));
    expect(await one.db.claims.get(claimId)).toMatchObject({ kind: 'number', statusBecause: 'second' });
    const content = async (store: Store) =>
      Object.entries(withoutHistory(await everything(store))).map(([name, rows]) => [
        name,
        rows.map((row) => ({ ...(row as object), rev: 0 })),
      ]);
    expect(await content(one)).toEqual(await content(other));
    expect((await everything(one)).ops).toEqual((await everything(other)).ops);
    const again = await done(restoreBackup(one, sound(ofOther), 'merge'));
    for (const { add, change } of Object.values(again)) expect([add, change]).toEqual([0, 0]);
  });

  test('replaces all where that was asked for', async () => {
    const { store, claimId, marked } = await filled();
    const copy = sound(await backupOf(store));
    const before = await everything(store);
    await done(editClaim(store, claimId, { kind: 'number' }));
    await done(markClaim(store, marked('in Moscow')));
    await done(restoreBackup(store, copy, 'replace'));
    expect(withoutHistory(await everything(store))).toEqual(withoutHistory(before));
  });

  test('lets later changes come after all that came in, whatever the clocks said', async () => {
    const ahead = testStore();
    const { claimId } = await filled({ ...ahead, now: () => 4_000_000_000_000 });
    const mine = testStore();
    await done(restoreBackup(mine, sound(await backupOf(ahead)), 'merge'));
    await done(editClaim(mine, claimId, { kind: 'number' }));
    await done(restoreBackup(mine, sound(await backupOf(ahead)), 'merge'));
    expect(await mine.db.claims.get(claimId)).toMatchObject({ kind: 'number' });
    const seqs = (await mine.db.ops.toArray()).map(({ id }) => id);
    expect(new Set(seqs).size).toBe(seqs.length);
  });

  test('offers to take back only what was done here', async () => {
    const { store, claimId } = await filled();
    const mine = testStore();
    await done(restoreBackup(mine, sound(await backupOf(store)), 'merge'));
    expect(await nextUndo(mine)).toEqual({});
    await done(editClaim(mine, claimId, { kind: 'number' }));
    await done(undo(mine));
    expect((await mine.db.claims.get(claimId))?.kind).toBeUndefined();
  });

  test('tells an editor who has the old record before them', async () => {
    const { store, claimId } = await filled();
    const other = testStore();
    await done(restoreBackup(other, sound(await backupOf(store)), 'merge'));
    await done(editClaim(other, claimId, { kind: 'number' }));
    const seen = (await store.db.claims.get(claimId))!.rev;
    await done(restoreBackup(store, sound(await backupOf(other)), 'merge'));
    expect((await store.db.claims.get(claimId))!.rev).toBeGreaterThan(seen);
  });

  test('that fails half-way leaves everything as it was', async () => {
    const { store } = await filled();
    const copy = sound(await backupOf(store));
    const mine = testStore();
    await filled(mine);
    const before = await everything(mine);
    const { parts } = copy.manifest;
    const breaking = {
      ...copy,
      rowsOf: (part: (typeof parts)[number]) => {
        if (part === parts.at(-1)) throw new Error('the disk went away');
        return copy.rowsOf(part);
      },
    };
    for (const way of ['merge', 'replace'] as const) {
      expect((await restoreBackup(mine, breaking, way)).ok).toBe(false);
      expect(await everything(mine)).toEqual(before);
    }
  });

  test('refuses where a newer program wrote the library', async () => {
    const { store } = await filled();
    const copy = sound(await backupOf(store));
    const journal = (await store.db.meta.get('journal'))!.value as object;
    await store.db.meta.put({ key: 'journal', value: { ...journal, minWriter: 99 } });
    expect(await restoreBackup(store, copy, 'replace')).toEqual({ ok: false, reason: 'newer-library' });
  });
});

describe('a file that is none, or not whole', async () => {
  const { store } = await filled();
  const good = await backupOf(store);
  const parts = unzipSync(good);
  const manifest = JSON.parse(new TextDecoder().decode(parts['manifest.json']));
  const encode = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
  const packed = (changes: Record<string, Uint8Array | undefined>) =>
    zipSync(
      Object.fromEntries(
        Object.entries({ ...parts, ...changes }).filter(
          (entry): entry is [string, Uint8Array] => entry[1] !== undefined,
        ),
      ),
    );
  /** With other rows in a part, and a manifest that agrees. */
  const signed = (name: string, rows: unknown[]) => {
    const bytes = encode(rows);
    const table = name.replace(/-.*/, '');
    const others = manifest.parts.filter((part: { name: string }) => part.name !== name);
    const counts = { ...manifest.counts, [table]: rows.length };
    const listed = [...others, { name, table, rows: rows.length, sha256: sha256(bytes) }];
    return packed({ [name]: bytes, 'manifest.json': encode({ ...manifest, counts, parts: listed }) });
  };
  const claim = JSON.parse(new TextDecoder().decode(parts['claims-1.json']))[0];

  test('every bad file is refused, or says just what the good one says', () => {
    const all = JSON.stringify(sound(good).manifest);
    let refused = 0;
    for (const [name, content] of hostileFiles(good)) {
      const found = opened(typeof content === 'string' ? new TextEncoder().encode(content) : content);
      if (found.ok) expect(JSON.stringify(found.value.manifest), name).toBe(all);
      else refused += 1;
    }
    expect(refused).toBeGreaterThan(50);
  });

  test('one changed byte anywhere is found, or changes nothing that is read', () => {
    const texts = (bytes: Uint8Array) => {
      const copy = sound(bytes);
      return JSON.stringify(copy.manifest.parts.map((part) => copy.rowsOf(part)));
    };
    const whole = texts(good);
    for (let at = 0; at < good.length; at += Math.ceil(good.length / 400)) {
      const bent = good.slice();
      bent[at] = bent[at]! ^ 0x55;
      if (opened(bent).ok) expect(texts(bent), `byte ${at}`).toBe(whole);
    }
  });

  test.each([
    ['another archive', 'foreign', zipSync({ 'a.txt': encode('a') })],
    ['another program', 'foreign', packed({ 'manifest.json': encode({ format: 'their-backup', version: 1 }) })],
    ['a newer file', 'newer', packed({ 'manifest.json': encode({ ...manifest, version: 2 }) })],
    ['a newer shape of records', 'newer', packed({ 'manifest.json': encode({ ...manifest, schema: 99 }) })],
    ['a manifest bent', 'misshapen', packed({ 'manifest.json': encode({ ...manifest, counts: null }) })],
    ['a manifest that is no JSON', 'damaged', packed({ 'manifest.json': new TextEncoder().encode('{') })],
    ['a part missing', 'cut-short', packed({ 'claims-1.json': undefined })],
    ['a part exchanged', 'damaged', packed({ 'claims-1.json': encode([]) })],
    ['counts that differ', 'damaged', packed({ 'manifest.json': encode({ ...manifest, counts: { claims: 7 } }) })],
    ['a record without its fields', 'misshapen', signed('claims-1.json', [{}])],
    ['a record of the wrong type', 'misshapen', signed('claims-1.json', [{ ...claim, storyId: 5 }])],
    ['the same id twice', 'misshapen', signed('claims-1.json', [claim, claim])],
    ['no list', 'misshapen', signed('claims-1.json', { length: 2 } as unknown as unknown[])],
    ['a table we have not', 'misshapen', signed('plans-1.json', [])],
    ['a text under another hash', 'misshapen', signed('texts-9.json', [{ hash: 'a'.repeat(64), text: 'b' }])],
    ['a bomb', 'too-large', zipSync({ 'manifest.json': new Uint8Array(100_000_001) }, { level: 9 })],
  ])('%s: %s', (_, reason, bytes) => {
    expect(opened(bytes)).toMatchObject({ ok: false, reason });
  });

  test('foreign keys stay behind, and no prototype is touched', () => {
    const text = JSON.stringify([{ ...claim, extra: 1 }]).replace(
      '"extra":1',
      '"__proto__":{"polluted":true},"extra":1',
    );
    const bytes = new TextEncoder().encode(text);
    const listed = manifest.parts.map((part: { name: string }) =>
      part.name === 'claims-1.json' ? { ...part, rows: 1, sha256: sha256(bytes) } : part,
    );
    const counts = { ...manifest.counts, claims: 1 };
    const copy = sound(
      packed({ 'claims-1.json': bytes, 'manifest.json': encode({ ...manifest, counts, parts: listed }) }),
    );
    const [row] = copy.rowsOf(copy.manifest.parts.find(({ name }) => name === 'claims-1.json')!);
    expect(Object.keys(row!)).not.toContain('extra');
    expect(Object.getPrototypeOf(row)).toBe(Object.prototype);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  test('bytes that unpack to more than they claim are held to what they claim', () => {
    const bomb = zipSync({ 'manifest.json': new Uint8Array(50_000_000) }, { level: 9 });
    const view = new DataView(bomb.buffer, bomb.byteOffset);
    const directory = bomb.length - 22 - 46 - 'manifest.json'.length;
    view.setUint32(directory + 24, 1000, true);
    expect(opened(bomb)).toMatchObject({ ok: false, reason: 'damaged' });
  });
});
