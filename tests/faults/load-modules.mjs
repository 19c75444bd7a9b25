import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Runs modules written in TypeScript, by their paths from the project's root, and gives them to `work`. */
export async function withModules(paths, work) {
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    return await work(...(await Promise.all(paths.map((path) => server.ssrLoadModule(`/${path}`)))));
  } finally {
    await server.close();
  }
}
