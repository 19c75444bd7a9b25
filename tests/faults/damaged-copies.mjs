import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { addTags, begin, compared, openPanel, readBack, wait } from './at-work.mjs';
import { listCopies, makeCopiesOlder, readCopy, renameCopy, takeLibraryAway, writeCopy } from './copies.mjs';
import { all } from './engines.mjs';

const text = (words) => new TextEncoder().encode(words);

/** What can happen to a copy beside the library: its bytes since, or the name it has now. Where `isWhole`, it is to be taken. */
const cases = [
  { name: 'cut in half', change: (bytes) => bytes.slice(0, bytes.length / 2) },
  { name: 'bytes turned', change: (bytes) => bytes.map((byte, at) => (at % 97 === 50 ? byte ^ 0x5a : byte)) },
  { name: 'emptied', change: () => new Uint8Array(0) },
  { name: 'of a later version', change: (bytes) => withManifest(bytes, (manifest) => ({ ...manifest, schema: 99 })) },
  {
    name: 'of an earlier version',
    change: (bytes) => withManifest(bytes, (manifest) => ({ ...manifest, schema: 1 })),
    isWhole: true,
  },
  { name: 'another file', change: () => zipSync({ 'notes.txt': text('What is this?') }) },
  { name: 'under another name', rename: 'copy of the library.zip' },
  { name: 'its list of parts gone', change: (bytes) => withManifest(bytes, () => undefined) },
  { name: 'all of them cut in half', change: (bytes) => bytes.slice(0, bytes.length / 2), isAll: true },
];

/** The library is lost, and copies of it are damaged: the one before is taken, and where none is left that is said. */
export const damagedCopies = {
  id: 'F8',
  kind: 'faults',
  about: 'library lost, its newest copy damaged',
  engines: all,
  async run(ground) {
    const profile = join(ground.home, 'copied');
    const acked = await prepare(ground, profile);
    const row = ground.row();
    const none = ground.row('library lost, every copy damaged');
    for (const one of ground.isQuick ? cases.slice(-2) : cases) {
      const outcome = await recoverFrom(ground, profile, acked, one);
      console.log(`  ${one.name}: ${JSON.stringify(outcome)}`);
      (one.isAll ? none : row).add({ injected: 1, ...outcome });
    }
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  },
};

/** A library with two copies, the newer one an hour after the older, and changes after both. */
async function prepare(ground, profileDir) {
  const acked = [];
  const add = async (panel, name) => {
    acked.push(...(await addTags(panel, name, 8)));
    await wait(3000); // a copy is made a moment after a change
  };
  const first = await begin(ground, profileDir);
  await add(first.panel, 'a');
  await first.panel.evaluate(makeCopiesOlder);
  await first.browser.close(); // a page knows of the last copy it made
  const again = await begin(ground, profileDir, 1);
  await add(again.panel, 'b');
  await add(again.panel, 'c');
  const copies = await again.panel.evaluate(listCopies);
  if (copies.length !== 2) throw new Error(`two copies were wanted, there are: ${copies.join(', ')}`);
  await again.browser.close();
  return acked;
}

async function recoverFrom(ground, profile, acked, { change, rename, isWhole, isAll }) {
  const profileDir = join(ground.home, 'copies-damaged');
  await cp(profile, profileDir, { recursive: true });
  const { browser, panel } = await openPanel(ground, profileDir);
  const copies = await panel.evaluate(listCopies);
  for (const name of isAll ? copies : copies.slice(-1)) {
    if (rename !== undefined) await panel.evaluate(renameCopy, name, rename);
    else {
      const bytes = Buffer.from(await panel.evaluate(readCopy, name), 'base64');
      await panel.evaluate(writeCopy, name, Buffer.from(change(new Uint8Array(bytes))).toString('base64'));
    }
  }
  await panel.evaluate(takeLibraryAway);
  await browser.close();
  const again = await openPanel(ground, profileDir, 'text="Your library has to be brought back"');
  try {
    await again.panel.click('role=button[name="Bring it back"]');
    const said = await again.panel.waitFor(() => document.querySelector('[role=alert]')?.textContent || undefined);
    await wait(500);
    const isStillLost = await again.panel.has('text="Your library has to be brought back"');
    const found = await readBack(again.panel);
    if (isAll) {
      const isTold = said.startsWith('Not brought back: every copy in this browser is damaged') && isStillLost;
      return { refused: copies.length, 'not told': isTold ? 0 : 1, 'half-written': found.tags.length + found.half };
    }
    const passedOver = Number(/(\d+) damaged cop/u.exec(said)?.[1] ?? 0);
    const expected = isWhole || rename !== undefined ? 0 : 1;
    return {
      refused: passedOver,
      'not told': passedOver === expected ? 0 : 1,
      ...compared(found, acked),
      recovered: 1,
    };
  } finally {
    await again.browser.close();
    await rm(profileDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** The same copy with another list of its parts; without one where `change` gives none. */
function withManifest(bytes, change) {
  const { 'manifest.json': manifest, ...parts } = unzipSync(bytes);
  const next = change(JSON.parse(new TextDecoder().decode(manifest)));
  return zipSync(next === undefined ? parts : { 'manifest.json': text(JSON.stringify(next)), ...parts });
}
