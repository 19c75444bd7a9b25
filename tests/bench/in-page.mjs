import { chromium } from 'playwright';
import { build } from 'vite';

/**
 * A module of a benchmark as one script for a page, where what it exports is `bench`.
 *
 * @param {string} entry its path
 * @param {Record<string, string>} [define] words to be replaced, for packages that ask for them
 * @returns {Promise<string>}
 */
export async function bundleForPage(entry, define = {}) {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    define,
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'bench' } },
  });
  return `${[output].flat()[0].output[0].code}\nglobalThis.bench = bench;`;
}

/** Chromium without the extension, for what is measured in a plain page. */
export function launchPlain() {
  return chromium.launch({ executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
}
