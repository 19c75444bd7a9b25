import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, symlink } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build, buildDirs } from '../../scripts/build.mjs';
import { root } from '../../scripts/install.mjs';

const notOurs = new Set(['node_modules', '.git', '.output', '.wxt', '.says-who']);
const folders = Object.values(buildDirs);
const linter = 'addons-linter@10.14.0';
const patience = 300_000; // milliseconds: npm may have to fetch the linter first

/**
 * The package itself: two builds from clean, in folders of different names, give the same bytes; nothing in it asks for more than is
 * promised. What needs the network, Mozilla's linter and the advisories that npm knows of, is left out of the short form.
 */
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

    if (ground.isQuick) return;
    const away = join(ground.home, 'package', 'npm'); // where npm finds no package of ours to touch
    await mkdir(away, { recursive: true });
    await lint(ground, away);
    for (const name of ['package.json', 'package-lock.json']) await cp(join(root, name), join(away, name));
    await audit(ground, away, 'advisories on what is shipped', '--omit=dev');
    await audit(ground, away, 'advisories on the tools too, not promised');
  },
};

/** What Mozilla's linter, which every add-on goes through before it is listed, says of the Firefox build. */
async function lint(ground, away) {
  const built = join(ground.home, 'package', 'one', buildDirs.firefox);
  const words = ['exec', '--yes', `--package=${linter}`, '--', 'addons-linter', built, '--output', 'json'];
  const { answer, why } = await npm(words, away);
  if (!answer?.summary) return console.log(`  ${linter}: skipped: ${why}`);
  for (const { code, message, file } of answer.errors) console.log(`  ${code}: ${message} (${file ?? 'no file'})`);
  ground.row(linter).add({ tried: 1, errors: answer.summary.errors, warnings: answer.summary.warnings });
}

/** How many advisories there are on the packages of the lock file. */
async function audit(ground, away, what, only) {
  const { answer, why } = await npm(['audit', '--json', '--package-lock-only', ...(only ? [only] : [])], away);
  const counts = answer?.metadata?.vulnerabilities;
  if (!counts) return console.log(`  ${what}: skipped: ${why}`);
  for (const name of Object.keys(answer.vulnerabilities)) console.log(`  ${what}: ${name}`);
  const row = ground.row(what, { isPromised: only !== undefined });
  row.add({ tried: answer.metadata.dependencies.total, errors: counts.total });
}

/** What npm answers as JSON, whatever its exit code; and the last thing it said, for where it has no answer. */
function npm(words, cwd) {
  const own = process.env.npm_execpath;
  const [program, ...first] = own?.endsWith('.js') ? [process.execPath, own] : ['npm'];
  const options = {
    cwd,
    timeout: patience,
    maxBuffer: 50_000_000,
    shell: program === 'npm' && process.platform === 'win32',
  };
  return new Promise((resolve) => {
    execFile(program, [...first, ...words], options, (error, stdout, stderr) => {
      let answer;
      try {
        answer = JSON.parse(stdout);
      } catch {
        // it has said in words what is the matter
      }
      const said = answer?.message ?? stderr.trim().split('\n')[0] ?? '';
      resolve({ answer, why: said || error?.message || 'no answer' });
    });
  });
}

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
