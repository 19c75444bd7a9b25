// `npm run test:faults [-- quick | long] [-- name ...]`: what can go wrong with storage, and what hostile pages and files try, in real
// browsers. Names: `faults`, `security`, those of single sets (`F1`, `S5`) or of browsers; `SAYS_WHO_TIMES=3` does what is done several
// times that often. Prints one table and the same as JSON lines, and fails when a change is lost, doubled or half-written, a screen
// silently empty, or anything got in.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { whyMissing } from '../support/browsers/open-browser.mjs';
import { serveStories } from '../support/story-server.mjs';
import { engines } from './engines.mjs';
import { sets } from './sets.mjs';

/** What must never be counted. */
const forbidden = [
  'lost',
  'doubled',
  'half-written',
  'silent-empty',
  'not told',
  'told for nothing',
  'draft lost',
  'in between',
  'by a new start',
  'executed',
  'dialogs',
  'CSP reports',
  'requests',
  'got in',
  'acted unseen',
  'did not act',
  'changed',
  'differ',
  'too late',
  'too dear',
  'learned',
  'died',
  'errors',
];

const words = process.argv.slice(2).flatMap((word) => word.split(','));
const isQuick = words.includes('quick');
const isLong = words.includes('long'); // as often as storage faults are injected before a release
/** How often a fault is injected: in the short form, the usual, the long one. */
const times = (quick, usual, long) => Number(process.env.SAYS_WHO_TIMES) || (isQuick ? quick : isLong ? long : usual);
const only = words.filter((word) => word in engines);
const names = words.filter((word) => word !== 'quick' && word !== 'long' && !only.includes(word));
const isAsked = ({ id, kind, onlyByName }) =>
  names.includes(id) || (!onlyByName && (names.length === 0 || names.includes(kind)));
const unknown = names.filter((name) => !sets.some(({ id, kind }) => id === name || kind === name));
if (unknown.length > 0) {
  console.error(`there is no set ${unknown.join(', ')}; there are: ${sets.map(({ id }) => id).join(', ')}`);
  process.exit(2);
}

const site = await serveStories(fileURLToPath(new URL('../stories', import.meta.url)));
const home = await mkdtemp(join(tmpdir(), 'says-who-faults-'));
const rows = [];
const trouble = [];
try {
  for (const set of sets.filter(isAsked)) {
    for (const name of set.engines ?? ['any']) {
      if (only.length > 0 ? !only.includes(name) : isQuick && name === 'chromium-sqlite') continue;
      const engine = engines[name];
      const missing = (engine.which && whyMissing(engine.which)) ?? (await set.whyNot?.({ ...engine, home }));
      if (missing) {
        console.log(`${set.id} ${set.about}, ${name}: skipped: ${missing}`);
        continue;
      }
      const began = Date.now();
      await set.run({ ...engine, isQuick, times, site, home, row: rowFor(set, name) }).catch((error) => {
        trouble.push(`${set.id} ${name}: ${error.stack}`);
        console.log(trouble.at(-1));
      });
      console.log(`${set.id} ${set.about}, ${name}: ${((Date.now() - began) / 1000).toFixed(0)} s`);
    }
  }
} finally {
  await site.close();
  await rm(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
const bad = rows.filter((row) => row.isPromised && forbidden.some((name) => row[name] > 0));
for (const kind of ['faults', 'security']) {
  const shown = rows.filter((row) => row.kind === kind).map(({ kind, isPromised, ...row }) => row);
  if (shown.length > 0) console.table(shown);
}
for (const { kind, ...row } of rows) console.log(JSON.stringify(row));
for (const { set, what } of bad) console.log(`NOT AS PROMISED: ${set} ${what}`);
for (const one of trouble) console.log(`BROKEN OFF: ${one}`);
process.exitCode = bad.length + trouble.length > 0 ? 1 : 0;

/**
 * A row of the table: `add` adds up what came of one fault or try. `isPromised: false`: counted, not promised. `greatest`: names of
 * which the greatest is kept, not the sum.
 */
function rowFor(set, engine) {
  return (what = set.about, { isPromised = true, greatest = [] } = {}) => {
    const row = { kind: set.kind, set: set.id, what, in: engine, isPromised };
    rows.push(row);
    return {
      add(outcome) {
        for (const [name, count] of Object.entries(outcome))
          row[name] = greatest.includes(name) ? Math.max(row[name] ?? 0, count) : (row[name] ?? 0) + count;
      },
      row,
    };
  };
}
