import { execFile } from 'node:child_process';
import { mkdir, open, rm, statfs } from 'node:fs/promises';
import { promisify } from 'node:util';
import { wait } from './at-work.mjs';

const run = promisify(execFile);

/**
 * A disk of its own in a file, with its file system mounted at `dir`. Without `commit`, what no program asks to be written reaches
 * the file after some seconds; a longer one (seconds) makes it wait.
 */
export async function makeVolume(file, dir, megabytes, { commit = 600 } = {}) {
  const handle = await open(file, 'w');
  await handle.truncate(megabytes * 1_000_000);
  await handle.close();
  await run('mkfs.ext4', ['-q', '-m', '0', '-E', 'lazy_itable_init=0,lazy_journal_init=0', file]);
  await mount(file, dir, commit);
}

export async function mount(file, dir, commit = 600) {
  await mkdir(dir, { recursive: true });
  await run('mount', ['-o', `loop,commit=${commit}`, file, dir]);
}

/** Waits for the last program that has a file open there. */
export async function unmount(dir) {
  for (let n = 0; ; n += 1) {
    try {
      return void (await run('umount', [dir]));
    } catch (error) {
      if (/not mounted/u.test(error.stderr)) return;
      if (n === 50) throw error;
      await wait(200);
    }
  }
}

/** Has all that was written there brought to the disk. */
export const settle = (dir) => run('sync', ['-f', dir]);

/** Fills the disk mounted at `dir` with one file, down to that many bytes. */
export async function fill(file, dir, left) {
  const free = async () => {
    const { bavail, bsize } = await statfs(dir);
    return bavail * bsize;
  };
  for (let size = 0; (await free()) > left; ) {
    size += Math.max((await free()) - left, 4096);
    await run('fallocate', ['-l', String(size), file]);
  }
}

/** A copy of the disk as it is now: what no program's call has brought there yet is not in it. */
export const copyVolume = (file, to) => run('cp', ['--sparse=always', file, to]);

/** Why there can be no such disk here; undefined where there can. */
export async function whyNoVolume({ home }) {
  if (process.platform !== 'linux') return 'mounts a disk of its own on Linux only';
  if (process.getuid() !== 0) return 'mounts a disk of its own, which root may only';
  const [file, dir] = [`${home}/trial.img`, `${home}/trial`];
  try {
    await makeVolume(file, dir, 8);
    await unmount(dir);
  } catch (error) {
    return `no disk can be mounted here (${error.message.trim().split('\n').at(-1)})`;
  } finally {
    await rm(file, { force: true });
    await rm(dir, { recursive: true, force: true });
  }
}
