import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { addTagsUntil, begin, startAgain, wait } from './at-work.mjs';
import { all } from './engines.mjs';
import { mainProcess } from './main-process.mjs';

/** The browser is killed while tags are being added; after a new start each that was acknowledged has to be there. */
export const killed = {
  id: 'F1',
  kind: 'faults',
  about: 'killed in mid-write',
  engines: all,
  whyNot: () => (process.platform === 'linux' ? undefined : 'finds the process to kill on Linux only'),
  async run(ground) {
    const row = ground.row();
    for (let at = 0; at < ground.times(2, 5, 25); at += 1) row.add({ injected: 1, ...(await kill(ground, at)) });
  },
};

async function kill(ground, at) {
  const profileDir = join(ground.home, `kill-${at}`);
  const { browser, panel } = await begin(ground, profileDir);
  const dead = wait(300 + Math.random() * 900).then(async () => process.kill(await mainProcess(profileDir), 'SIGKILL'));
  const acked = await addTagsUntil(panel, `k${at}`, dead);
  await Promise.race([browser.close().catch(() => {}), wait(3000)]);
  const outcome = await startAgain(ground, profileDir, acked);
  await rm(profileDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  return outcome;
}
