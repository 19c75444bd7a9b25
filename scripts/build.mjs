import { runTool } from './run.mjs';

/** @import { Which } from './find-browser.mjs' */

/** Where each build lands, from the project's folder. */
export const buildDirs = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' };

const names = { chromium: 'chrome', firefox: 'firefox' };

/**
 * Builds the extension as it is published.
 *
 * @param {Which} which
 * @param {Parameters<typeof runTool>[3]} [options]
 * @returns {Promise<number>} the exit code
 */
export function build(which, options) {
  return runTool('wxt', 'wxt', ['build', '--browser', names[which]], options);
}
