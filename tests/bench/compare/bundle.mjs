import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** What a module of the project exports, bundled for Node. `file`: from the project's root. */
export async function load(file) {
  const bundle = await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, target: 'node20', lib: { entry: join(root, file), formats: ['es'] } },
  });
  const code = (Array.isArray(bundle) ? bundle[0] : bundle).output[0].code;
  const folder = await mkdtemp(join(tmpdir(), 'says-who-bench-'));
  try {
    await writeFile(join(folder, 'bundle.mjs'), code);
    return await import(pathToFileURL(join(folder, 'bundle.mjs')).href);
  } finally {
    await rm(folder, { recursive: true });
  }
}
