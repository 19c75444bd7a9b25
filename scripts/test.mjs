import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './build.mjs';
import { pathVariable } from './find-browser.mjs';
import { installDependencies } from './install.mjs';
import { findOrInstallBrowser } from './install-browser.mjs';
import { run, runTool } from './run.mjs';
import { tallyOf, total } from './tally.mjs';

// npm test [-- part ...] [-- file ...]: every check there is, or only the parts that are named.

/** Of `npm run test:faults`, what takes less than a minute in all. */
const shortSet = ['F1', 'F3', 'S7'];

const parts = ['lint', 'types', 'build', 'unit', 'browser', 'e2e', 'faults'];
const asked = process.argv.slice(2);
const namedParts = asked.filter((word) => parts.includes(word));
const files = asked.filter((word) => !parts.includes(word));
const wants = (part) => namedParts.length === 0 || namedParts.includes(part);
const drives = wants('e2e') || wants('faults'); // browsers with the extension in them
const mustNotSkip = Boolean(process.env.CI) && process.env.CI !== 'false';

const tallies = [];
const passed = { passed: 1, failed: 0, skipped: 0 };
const failed = { passed: 0, failed: 1, skipped: 0 };
const skipped = { passed: 0, failed: 0, skipped: 1 };

installDependencies();
const reports = await mkdtemp(join(tmpdir(), 'says-who-test-'));
try {
  if (wants('lint') || wants('types')) await check('prepare', () => runTool('wxt', 'wxt', ['prepare']));
  if (wants('lint')) await check('lint', () => runTool('@biomejs/biome', 'biome', ['ci', '.']));
  if (wants('types')) {
    await check('types', () => runTool('typescript', 'tsc', ['--noEmit']));
    await check('types of the core', () => runTool('typescript', 'tsc', ['--noEmit', '-p', 'lib/core']));
  }
  const browsers = wants('browser') || drives ? await findBrowsers() : { env: {} };
  if (wants('build') || drives) {
    await check('build for Chromium', () => build('chromium'));
    await check('build for Firefox', () => build('firefox'));
  }
  if (wants('unit')) await vitest('unit', browsers.env);
  if (wants('browser')) {
    if (browsers.chromium?.missing) skip('browser', browsers.chromium.missing);
    else await vitest('browser', browsers.env);
  }
  if (wants('e2e')) await vitest('e2e', browsers.env);
  if (wants('faults')) {
    const short = ['tests/faults/run.mjs', 'quick', ...shortSet];
    await check('faults, the short set', () => run(process.execPath, short, browsers));
  }
} finally {
  await rm(reports, { recursive: true, force: true });
}

const sum = total(tallies);
process.exitCode = sum.failed > 0 ? 1 : 0;
console.log(`\n${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);

/** Finds or installs the browsers that are needed, and tells the tests where they are or why they are not there. */
async function findBrowsers() {
  heading('browsers');
  const env = {};
  const found = {};
  for (const which of drives ? ['chromium', 'firefox'] : ['chromium']) {
    found[which] = await findOrInstallBrowser(which);
    const { path, missing } = found[which];
    console.log(`${which}: ${path ?? missing}`);
    if (path) env[pathVariable[which]] = path;
    else env[`SAYS_WHO_NO_${which.toUpperCase()}`] = missing;
    if (missing && mustNotSkip) {
      console.log(`Tests in ${which} would be skipped, which counts as a failure here (CI is set).`);
      tallies.push(failed);
    }
  }
  return { ...found, env };
}

async function check(name, command) {
  const end = heading(name);
  const code = await command();
  tallies.push(code === 0 ? passed : failed);
  end(code === 0 ? 'passed' : `failed (code ${code})`);
}

function skip(name, reason) {
  heading(name)(`skipped: ${reason}`);
  tallies.push(skipped);
}

async function vitest(project, env) {
  const end = heading(`${project} tests`);
  const file = join(reports, `${project}.json`);
  const reporting = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const code = await runTool('vitest', 'vitest', ['run', '--project', project, ...reporting, ...files], { env });
  const report = await readFile(file, 'utf8').then(JSON.parse, () => undefined);
  const tally = tallyOf(report, code);
  tallies.push(tally);
  const trouble = tally.trouble ? `; ${tally.trouble}` : '';
  end(`${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped${trouble}`);
}

function heading(name) {
  const start = Date.now();
  console.log(`\n── ${name} ${'─'.repeat(Math.max(4, 60 - name.length))}`);
  return (outcome) => console.log(`${name}: ${outcome} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
}
