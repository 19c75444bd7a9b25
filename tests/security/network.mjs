import { join } from 'node:path';
import { wait } from '../faults/at-work.mjs';
import { both } from '../faults/engines.mjs';
import { openBrowser } from '../support/browsers/open-browser.mjs';
import { openCatcher } from './catcher.mjs';
import { tryChannels } from './channels.mjs';
import { goAllTheWay } from './journey.mjs';
import { openProxy } from './proxy.mjs';

/** A working day behind a proxy that sees every request: none is ours. Then every way out is tried from our own pages. */
export const network = {
  id: 'S8',
  kind: 'security',
  about: 'what leaves the machine',
  engines: both,
  async run({ which, isQuick, site, home, row }) {
    const journey = row('a working day: requests of the extension');
    const control = row('the same proxy: requests of the page itself, and of a link that a person clicks', {
      isPromised: false,
    });
    const probe = row('ways out tried from pages of ours and the background');
    const probeControl = row('the same ways, from a page of the web', { isPromised: false });
    const [catcher, proxy] = [await openCatcher(), await openProxy()];
    const browser = await openBrowser({ which, ...proxy.options(which), profileDir: join(home, `network-${which}`) });
    try {
      const ours = await (which === 'chromium' ? watchChromium(browser, proxy) : watchFirefox(browser));
      const { page, panel, library, kept, welcome } = await goAllTheWay(browser, site, { isQuick, catcher });
      await wait(1000);
      const asked = await ours();
      journey.add({ requests: asked.length + catcher.take().length });
      for (const one of asked) console.log(`  ${one}`);
      const bySite = proxy.seen.filter((line) => line.includes(site.origin));
      const elsewhere = proxy.seen.filter((line) => !line.includes(site.origin));
      console.log(
        `  what the browser asked of its own accord: ${[...new Set(elsewhere.map(hostOf))].join(', ') || 'nothing'}`,
      );
      journey.add({ "the browser's own": elsewhere.length });

      await browser.extensionPage('kept.html');
      await kept.click('a[target=_blank]');
      await wait(2000);
      const clicked = (await ours()).length;
      control.add({ 'of the page': bySite.length, 'of a click': clicked });
      if (bySite.length === 0 || clicked === 0) throw new Error('the proxy sees nothing: nothing was watched');

      const background = await backgroundOf(browser);
      const places = { panel, library, kept, welcome, ...(background ? { background } : {}) };
      for (const [name, place] of Object.entries(places)) {
        const answers = await place.evaluate(tryChannels, catcher.address);
        await wait(300);
        const out = catcher.take();
        const went = Object.entries(answers).filter(([way, answer]) => answer === 'went' && way !== 'beacon');
        probe.add({ places: 1, tried: Object.keys(answers).length, 'got in': went.length, requests: out.length });
        for (const one of [...went, ...out]) console.log(`  ${name}: ${one}`);
      }
      await page.bringToFront();
      const answers = await page.evaluate(tryChannels, catcher.address);
      await wait(500);
      const out = new Set(catcher.take()).size;
      probeControl.add({ places: 1, tried: Object.keys(answers).length, out });
      if (out === 0) throw new Error('no way leads out of a page of the web: the probe proves nothing');
    } finally {
      await browser.close();
      await catcher.close();
      await proxy.close();
    }
  },
};

/**
 * Chromium: ours is what a target of the extension asks for, what in a page began in a script of ours, and what came by the proxy
 * though no page had asked for it.
 */
async function watchChromium(browser, proxy) {
  const { raw } = browser.driver;
  const [own, ofPages] = [[], []];
  const isWeb = (url) => /^(?:https?|wss?|ftp):/u.test(url);
  const listen = async (target) => {
    const isOurs = () => target.url().startsWith('chrome-extension:');
    const client = await target.createCDPSession().catch(() => undefined);
    client?.on('Network.requestWillBeSent', ({ request, initiator }) => {
      if (!isWeb(request.url)) return;
      const fromUs = JSON.stringify(initiator).includes('chrome-extension:');
      (isOurs() || fromUs ? own : ofPages).push(request.url);
    });
    client?.on('Network.webSocketCreated', ({ url }) => void (isOurs() ? own : ofPages).push(url));
    await client?.send('Network.enable').catch(() => undefined);
  };
  await Promise.all(raw.targets().map(listen));
  raw.on('targetcreated', (target) => void listen(target));
  let [toldBefore, seenBefore] = [0, 0];
  return async () => {
    const announced = new Map();
    for (const url of ofPages) announced.set(bare(url), (announced.get(bare(url)) ?? 0) + 1);
    const nobodys = proxy.seen.filter((line) => {
      const url = bare(line.split(' ')[1]);
      const left = announced.get(url) ?? 0;
      announced.set(url, left - 1);
      return left <= 0 && !url.endsWith('/favicon.ico') && !makers.test(hostOf(line));
    });
    const news = [...own.slice(toldBefore), ...nobodys.slice(seenBefore)];
    [toldBefore, seenBefore] = [own.length, nobodys.length];
    return news;
  };
}

/** Whom Chromium asks for the time, for updates and for what it knows of form fields; none of our scripts names them. */
const makers = /(?:^|\.)(?:google\.com|googleapis\.com|gvt1\.com|gstatic\.com)$/u;
const hostOf = (line) => /^\S+ (?:\w+:\/\/)?([^/:]+)/u.exec(line)?.[1] ?? line;

const bare = (url) => url.split('#')[0];

/** Firefox: ours is what was begun by the extension's own scripts, in its pages or beside a page's, as the browser itself has it. */
async function watchFirefox(browser) {
  const { inWindow } = browser.driver;
  await inWindow(() => {
    globalThis.saysWhoAsked = [];
    Services.obs.addObserver((subject) => {
      const channel = subject.QueryInterface(Ci.nsIHttpChannel);
      const { triggeringPrincipal, loadingPrincipal } = channel.loadInfo ?? {};
      const isOurs = [triggeringPrincipal, loadingPrincipal].some((one) => one?.isAddonOrExpandedAddonPrincipal);
      if (isOurs) globalThis.saysWhoAsked.push(channel.URI.spec);
    }, 'http-on-modify-request');
  });
  let before = 0;
  return async () => {
    const all = await inWindow(() => globalThis.saysWhoAsked);
    const news = all.slice(before);
    before = all.length;
    return news;
  };
}

/** The background, as a place where an expression can be run: a worker in Chromium, a page without a tab in Firefox. */
async function backgroundOf(browser) {
  const { raw, inWindow } = browser.driver;
  if (!inWindow) {
    const target = raw
      .targets()
      .find((one) => one.type() === 'service_worker' && one.url().startsWith('chrome-extension:'));
    const worker = await target?.worker();
    return worker && { evaluate: (script, ...args) => worker.evaluate(`(${script})(...${JSON.stringify(args)})`) };
  }
  const isThere = await inWindow(() => {
    const known = globalThis.saysWhoContext;
    const view = () =>
      [...WebExtensionPolicy.getActiveExtensions()]
        .filter(({ extension }) => extension?.temporarilyInstalled)
        .flatMap(({ extension }) => [...extension.views])
        .find(({ viewType }) => viewType === 'background');
    globalThis.saysWhoContext = (name) =>
      name === 'tab:background' ? (view()?.xulBrowser.browsingContext ?? null) : known(name);
    return view() !== undefined;
  });
  if (!isThere) return undefined;
  return {
    async evaluate(script, ...args) {
      const { result } = await raw.connection.send('script.evaluate', {
        expression: `(${script})(...${JSON.stringify(args)}).then((answer) => JSON.stringify(answer))`,
        target: { context: 'tab:background' },
        awaitPromise: true,
      });
      if (result.type === 'exception') throw new Error(result.exceptionDetails.text);
      return JSON.parse(result.result.value);
    },
  };
}
