import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './install.mjs';

/**
 * Runs a program in the project's folder, shows what it prints, and gives its exit code. It gets no input, so nothing
 * can wait for an answer.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string | undefined>, quiet?: boolean, cwd?: string }} [options] `cwd`: another folder than the project's
 * @returns {Promise<number>}
 */
export function run(program, args, { env = {}, quiet = false, cwd = root } = {}) {
  return new Promise((resolve) => {
    const output = quiet ? 'ignore' : 'inherit';
    const child = spawn(program, args, {
      cwd,
      stdio: ['ignore', output, output],
      env: withoutUndefined({ ...process.env, ...env }),
    });
    child.once('error', (error) => {
      if (!quiet) console.error(`${program}: ${error.message}`);
      resolve(127);
    });
    child.once('exit', (code, signal) => resolve(code ?? (signal ? 128 : 1)));
  });
}

/**
 * Runs a tool of node_modules by its own file, which works the same on every system.
 *
 * @param {string} packageName `wxt`, `@biomejs/biome`
 * @param {string} command as the package names it: `wxt`, `biome`
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function runTool(packageName, command, args, options) {
  const folder = join(root, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = typeof bin === 'string' ? bin : bin[command];
  return run(process.execPath, [join(folder, file), ...args], options);
}

const withoutUndefined = (env) => Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined));
