import { accessSync, constants, readFileSync, realpathSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** @import { Place, Which } from './find-browser.mjs' */

/** The variable that names a browser's program. */
export const pathVariable = { chromium: 'CHROME_PATH', firefox: 'FIREFOX_PATH' };

/** Where each browser may be: its names on the PATH, and where installers put it. */
const places = {
  chromium: {
    names: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'microsoft-edge'],
    darwin: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    win32: [
      'Google/Chrome/Application/chrome.exe',
      'Chromium/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
    ],
  },
  firefox: {
    names: ['firefox', 'firefox-esr'],
    darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    win32: ['Mozilla Firefox/firefox.exe'],
  },
};

/**
 * The program of a browser that is on this machine, or `undefined`. What the variable CHROME_PATH or FIREFOX_PATH
 * names comes first, and nothing else is taken when it is set.
 *
 * @param {Which} which
 * @param {Place} [place]
 * @returns {string | undefined}
 */
export function findBrowser(which, { env = process.env, platform = process.platform } = {}) {
  const { names, darwin, win32 } = places[which];
  const told = env[pathVariable[which]];
  if (told) return canRun(told) ? told : undefined;
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  const installed =
    platform === 'darwin'
      ? darwin.flatMap((path) => [path, join(env.HOME ?? '', path)])
      : platform === 'win32'
        ? [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
            .filter(Boolean)
            .flatMap((folder) => win32.map((path) => join(folder, path)))
        : [];
  return [...onPath, ...installed].find((path) => canRun(path) && !isSnap(path));
}

function canRun(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Ubuntu's snaps cannot be driven: they see neither our profile nor our build. Some are scripts that call the snap. */
function isSnap(path) {
  const file = realpathSync(path);
  if (file.startsWith('/snap/') || file === '/usr/bin/snap') return true;
  const size = statSync(file).size;
  return size < 20_000 && /\/snap\/bin\//u.test(readFileSync(file, 'latin1'));
}
