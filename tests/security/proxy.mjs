import { request as ask, createServer } from 'node:http';
import { connect } from 'node:net';

/**
 * A proxy on a free loopback port that notes every request; those to loopback ports are passed on,
 * nothing else gets further than here.
 */
export async function openProxy() {
  const seen = [];
  const isNear = (host) => /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/u.test(host);
  const server = createServer((request, response) => {
    seen.push(`${request.method} ${request.url}`);
    const url = URL.canParse(request.url) ? new URL(request.url) : undefined;
    if (url === undefined || !isNear(url.host)) return void response.writeHead(502).end();
    const { hostname, port, pathname, search } = url;
    const onward = ask({ hostname, port, path: pathname + search, method: request.method, headers: request.headers });
    onward.on('response', (answer) => {
      response.writeHead(answer.statusCode, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.writeHead(502).end());
    request.pipe(onward);
  });
  server.on('connect', (request, socket) => {
    seen.push(`CONNECT ${request.url}`);
    socket.on('error', () => undefined);
    if (!isNear(request.url)) return void socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    const [host, port] = request.url.split(':');
    const onward = connect(port, host, () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      onward.pipe(socket).pipe(onward);
    });
    onward.on('error', () => socket.destroy());
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  return {
    /** What a browser is told, so that all of it goes by here, loopback too, and as little as can be of its own accord. */
    options: (which) =>
      which === 'chromium'
        ? {
            extraArgs: [`--proxy-server=http://127.0.0.1:${port}`, '--proxy-bypass-list=<-loopback>', ...quietChromium],
          }
        : { extraPrefs: { ...proxyPrefs(port), ...quietFirefox } },
    seen,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const quietChromium = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--no-pings',
  '--disable-sync',
  '--disable-features=AutofillServerCommunication,NetworkTimeServiceQuerying,OptimizationHints',
];

const proxyPrefs = (port) => ({
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': port,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': port,
  'network.proxy.no_proxies_on': '',
  'network.proxy.allow_hijacking_localhost': true,
});

const quietFirefox = {
  'app.update.enabled': false,
  'app.normandy.enabled': false,
  'browser.newtabpage.enabled': false,
  'browser.region.update.enabled': false,
  'browser.safebrowsing.downloads.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.search.update': false,
  'browser.topsites.contile.enabled': false,
  'datareporting.healthreport.uploadEnabled': false,
  'dom.push.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'extensions.update.enabled': false,
  'media.gmp-manager.updateEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.dns.disablePrefetch': true,
  'services.settings.server': 'data:,none',
  'toolkit.telemetry.enabled': false,
  'toolkit.telemetry.server': 'data:,none',
};
