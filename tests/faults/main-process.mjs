import { readdir, readFile } from 'node:fs/promises';

/** The number of the browser's first process that runs on this profile; Linux only. Throws where there is none. */
export async function mainProcess(profileDir) {
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/u.test(name)) continue;
    const line = await readFile(`/proc/${name}/cmdline`, 'utf8').catch(() => '');
    const isChild = line.includes('--type=') || line.includes('-contentproc') || line.includes('crashhelper');
    if (line.includes(profileDir) && !isChild && !line.startsWith('/bin/') && !line.includes('node\0'))
      return Number(name);
  }
  throw new Error(`no browser runs on ${profileDir}`);
}
