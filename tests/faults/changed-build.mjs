import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const built = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' };
const buildOf = (which) => fileURLToPath(new URL(`../../${built[which]}`, import.meta.url));

/** A copy of the build that acknowledges a change before it is on the disk, as browsers do unless they are told otherwise. */
export async function relaxedBuild({ which }, to) {
  await cp(buildOf(which), to, { recursive: true });
  let count = 0;
  for (const name of await readdir(to, { recursive: true })) {
    if (!name.endsWith('.js')) continue;
    const code = await readFile(join(to, name), 'utf8');
    const relaxed = code.replaceAll(/chromeTransactionDurability:(["'`])strict\1/gu, () => {
      count += 1;
      return 'chromeTransactionDurability:"relaxed"';
    });
    if (relaxed !== code) await writeFile(join(to, name), relaxed);
  }
  if (count === 0) throw new Error('the build says nowhere how durable its transactions are');
  return to;
}

/** A copy of the build whose room the browser may bound. */
export async function boundedBuild({ which }, to) {
  await cp(buildOf(which), to, { recursive: true });
  const manifest = JSON.parse(await readFile(join(to, 'manifest.json'), 'utf8'));
  const permissions = manifest.permissions.filter((name) => name !== 'unlimitedStorage');
  if (permissions.length === manifest.permissions.length) throw new Error('the build asks for no unlimitedStorage');
  await writeFile(join(to, 'manifest.json'), JSON.stringify({ ...manifest, permissions }));
  return to;
}
