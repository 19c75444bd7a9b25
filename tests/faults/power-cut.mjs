import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { addTagsUntil, begin, prepare, startAgain, wait } from './at-work.mjs';
import { freeze, killAll } from './browser-processes.mjs';
import { relaxedBuild } from './changed-build.mjs';
import { all } from './engines.mjs';
import { copyVolume, makeVolume, mount, settle, unmount, whyNoVolume } from './volume.mjs';

/**
 * The power goes while tags are being added: what was not yet on the disk is gone. Models a disk that keeps its word about what was
 * written; what is lost with the browsers' own way of writing shows that the model bites.
 */
export const powerCut = {
  id: 'F2',
  kind: 'faults',
  about: 'power cut in mid-write',
  engines: all,
  whyNot: whyNoVolume,
  async run(ground) {
    const times = ground.times(1, 3, 10);
    const row = ground.row();
    for (let at = 0; at < times; at += 1) row.add({ injected: 1, ...(await cut(ground, `s${at}`)) });
    const relaxed = ground.row('the same, acknowledged before it is on the disk', { isPromised: false });
    const extensionDir = await relaxedBuild(ground, join(ground.home, `${ground.which}-relaxed`));
    const other = { ...ground, options: { ...ground.options, extensionDir } };
    for (let at = 0; at < times; at += 1) relaxed.add({ injected: 1, ...(await cut(other, `r${at}`)) });
    await rm(extensionDir, { recursive: true, force: true });
    if (!relaxed.row.lost) throw new Error('did not fail: nothing was lost that was not on the disk yet');
  },
};

async function cut(ground, name) {
  const [disk, copy, dir] = ['disk.img', 'copy.img', 'disk'].map((file) => join(ground.home, file));
  const profileDir = join(dir, 'profile');
  await makeVolume(disk, dir, 400);
  try {
    // A profile that was used before: in its first session a cut takes what Chromium itself needs to run an extension's background.
    const before = await prepare(ground, profileDir, 5);
    await settle(dir);
    const { browser, panel } = await begin(ground, profileDir, 1);
    const frozen = wait(500 + Math.random() * 1500).then(() => freeze(profileDir));
    const acked = await addTagsUntil(panel, name, frozen);
    await frozen;
    await copyVolume(disk, copy);
    await killAll(profileDir);
    await Promise.race([browser.close().catch(() => {}), wait(3000)]);
    await unmount(dir);
    await mount(copy, dir);
    return await startAgain(ground, profileDir, [...before, ...acked]);
  } finally {
    await killAll(profileDir);
    await unmount(dir);
    await Promise.all([disk, copy].map((file) => rm(file, { force: true })));
  }
}
