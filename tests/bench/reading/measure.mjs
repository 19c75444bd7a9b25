// Measures how well pages are read: kept text against the true text by words, and how much metadata is found.
//   node tests/bench/reading/measure.mjs [folder] [--list]
// The folder holds pages.jsonl ({id, url, text} a line) and html/<id>.html. Such pages belong to their newsrooms and are not
// part of this project; without them, the script says so and ends well.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { build } from 'vite';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
const args = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
const list = process.argv.includes('--list');
const folder = resolve(args[0] ?? join(root, '../shared/data/pages'));
if (!existsSync(join(folder, 'pages.jsonl'))) {
  console.log(`No pages to measure with: ${folder} holds no pages.jsonl. Name a folder that does.`);
  process.exit(0);
}

const pages = readFileSync(join(folder, 'pages.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line));

const bundle = await build({
  root,
  configFile: false,
  logLevel: 'error',
  build: {
    write: false,
    lib: { entry: join(root, 'lib/dom/read-page.ts'), formats: ['iife'], name: 'Reader' },
  },
});
const code = (Array.isArray(bundle) ? bundle[0] : bundle).output[0].code;

const browser = await puppeteer.launch({
  executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
  headless: true,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const tab = await browser.newPage();
await tab.evaluate(`${code}; globalThis.Reader = Reader;`);

const rows = [];
for (const page of pages) {
  const html = readFileSync(join(folder, 'html', `${page.id}.html`), 'utf8');
  const { outcome, took } = await tab.evaluate(
    (source, url) => {
      const parsed = new DOMParser().parseFromString(source, 'text/html');
      const start = performance.now();
      const read = globalThis.Reader.readPage(parsed, url);
      return { outcome: read, took: performance.now() - start };
    },
    html,
    page.url,
  );
  const capture = outcome.ok ? outcome.capture : undefined;
  const story = capture?.blocks
    .filter(({ kind }) => kind !== 'caption')
    .map(({ start, end }) => capture.text.slice(start, end));
  const uncaptioned = compare(story?.join('\n') ?? '', page.text).precision;
  rows.push({ page, capture, took, uncaptioned, ...compare(capture?.text ?? '', page.text) });
}
await browser.close();

for (const { page, capture, took, precision, recall } of rows) {
  if (!list && precision > 0.9 && recall > 0.95) continue;
  const found = (value) =>
    value === undefined
      ? '-'
      : `${typeof value.value === 'string' ? value.value : (value.value.at ?? value.value.raw)} (${value.detail ?? value.where})`;
  console.log(
    `${percent(precision)} ${percent(recall)} ${took.toFixed(0).padStart(4)} ms  ${page.id}  ${capture?.textFrom ?? 'failed'}`,
  );
  if (!list) continue;
  for (const key of ['headline', 'byline', 'outlet', 'published', 'modified', 'language', 'section', 'articleType']) {
    console.log(`      ${key.padEnd(11)} ${found(capture?.[key])}`);
  }
}

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
const count = (key) => rows.filter(({ capture }) => capture?.[key] !== undefined).length;
const times = rows.map(({ took }) => took).sort((a, b) => a - b);
console.log(`precision of the kept text  ${percent(mean(rows.map(({ precision }) => precision)))}`);
console.log(`  the same without captions ${percent(mean(rows.map(({ uncaptioned }) => uncaptioned)))}`);
console.log(`recall of the true text     ${percent(mean(rows.map(({ recall }) => recall)))}`);
console.log(
  `lowest precision, recall    ${percent(Math.min(...rows.map((row) => row.precision)))} ${percent(Math.min(...rows.map((row) => row.recall)))}`,
);
for (const key of ['headline', 'byline', 'outlet', 'published', 'modified', 'language', 'section']) {
  console.log(`${key.padEnd(27)} ${count(key)} / ${rows.length}`);
}
console.log(`time, median and longest    ${times[times.length >> 1].toFixed(0)} ms, ${times.at(-1).toFixed(0)} ms`);

/** Words as a multiset, without case and marks. */
function compare(kept, truth) {
  const want = bag(truth);
  let both = 0;
  let all = 0;
  for (const word of words(kept)) {
    all += 1;
    const left = want.get(word) ?? 0;
    if (left > 0) both += 1;
    want.set(word, left - 1);
  }
  const total = words(truth).length;
  return { precision: all === 0 ? 0 : both / all, recall: both / total };
}

function bag(text) {
  const counted = new Map();
  for (const word of words(text)) counted.set(word, (counted.get(word) ?? 0) + 1);
  return counted;
}

function words(text) {
  return (
    text
      .toLowerCase()
      .normalize('NFKC')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

function percent(share) {
  return `${(share * 100).toFixed(1).padStart(5)} %`;
}
