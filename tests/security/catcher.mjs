import { createServer } from 'node:http';

/** A server on a free loopback port that notes every request and lets everybody ask: what gets out arrives here. */
export async function openCatcher() {
  const caught = [];
  const server = createServer((request, response) => {
    caught.push(request.url);
    response.writeHead(200, { 'access-control-allow-origin': '*', 'content-type': 'text/plain' });
    response.end('caught');
  });
  server.on('upgrade', (request, socket) => {
    caught.push(request.url);
    socket.destroy();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}/ask/`,
    /** The paths that were asked for since the last time. */
    take: () => caught.splice(0),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
