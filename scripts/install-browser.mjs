import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { findBrowser, pathVariable } from './find-browser.mjs';

/** @import { Which } from './find-browser.mjs' */
/** @import { Machine } from './install-browser.mjs' */

const names = { chromium: 'Chromium', firefox: 'Firefox' };
const debianPackages = { chromium: 'chromium', firefox: 'firefox-esr' };
/** Without any font a page is a row of boxes. */
const fonts = ['fonts-liberation', 'fonts-dejavu-core'];

/**
 * The program of a browser: one that is there; else installed by apt-get (Debian, as root); else downloaded by the
 * tools that drive it. Where nothing helps, `missing` says what a person can do.
 *
 * @param {Which} which
 * @param {Machine} [machine] this one, unless a test gives another
 * @returns {Promise<{ path: string } | { missing: string }>}
 */
export async function findOrInstallBrowser(which, machine = thisMachine()) {
  const { env, find } = machine;
  const told = env[pathVariable[which]];
  const there = find(which);
  if (there) return { path: there };
  if (told) return { missing: `${pathVariable[which]} names ${told}, which is not a program that can be run` };
  const downloaded = await machine.downloaded(which);
  if (downloaded) return { path: downloaded };

  if (isDebian(machine)) {
    machine.say(`Installing ${names[which]} (apt-get install ${debianPackages[which]}) ...`);
    const quietly = { DEBIAN_FRONTEND: 'noninteractive' };
    await machine.run('apt-get', ['update', '-q'], quietly);
    const wanted = [debianPackages[which], ...fonts];
    const code = await machine.run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...wanted], quietly);
    const installed = find(which);
    if (installed) return { path: installed };
    machine.say(`apt-get ended with code ${code} and ${names[which]} is still not there.`);
  }
  machine.say(`Downloading ${names[which]} ...`);
  const fetched = await machine.download(which);
  if (fetched) return { path: fetched };
  return {
    missing:
      `${names[which]} is not on this machine and could not be installed; ` +
      `install it, or set ${pathVariable[which]} to its program`,
  };
}

/** On Ubuntu, apt-get installs a shim for a snap, which cannot be driven. */
function isDebian({ platform, isRoot, osRelease, hasProgram }) {
  if (platform !== 'linux' || !isRoot || !hasProgram('apt-get')) return false;
  return /^ID="?debian"?$/mu.test(osRelease) || (/^ID_LIKE=.*debian/mu.test(osRelease) && !/ubuntu/iu.test(osRelease));
}

/** @returns {Machine} */
function thisMachine() {
  const osRelease = '/etc/os-release';
  return {
    env: process.env,
    platform: process.platform,
    isRoot: process.getuid?.() === 0,
    osRelease: existsSync(osRelease) ? readFileSync(osRelease, 'utf8') : '',
    find: findBrowser,
    hasProgram: (name) => (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, name))),
    say: (words) => console.log(words),
    run: runCommand,
    downloaded: (which) => downloads[which].there().catch(() => undefined),
    download: (which) =>
      downloads[which].fetch().catch((error) => {
        console.log(`The download failed: ${error.message.split('\n')[0]}`);
        return undefined;
      }),
  };
}

/** Ubuntu needs libraries beside the browser; installing them takes root. */
const withLibraries = () => (process.platform === 'linux' && process.getuid?.() === 0 ? ['--with-deps'] : []);

const downloads = {
  chromium: {
    async there() {
      const { chromium } = await import('playwright');
      return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
    },
    async fetch() {
      const program = createRequire(import.meta.url)
        .resolve('playwright/package.json')
        .replace('package.json', 'cli.js');
      const install = (...options) => runCommand(process.execPath, [program, 'install', ...options, 'chromium'], {});
      if ((await install(...withLibraries())) !== 0 && withLibraries().length > 0) await install();
      return this.there();
    },
  },
  // Playwright's own Firefox speaks another protocol than the one we drive it by; this one is Mozilla's.
  firefox: {
    async there() {
      const { getInstalledBrowsers } = await browserInstaller();
      const installed = await getInstalledBrowsers({ cacheDir });
      return installed.find(({ browser }) => browser === 'firefox')?.executablePath;
    },
    async fetch() {
      const { detectBrowserPlatform, install, resolveBuildId } = await browserInstaller();
      const platform = detectBrowserPlatform();
      const buildId = await resolveBuildId('firefox', platform, 'esr');
      return (await install({ browser: 'firefox', buildId, platform, cacheDir })).executablePath;
    },
  },
};

const cacheDir = join(homedir(), '.cache', 'puppeteer');

function browserInstaller() {
  const puppeteer = createRequire(import.meta.url).resolve('puppeteer-core');
  return import(createRequire(puppeteer).resolve('@puppeteer/browsers'));
}

function runCommand(program, args, env) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } });
    child.once('error', () => resolve(127));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
