import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, symlink } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build, buildDirs } from '../../scripts/build.mjs';
import { root } from '../../scripts/install.mjs';

const notOurs = new Set(['node_modules', '.git', '.output', '.wxt', '.says-who']);
const folders = Object.values(buildDirs);

/** The package itself: two builds from clean, in folders of different names, give the same bytes; nothing in it asks for more than is promised. */
export const packaged = {
  id: 'S9',
  kind: 'security',
  about: 'package and permissions',
  async run(ground) {
    const builds = [];
    for (const name of ['one', 'another-folder']) builds.push(await buildIn(join(ground.home, 'package', name)));
    const [first, second] = builds;
    const names = new Set([...first.keys(), ...second.keys()]);
    const differing = [...names].filter((name) => first.get(name)?.hash !== second.get(name)?.hash);
    for (const name of differing) console.log(`  built twice, not the same: ${name}`);
    ground.row('built twice').add({ tried: names.size, differ: differing.length });

    const open = folders.flatMap((folder) => {
      const manifest = JSON.parse(first.get(`${folder}/manifest.json`).bytes.toString('utf8'));
      return ['web_accessible_resources', 'externally_connectable', 'host_permissions', 'content_scripts'].filter(
        (key) => Object.keys(manifest[key] ?? {}).length > 0,
      );
    });
    for (const key of open) console.log(`  in a manifest: ${key}`);
    ground.row('manifests').add({ tried: folders.length, 'got in': open.length });

    const { packages } = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8'));
    const locked = Object.entries(packages).filter(([path]) => path !== '');
    const loose = locked.filter(([, entry]) => !entry.integrity || (entry.hasInstallScript && !entry.dev));
    for (const [path] of loose) console.log(`  without integrity, or runs a script when it is installed: ${path}`);
    ground.row('lock file').add({ tried: locked.length, 'got in': loose.length });
  },
};

/** Builds a copy of the project for both browsers, and answers every file of both builds. */
async function buildIn(folder) {
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(root)) {
    if (notOurs.has(name)) continue;
    await cp(join(root, name), join(folder, name), { recursive: true });
  }
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir');
  for (const which of Object.keys(buildDirs)) {
    if ((await build(which, { cwd: folder, quiet: true })) !== 0) throw new Error(`could not be built for ${which}`);
  }
  const files = new Map();
  for (const built of folders) {
    const at = join(folder, built);
    for (const entry of await readdir(at, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      const bytes = await readFile(path);
      const name = `${built}${path.slice(at.length).replaceAll('\\', '/')}`;
      files.set(name, {
        hash: createHash('sha256').update(bytes).digest('hex'),
        ...(basename(path) === 'manifest.json' ? { bytes } : {}),
      });
    }
  }
  return files;
}
