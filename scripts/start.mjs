import { existsSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { build } from './build.mjs';
import { installDependencies, root } from './install.mjs';
import { findOrInstallBrowser } from './install-browser.mjs';

// npm start [-- page.html] [-- --firefox] [-- --headless]: see the extension at work on a story.

const samplePage = join(root, 'tests/stories/wire-defections/story.html');
const sampleClaims = [
  {
    words: 'More than 20 labourers at building sites in Moscow have asked a U.N. refugee agency for asylum',
    source: 'Channel A',
  },
  {
    words: "an agent and a translator at the North's trade office have defected too",
    source: 'Ko Yong-hwan',
  },
  {
    words: 'all pathways will be opened for those who want to leave what she called a “hellish life”',
    source: 'Park Geun-hye',
  },
];

const asked = process.argv.slice(2);
const given = asked.find((word) => !word.startsWith('-'));
// npm runs scripts in the project's folder; the person may have been in another.
const page = given ? resolve(process.env.INIT_CWD ?? process.cwd(), given) : samplePage;
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const headless = asked.includes('--headless') || !hasDisplay;

try {
  await start();
} catch (error) {
  console.error(`\n${error.message}`);
  process.exitCode = 1;
}

async function start() {
  if (!existsSync(page)) throw new Error(`There is no ${page}.`);
  installDependencies();
  const { which, path } = await chooseBrowser();
  console.log(`Building the extension for ${which} ...`);
  if ((await build(which)) !== 0) throw new Error('The extension could not be built; see above.');

  const { serveStories } = await import('../tests/support/story-server.mjs');
  const server = await serveStories(dirname(page));
  const url = server.url(encodeURIComponent(basename(page)));
  try {
    if (headless) await walkThrough(which, path, url);
    else await leaveOpen(which, path, url);
  } finally {
    await server.close();
  }
}

async function chooseBrowser() {
  if (asked.includes('--firefox')) return have('firefox', await findOrInstallBrowser('firefox'));
  const chromium = await findOrInstallBrowser('chromium');
  if (chromium.path) return { which: 'chromium', path: chromium.path };
  console.log(`${chromium.missing}. Trying Firefox instead.`);
  return have('firefox', await findOrInstallBrowser('firefox'));
}

function have(which, { path, missing }) {
  if (missing) throw new Error(`${missing}.`);
  return { which, path };
}

async function walkThrough(which, executablePath, url) {
  const { walk } = await import('./walk.mjs');
  const date = new Date().toISOString().slice(0, 19).replaceAll(':', '-');
  const folder = join(root, '.says-who', `walk-${date}`);
  const shown = `${relative(root, folder)}/`;
  console.log(`${hasDisplay ? '' : 'There is no display, so '}walking through the story without a window.\n`);
  try {
    await walk({ which, executablePath, url, claims: given ? undefined : sampleClaims, folder, say: console.log });
  } catch (error) {
    throw new Error(`${error.message}\nPictures up to there are in ${shown}`, { cause: error });
  }
  console.log(`\nThe pictures and the exported files are in ${shown}`);
}

async function leaveOpen(which, executablePath, url) {
  const { openBrowser } = await import('../tests/support/browsers/open-browser.mjs');
  const profileDir = join(root, '.says-who', `profile-${which}`);
  const browser = await openBrowser({
    which,
    executablePath,
    headless: false,
    welcome: true,
    width: 1280,
    height: 860,
    profileDir,
  });
  await browser.openPage(url);
  console.log(`
${url} is open in ${await browser.version()}, with the extension.

  1. Click the Says Who button in the toolbar, or press Alt+Shift+S.
  2. Select a statement in the story and press C.
  3. Type who said it, and press Enter.
  4. Reload the page and click the button again: your claims are still there.

Close the browser, or press Ctrl+C here, to end.`);
  await browser.closed;
  await browser.close();
}
