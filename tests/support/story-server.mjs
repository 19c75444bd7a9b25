import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

/** @import { StoryServer } from './story-server.mjs' */

const contentTypes = {
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.htm': 'text/html; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
};

/**
 * Serves a folder of stories on a free loopback port, as a news site would, and lets a test edit a story on the
 * server while it runs. Nothing is cached.
 *
 * @param {string} folder
 * @returns {Promise<StoryServer>}
 */
export async function serveStories(folder) {
  /** What a test has put in place of the files, by path. */
  const routes = new Map();
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://127.0.0.1').pathname);
    const answer = routes.get(path) ?? (await fromFolder(folder, path));
    response.writeHead(answer ? (answer.status ?? 200) : 404, {
      'content-type': answer?.type ?? 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
      ...answer?.headers,
    });
    response.end(answer ? answer.body : `There is no ${path}.`);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    origin,
    url: (path) => new URL(path, `${origin}/`).href,
    put: (path, answer) => {
      const { type = contentTypes[extname(path)] ?? contentTypes['.html'], ...rest } =
        typeof answer === 'string' ? { body: answer } : answer;
      routes.set(leadingSlash(path), { type, ...rest });
    },
    async edit(path, change) {
      const now = routes.get(leadingSlash(path)) ?? (await fromFolder(folder, leadingSlash(path)));
      if (!now) throw new Error(`there is no ${path} to edit`);
      const before = now.body.toString();
      const after = change(before);
      if (after === before) throw new Error(`the edit left ${path} as it was`);
      routes.set(leadingSlash(path), { ...now, body: after });
    },
    restore: (path) => void routes.delete(leadingSlash(path)),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function fromFolder(folder, path) {
  const file = normalize(join(folder, path));
  if (file !== normalize(folder) && !file.startsWith(normalize(folder + sep))) return undefined;
  try {
    if (!(await stat(file)).isFile()) return undefined;
    return {
      body: await readFile(file),
      type: contentTypes[extname(file).toLowerCase()] ?? 'application/octet-stream',
    };
  } catch {
    return undefined;
  }
}

const leadingSlash = (path) => (path.startsWith('/') ? path : `/${path}`);
