import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { pathVariable } from './find-browser.mjs';
import { installDependencies, root } from './install.mjs';
import { findOrInstallBrowser } from './install-browser.mjs';

/** @import { Figure } from './bench.mjs' */

// npm run bench [-- name ...]: every benchmark of tests/bench, or those that are named.

installDependencies();
const folder = join(root, 'tests/bench');
const asked = process.argv.slice(2);
const known = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'bench.mjs')));
const unknown = asked.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`There is no benchmark ${unknown.join(', ')}; there are: ${known.join(', ')}.`);
  process.exit(1);
}

const chromium = await findOrInstallBrowser('chromium');
if (chromium.path) process.env[pathVariable.chromium] = chromium.path;
if ((await build('chromium', { quiet: true })) !== 0) {
  console.error('The extension could not be built: run npm run build to see why.');
  process.exit(1);
}

/** @type {(Figure & { bench: string })[]} */
const figures = [];
for (const bench of known.filter((name) => asked.length === 0 || asked.includes(name))) {
  const { default: measure } = await import(pathToFileURL(join(folder, bench, 'bench.mjs')).href);
  try {
    for (const figure of await measure()) figures.push({ bench, ...figure });
  } catch (error) {
    console.error(`${bench} could not be measured: ${error.message}`);
    process.exitCode = 1;
  }
}
printTable(figures);
for (const figure of figures) console.log(JSON.stringify(figure));

function printTable(rows) {
  const shown = rows.map(({ bench, name, value, unit, reach, peer }) => [
    bench,
    name,
    `${rounded(value)} ${unit}`,
    reach === undefined ? '' : `${value <= reach ? 'within' : 'OVER'} ${reach} ${unit}`,
    peer ?? '',
  ]);
  const table = [['benchmark', 'figure', 'value', 'meant to be', 'beside'], ...shown];
  const widths = table[0].map((_, column) => Math.max(...table.map((row) => row[column].length)));
  console.log('');
  for (const row of table)
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    );
  console.log('');
}

function rounded(value) {
  return Number.isInteger(value) ? value : Number(value.toFixed(value < 10 ? 2 : 1));
}
