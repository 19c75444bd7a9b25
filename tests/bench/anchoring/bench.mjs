import { fileURLToPath } from 'node:url';
import { bundleForPage, launchPlain } from '../in-page.mjs';

/** @import { Figure } from '../../../scripts/bench.mjs' */
/** @import { Count } from './page.ts' */

const seeds = [1, 2, 3];
const stories = 4; // of nine marks each: with 13 changes and three engines some 4,000 trials, about a minute

/** How well marks are found again, beside two others in the same run, and how long a page full of them takes. */
export async function benchAnchoring() {
  const code = await bundleForPage(fileURLToPath(new URL('page.ts', import.meta.url)), {
    'process.env.NODE_ENV': '"production"',
    global: 'globalThis',
  });
  const browser = await launchPlain();
  try {
    const page = await browser.newPage();
    await page.setContent('<!doctype html><html lang="en"><body></body></html>');
    await page.evaluate(code);
    const counts = await page.evaluate(([seeds, stories]) => bench.measure(seeds, stories), [seeds, stories]);
    printCounts(counts);
    printTable(counts);
    return [...figuresOf(counts), ...(await times(page))];
  } finally {
    await browser.close();
  }
}

export default benchAnchoring;

/** @param {Count[]} counts @returns {Figure[]} */
function figuresOf(counts) {
  const engines = [...new Set(counts.map(({ engine }) => engine))];
  const share = (engine, which, what) => {
    const rows = counts.filter((count) => count.engine === engine && which(count));
    const trials = rows.reduce((sum, { trials }) => sum + trials, 0);
    return (100 * rows.reduce((sum, count) => sum + what(count), 0)) / trials;
  };
  const figure = (name, reach, which, what) => ({
    name,
    value: share(engines[0], which, what),
    unit: '%',
    reach,
    peer: engines
      .slice(1)
      .map((engine) => `${engine} ${share(engine, which, what).toFixed(1)} %`)
      .join(', '),
  });
  const missed = ({ trials, right }) => trials - right;
  const named = (name) => (count) => count.change === name;
  const there = ({ cut }) => !cut;
  return [
    figure('words there, not found right', 0.7, there, missed),
    figure('words there, put elsewhere', 0.1, there, ({ wrong }) => wrong),
    figure(
      'words cut, put elsewhere',
      0.5,
      ({ cut }) => cut,
      ({ wrong }) => wrong,
    ),
    figure('one word edited, not found right', 1.5, named('one word edited'), missed),
    figure('one word edited, not said', 0, named('one word edited'), ({ right, reworded }) =>
      Math.max(0, right - reworded),
    ),
    figure('look-alike, not found right', 1.5, named('a look-alike, and the words edited'), missed),
    figure('reordered, not found right', 1, named('paragraphs reordered'), missed),
  ];
}

/** @returns {Promise<Figure[]>} */
async function times(page) {
  const figures = [];
  const counts = [10, 100, 1000];
  console.log(`\n| | ${counts.map((count) => `${count} marks`).join(' | ')} |\n|---|---|---|---|`);
  for (const letters of [10_000, 100_000, 1_000_000]) {
    const cells = [];
    for (const marks of counts) {
      const found = await page.evaluate(([letters, marks]) => bench.time(letters, marks, 7), [letters, marks]);
      const reach = letters === 1_000_000 && marks === 1000 ? { same: 25, shifted: 150, edited: 600, slice: 16 } : {};
      for (const [state, value] of Object.entries(found))
        figures.push({
          name: `${marks} marks on ${letters / 1000} kB, ${state === 'slice' ? 'longest slice' : state}`,
          value,
          unit: 'ms',
          ...(reach[state] && { reach: reach[state] }),
        });
      const { same, shifted, edited, slice } = found;
      cells.push(
        `${[same, shifted, edited].map((ms) => (ms < 10 ? ms.toFixed(1) : ms.toFixed(0))).join(' / ')} (${slice.toFixed(0)})`,
      );
    }
    console.log(`| ${letters / 1000} kB | ${cells.join(' | ')} |`);
  }
  return figures;
}

/** @param {Count[]} counts */
function printCounts(counts) {
  const engines = [...new Set(counts.map(({ engine }) => engine))];
  const percent = (part, whole) => ((100 * part) / whole).toFixed(1);
  console.log(`\nright / wrong place, in %\n${['', ...engines].join(' | ')}`);
  for (const change of new Set(counts.map(({ change }) => change))) {
    const cells = engines.map((engine) => {
      const { right, wrong, trials } = counts.find((count) => count.engine === engine && count.change === change);
      return `${percent(right, trials)} / ${percent(wrong, trials)}`;
    });
    console.log([change, ...cells].join(' | '));
  }
}

/** The table of the README. @param {Count[]} counts */
function printTable(counts) {
  const engines = [...new Set(counts.map(({ engine }) => engine))];
  const named = (name) => (count) => count.change === name;
  const there = ({ cut }) => !cut;
  const right = (count) => count.right;
  const wrong = (count) => count.wrong;
  const rows = [
    ['right, all kinds of change', there, right],
    ['in the wrong place', there, wrong],
    ['attached to something although cut', ({ cut }) => cut, wrong],
    ['one word edited: found', named('one word edited'), right],
    ['one word edited: found and said', named('one word edited'), ({ right, reworded }) => Math.min(right, reworded)],
    ['a look-alike beside it, and the words edited: right', named('a look-alike, and the words edited'), right],
    ['paragraphs reordered: right', named('paragraphs reordered'), right],
  ];
  console.log(`\n| | ${engines.join(' | ')} |\n|---|${engines.map(() => '---|').join('')}`);
  for (const [name, which, what] of rows) {
    const cells = engines.map((engine) => {
      const own = counts.filter((count) => count.engine === engine && which(count));
      const sum = (of) => own.reduce((total, count) => total + of(count), 0);
      return `${((100 * sum(what)) / sum(({ trials }) => trials)).toFixed(1)} %`;
    });
    console.log(`| ${name} | ${cells.join(' | ')} |`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const figure of await benchAnchoring()) console.log(JSON.stringify(figure));
