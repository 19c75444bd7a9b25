import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load } from './bundle.mjs';
import { fateIn } from './fate.mjs';

/** @import { Figure } from '../../../scripts/bench.mjs' */

const root = fileURLToPath(new URL('../../../', import.meta.url));
const folder = join(root, '../shared/data/revisions');
const page = { address: '', aliases: [], authors: [], blocks: [], wordCount: 0, textFrom: 'article' };
const nothing = {
  claims: [],
  passages: [],
  sources: [],
  tags: [],
  notes: [],
  taggings: [],
  attributions: [],
  appearances: [],
};
const sizes = [10, 100, 1000]; // thousands of UTF-16 units
const runs = 3;

/**
 * How the comparing of two readings stands to a map that was made of real revisions, sentence by sentence, and how long it
 * takes. The revisions belong to their newsrooms and are no part of this project; without them, that is said.
 *
 * @returns {Promise<Figure[]>}
 */
export default async function measure() {
  const { compareReadings } = await load('lib/core/compare/compare.ts');
  const { changeReport } = await load('lib/core/compare/changes.ts');
  return [...revisions(compareReadings), ...variants(changeReport), ...speed(compareReadings, changeReport)];
}

function rowsOf(name) {
  const file = join(folder, name);
  if (!existsSync(file)) {
    console.log(`No revisions to compare: ${file} is not there.`);
    return [];
  }
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

/** @returns {Figure[]} */
function revisions(compareReadings) {
  const figures = [];
  const all = { agreed: 0, of: 0 };
  for (const { article, from, text_a, text_b, same, edited, deleted, added, sentence_map } of rowsOf(
    'before-after.jsonl',
  )) {
    const comparison = compareReadings({ text: text_a, page }, { text: text_b, page });
    const { counts } = comparison;
    const own = [counts.kept, counts.edited, counts.deleted, counts.added];
    console.log(
      `${article} ${from}: kept, edited, deleted, added ${own.join(' ')}; map ${[same, edited, deleted, added].join(' ')}`,
    );
    let at = 0;
    let agreed = 0;
    for (const { text, op } of sentence_map) {
      const start = text_a.indexOf(text, at);
      if (start < 0) continue;
      at = start + text.length;
      const fate = fateIn(comparison.rows, text_a, start, at);
      if (fate === op) agreed += 1;
      else console.log(`  map ${op}, here ${fate}: ${text.slice(0, 100)}`);
    }
    all.agreed += agreed;
    all.of += sentence_map.length;
    figures.push({
      name: `${article} ${from}: sentences judged as in the map`,
      value: percent(agreed, sentence_map.length),
      unit: '%',
    });
  }
  if (all.of > 0)
    figures.push({
      name: 'all revisions: sentences judged as in the map',
      value: percent(all.agreed, all.of),
      unit: '%',
    });
  return figures;
}

const percent = (part, whole) => (100 * part) / whole;

/** One wire story as run by two outlets: no revisions, but hard cases for what must not be reported. */
function variants(changeReport) {
  const rows = rowsOf('wire-variants.jsonl');
  if (rows.length === 0) return [];
  let findings = 0;
  const started = performance.now();
  for (const { text_a, text_b } of rows) {
    findings += changeReport({ text: text_a, page }, { text: text_b, page }, nothing).findings.length;
  }
  const time = (performance.now() - started) / rows.length;
  return [
    { name: `${rows.length} wire variants: findings a pair`, value: findings / rows.length, unit: '' },
    { name: `${rows.length} wire variants: change report, a pair`, value: time, unit: 'ms' },
  ];
}

/** @returns {Figure[]} */
function speed(compareReadings, changeReport) {
  const story = readFileSync(join(root, 'tests/stories/wire-defections/expected.txt'), 'utf8').trim();
  return sizes.flatMap((thousands) => {
    const before = longStory(story, thousands * 1000);
    const after = edited(before);
    const time = (work) => median(Array.from({ length: runs }, () => timed(work)));
    const compare = time(() => compareReadings({ text: before, page }, { text: after, page }));
    const report = time(() => changeReport({ text: before, page }, { text: after, page }, nothing));
    return [
      { name: `compare ${thousands} kB, every tenth sentence edited`, value: compare, unit: 'ms' },
      { name: `change report, ${thousands} kB, every tenth sentence edited`, value: report, unit: 'ms' },
    ];
  });
}

/** The story over and over, each time with other numbers and names, so that its sentences can be told apart. */
function longStory(story, length) {
  let text = '';
  for (let n = 0; text.length < length; n += 1) {
    text += `${story.replace(/\b(?:Moscow|Beijing|Seoul|ministry|they|said)\b/g, (word) => `${word}${n}`)}\n\n`;
  }
  return text.slice(0, length);
}

/** One word in every tenth sentence is another; every twentieth paragraph is gone. */
function edited(text) {
  let n = 0;
  const edit = (sentence) => {
    n += 1;
    return n % 10 === 0 ? sentence.replace(' the ', ' that other ') : sentence;
  };
  return text
    .split('\n\n')
    .filter((_, at) => at % 20 !== 7)
    .map((paragraph) => paragraph.replace(/[^.]+\./g, edit))
    .join('\n\n');
}

function timed(work) {
  const started = performance.now();
  work();
  return performance.now() - started;
}

const median = (times) => times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)];
