import { readdir, readFile } from 'node:fs/promises';

/** The numbers of all processes of the browser that runs on this profile; Linux only. */
export async function browserProcesses(profileDir) {
  const all = new Map();
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/u.test(name)) continue;
    const [line, stat] = await Promise.all(
      ['cmdline', 'stat'].map((file) => readFile(`/proc/${name}/${file}`, 'utf8').catch(() => '')),
    );
    const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (state && state !== 'Z') all.set(Number(name), { line, parent: Number(parent) });
  }
  const isOurs = (id) => {
    const one = all.get(id);
    return one !== undefined && id !== process.pid && (one.line.includes(profileDir) || isOurs(one.parent));
  };
  return [...all.keys()].filter(isOurs);
}

/** Stops them where they are, all of them: none goes on while another is being stopped. */
export async function freeze(profileDir) {
  const frozen = new Set();
  for (;;) {
    const more = (await browserProcesses(profileDir)).filter((id) => !frozen.has(id));
    if (more.length === 0) return [...frozen];
    for (const id of more) signal(id, 'SIGSTOP');
    for (const id of more) frozen.add(id);
  }
}

/** Ends them at once. */
export async function killAll(profileDir) {
  for (const id of await browserProcesses(profileDir)) signal(id, 'SIGKILL');
}

function signal(id, name) {
  try {
    process.kill(id, name);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error; // it ended by itself
  }
}
