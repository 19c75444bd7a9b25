import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'vite';

/** @import { Figure } from '../../../scripts/bench.mjs' */

const root = fileURLToPath(new URL('../../../', import.meta.url));
/** Annotated news that is not part of the project; figures on it are given when it lies beside the checkout. */
const scorer = join(root, '../shared/tools/score-suggestions.mjs');
const annotated = join(root, '../shared/data/attribution/dev.jsonl');

/** What a suggestion costs in time, and how well it does: on our own sentences and stories, and on annotated news if at hand. */
export async function benchSuggestions() {
  const folder = await mkdtemp(join(tmpdir(), 'says-who-suggestions-'));
  try {
    const file = join(folder, 'suggest.mjs');
    await writeFile(file, await bundle());
    const { suggestAttributions } = await import(file);
    return [
      ...times(suggestAttributions), // first: later it would be warm
      ...links(suggestAttributions),
      ...stories(suggestAttributions),
      ...(await news(file)),
    ];
  } finally {
    await rm(folder, { recursive: true });
  }
}

export default benchSuggestions;

async function bundle() {
  const output = await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'node20',
      lib: { entry: join(root, 'lib/core/suggest/suggest.ts'), formats: ['es'] },
    },
  });
  return [output].flat()[0].output[0].code;
}

/** How many links of the chains in tests/core/suggest/chains.json are found, and how many of those found are right. */
function links(suggest) {
  const examples = JSON.parse(readFileSync(join(root, 'tests/core/suggest/chains.json'), 'utf8'));
  const count = { expected: 0, offered: 0, right: 0 };
  for (const [text, ...chains] of examples) {
    const expected = chains.flatMap((chain) => chain.split(' <- '));
    const offered = suggest(text).flatMap(({ links }) =>
      links.map(({ source, how }) => `${text.slice(source.start, source.end)} (${how})`),
    );
    count.expected += expected.length;
    count.offered += offered.length;
    for (const link of offered) {
      const at = expected.indexOf(link);
      if (at >= 0) count.right += expected.splice(at, 1).length;
    }
  }
  const of = `${examples.length} sentences of our own`;
  return [
    share(`links that are right, ${of}`, count.right, count.offered),
    share(`links that are found, ${of}`, count.right, count.expected),
  ];
}

/** What the stories of tests/stories give, all together. */
function stories(suggest) {
  const folder = join(root, 'tests/stories');
  const files = readdirSync(folder).map((story) => join(folder, story, 'expected.txt'));
  const texts = files.filter((file) => existsSync(file)).map((file) => readFileSync(file, 'utf8'));
  const found = texts.flatMap((text) => suggest(text));
  return [
    { name: `attributions in the ${texts.length} stories`, value: found.length, unit: '' },
    share('of them with a source', found.filter(({ source }) => source !== undefined).length, found.length),
    share('of them through an outlet', found.filter(({ links }) => links.length > 1).length, found.length),
  ];
}

/** A story of 1,500 words, the first ever and when the engine is warm; and text that was made to be slow. */
function times(suggest) {
  const story = readFileSync(join(root, 'tests/stories/wire-defections/expected.txt'), 'utf8');
  const words = story.split(/\s+/).length;
  const text = Array.from({ length: Math.ceil(1500 / words) }, () => story).join('\n\n');
  const runs = Array.from({ length: 300 }, () => timed(() => suggest(text)));
  const lines = [1_000_000, 4_000_000].map((length) => {
    const plain = 'A short line of it.\n'.repeat(length / 20);
    return Math.min(...Array.from({ length: 3 }, () => timed(() => suggest(plain))));
  });
  const hostile = ['"', '“”', ' “a', 'said ', ', ', 'Bob, who said '].map((piece) =>
    timed(() => suggest(piece.repeat(1_000_000 / piece.length))),
  );
  return [
    {
      name: 'a story of 1,500 words, when 100 were read before, 95 of 100',
      value: p95(runs.slice(100)),
      unit: 'ms',
      reach: 10,
    },
    { name: 'the same among the first 100, 95 of 100', value: p95(runs.slice(0, 100)), unit: 'ms', reach: 10 },
    { name: '50,000 paragraphs without a quotation mark', value: lines[0], unit: 'ms', reach: 1000 },
    {
      name: 'four times as many take, times as long (4 is in step with the length)',
      value: lines[1] / lines[0],
      unit: '',
    },
    { name: 'a megabyte of marks or cues, the slowest', value: Math.max(...hostile), unit: 'ms', reach: 3000 },
  ];
}

function p95(times) {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length * 0.95)];
}

function timed(work) {
  const began = performance.now();
  work();
  return performance.now() - began;
}

/** @returns {Promise<Figure[]>} */
async function news(bundle) {
  if (!existsSync(scorer) || !existsSync(annotated)) {
    console.log('suggestions: the annotated news is not beside the checkout; its figures are left out.');
    return [];
  }
  const { stdout } = await promisify(execFile)(process.execPath, [scorer, bundle, annotated]);
  console.log(stdout);
  const total = JSON.parse(stdout.slice(0, stdout.indexOf('\n')));
  const row = (name) =>
    stdout
      .split('\n')
      .find((line) => line.includes(`│ ${name} `))
      ?.split('│')
      .map((cell) => cell.trim()) ?? [];
  const figure = (name, value, least) => ({
    name: `annotated news: ${name}`,
    value: Number(value),
    unit: '%',
    peer: `meant: at least ${least} %`,
  });
  return [
    figure('claims found that are right', total.precision, 92),
    figure('right in their whole extent', total.precisionWhole, 78),
    figure('with quotation marks, right', total.precisionQuoted, 99),
    figure('direct and mixed, found', row('direct + mixed')[3], 88),
    figure('with a reporting cue, found', row('reporting cue')[3], 82),
    figure('with a reporting cue, source right', row('reporting cue')[5], 95),
    {
      name: 'annotated news: 1,500 words, 95 of 100, from cold',
      value: total.p95MsPer1500Words,
      unit: 'ms',
      reach: 10,
    },
  ];
}

function share(name, part, whole) {
  return { name, value: whole === 0 ? 0 : (100 * part) / whole, unit: '%' };
}
