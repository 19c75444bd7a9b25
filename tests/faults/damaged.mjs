import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { prepare, startAgain } from './at-work.mjs';
import { damages, databaseFiles } from './damages.mjs';
import { all } from './engines.mjs';

/** The files of a closed browser's database are damaged, then it is started over them. */
export const damaged = {
  id: 'F7',
  kind: 'faults',
  about: 'damaged database files',
  engines: all,
  async run(ground) {
    const profile = join(ground.home, 'kept');
    const acked = await prepare(ground, profile);
    const cases = damages(ground);
    const row = ground.row();
    const alone = cases.filter(({ withMemory }) => !withMemory);
    for (const one of ground.isQuick ? alone.slice(0, 2) : alone)
      row.add({ injected: 1, ...(await startDamaged(ground, profile, acked, one)) });
    if (!ground.isQuick) {
      // What the last hourly copy does not hold is gone then: counted, not promised.
      const gone = ground.row('database and `storage.local` both deleted', { isPromised: false });
      for (const one of cases.filter(({ withMemory }) => withMemory))
        gone.add({ injected: 1, ...(await startDamaged(ground, profile, acked, one)) });
    }
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  },
};

/** Starts over a copy of the profile in which the database's files were damaged. */
async function startDamaged(ground, profile, acked, { name, damage, withMemory }) {
  const profileDir = join(ground.home, 'damaged');
  await cp(profile, profileDir, { recursive: true });
  await damage(await databaseFiles(ground, profileDir, withMemory));
  const outcome = await startAgain(ground, profileDir, acked);
  console.log(`  ${name}: ${JSON.stringify(outcome)}`);
  await rm(profileDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  return outcome;
}
