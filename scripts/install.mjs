import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Only what comes with Node may be imported here: this runs before anything is installed.

export const root = fileURLToPath(new URL('..', import.meta.url));
const oldestNode = [20, 19];

/** Stops, with one clear sentence, where Node is too old; installs the dependencies where they are missing or old. */
export function installDependencies() {
  if (!isNewEnough(process.versions.node)) {
    console.error(`Says Who needs Node ${oldestNode.join('.')} or newer, and this is Node ${process.versions.node}.`);
    process.exit(1);
  }
  if (isInstalled(root)) return;
  console.log('Installing the dependencies (npm ci) ...');
  // npm names its own program when it runs a script; calling that one needs no shell, on Windows either.
  const npm = process.env.npm_execpath;
  const [program, ...first] = npm?.endsWith('.js') ? [process.execPath, npm] : ['npm'];
  const { status, error } = spawnSync(program, [...first, 'ci', '--include=dev', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: program === 'npm' && process.platform === 'win32',
  });
  if (status !== 0) {
    console.error(`The dependencies could not be installed: npm ci ended with ${error?.message ?? `code ${status}`}.`);
    process.exit(1);
  }
  writeFileSync(join(root, stamp), hashOfLock(root));
}

const stamp = 'node_modules/.says-who-lock';

/** @param {string} version as Node gives it, `20.19.0` */
export function isNewEnough(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1]);
}

/**
 * Whether node_modules holds what the lock file says: we installed just that, or npm has since the lock last changed.
 *
 * @param {string} folder
 */
export function isInstalled(folder) {
  const [lock, inside] = [join(folder, 'package-lock.json'), join(folder, 'node_modules/.package-lock.json')];
  if (!existsSync(inside)) return false;
  if (existsSync(join(folder, stamp)) && readFileSync(join(folder, stamp), 'utf8') === hashOfLock(folder)) return true;
  return statSync(inside).mtimeMs >= statSync(lock).mtimeMs;
}

/** @param {string} folder */
export function hashOfLock(folder) {
  return createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex');
}
