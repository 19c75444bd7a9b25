import { join } from 'node:path';
import { both } from '../faults/engines.mjs';
import { openBrowser } from '../support/browsers/open-browser.mjs';

const most = 10; // per cent of a core that following a page may take
const perSecond = 1000; // rewrites
const patience = 15_000; // milliseconds until the marks are back once the page rests

const claim = 'The crane on pier nine has not moved since the strike began.';
const other = 'Forty crates of oranges were left in the sun on Monday.';

/** What a page does to the words under a highlight, a thousand times a second. Each runs in the page, over and over. */
const kinds = {
  'the text of its nodes': (marked, at) => {
    const text = marked.firstChild;
    text.data = at % 2 ? `${text.data} ` : text.data.trimEnd();
  },
  'the whole subtree': (marked) => {
    marked.replaceChildren(document.createTextNode(marked.textContent));
  },
  'attributes, classes and boxes put in': (marked, at) => {
    marked.className = `turn-${at % 7}`;
    marked.style.setProperty('--turn', at);
    const box = marked.previousElementSibling;
    if (box?.localName === 'aside') box.remove();
    else marked.before(Object.assign(document.createElement('aside'), { textContent: `Advertisement ${at}` }));
  },
};

/** Pages that rewrite themselves without end under a highlight: following them stays cheap, and the marks come back. */
export const restless = {
  id: 'S10',
  kind: 'security',
  about: 'pages that never rest under a highlight',
  engines: both,
  async run({ which, options, isQuick, site, home, row }) {
    site.put('restless.html', story());
    const [tries, seconds] = isQuick ? [1, 3] : [3, 8];
    const browser = await openBrowser({ which, ...options, profileDir: join(home, `restless-${which}`) });
    try {
      const meter = which === 'chromium' ? meterOfChromium : meterOfFirefox;
      const control = row('the page itself, by the same meter', { isPromised: false, greatest: ['of a core, %'] });
      for (const [name, rewrite] of Object.entries(kinds)) {
        const line = row(name, { greatest: ['of a core, %'] });
        const shares = [];
        for (let at = 0; at < tries; at += 1) {
          const { ours, pages, isBack, rewrites } = await follow(browser, site, meter, rewrite, seconds);
          shares.push(ours);
          control.add({ tried: 1, 'of a core, %': Math.round(pages * 10) / 10 });
          line.add({ tried: 1, 'rewrites a second': Math.round(rewrites / tries), 'too late': isBack ? 0 : 1 });
          console.log(
            `  ${name}: ${ours.toFixed(1)} % ours, ${pages.toFixed(1)} % the page's, ${Math.round(rewrites)} rewrites a second`,
          );
        }
        const middle = shares.sort((a, b) => a - b)[Math.floor(shares.length / 2)];
        line.add({ 'of a core, %': Math.round(Math.max(middle, 0) * 10) / 10, 'too dear': middle > most ? 1 : 0 });
      }
      if (!(control.row['of a core, %'] > 0)) throw new Error('the meter sees nothing, not even the page');
    } finally {
      await browser.close();
    }
  },
};

async function follow(browser, site, meter, rewrite, seconds) {
  const page = await browser.openPage(site.url('restless.html'));
  const alone = await meter(browser, page, () => bomb(page, rewrite, seconds));
  await browser.clickToolbarButton(page);
  const panel = await browser.panel();
  await panel.waitFor(() => document.querySelector('[data-story-title]')?.textContent);
  for (const words of [claim, other]) {
    if (await page.evaluate(isPainted, words)) continue;
    await page.select(words);
    await page.press('c');
    await page.waitFor(isPainted, { args: [words] });
  }
  const followed = await meter(browser, page, () => bomb(page, rewrite, seconds));
  const isBack = await Promise.all(
    [claim, other].map((words) => page.waitFor(isPainted, { args: [words], timeout: patience })),
  ).then(
    () => true,
    () => false,
  );
  await page.close();
  const ours = followed.ours ?? followed.all - alone.all;
  return { ours, pages: alone.all, isBack, rewrites: followed.rewrites };
}

/** Lets the page rewrite itself for so long; answers how often it did in a second. */
const bomb = (page, rewrite, seconds) =>
  page.evaluate(`(${runFor})(${rewrite}, ${JSON.stringify([claim, other])}, ${perSecond}, ${seconds * 1000})`);

async function runFor(rewrite, words, perSecond, millis) {
  const marked = words.map((each) => [...document.querySelectorAll('p')].find((one) => one.textContent.includes(each)));
  const tick = 10; // milliseconds
  const began = performance.now();
  let count = 0;
  const timer = setInterval(() => {
    const due = ((performance.now() - began) / 1000) * perSecond;
    for (let n = 0; n < (3 * perSecond * tick) / 1000 && count < due; n += 1) {
      rewrite(marked[count % marked.length], Math.floor(count / marked.length));
      count += 1;
    }
  }, tick);
  await new Promise((done) => setTimeout(done, millis));
  clearInterval(timer);
  for (const box of document.querySelectorAll('aside')) box.remove();
  return (1000 * count) / (performance.now() - began);
}

/** Whether the extension paints just these words. Runs in the page. */
function isPainted(words) {
  return [...CSS.highlights].some(
    ([name, marks]) => name.startsWith('says-who') && [...marks].some((mark) => mark.toString().trim() === words),
  );
}

/** Per cent of a core, by samples of the page's thread: where a script of ours is anywhere on the stack, it is ours. */
async function meterOfChromium(_browser, page, work) {
  const client = await page.raw.createCDPSession();
  await client.send('Profiler.enable');
  await client.send('Profiler.setSamplingInterval', { interval: 500 });
  await client.send('Profiler.start');
  const rewrites = await work();
  const { profile } = await client.send('Profiler.stop');
  await client.detach();
  const byId = new Map(profile.nodes.map((node) => [node.id, node]));
  const parents = new Map(profile.nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node.id])));
  const isIdle = (id) => /^\((?:idle|program|root)\)$/u.test(byId.get(id).callFrame.functionName);
  const isOurs = (id) =>
    id !== undefined && (byId.get(id).callFrame.url.startsWith('chrome-extension:') || isOurs(parents.get(id)));
  let [ours, all] = [0, 0];
  for (const [at, id] of profile.samples.entries()) {
    const took = profile.timeDeltas[at + 1] ?? 0;
    if (isIdle(id)) continue;
    all += took;
    if (isOurs(id)) ours += took;
  }
  const whole = profile.endTime - profile.startTime;
  return { ours: (100 * ours) / whole, all: (100 * all) / whole, rewrites };
}

/** Per cent of a core that the page's process takes. */
async function meterOfFirefox(browser, _page, work) {
  const { inWindow } = browser.driver;
  const spent = () =>
    inWindow(async () => {
      const { osPid } = globalThis.gBrowser.selectedBrowser.browsingContext.currentWindowGlobal.domProcess;
      const { children } = await ChromeUtils.requestProcInfo();
      return children.find(({ pid }) => pid === osPid).cpuTime / 1e6; // milliseconds
    });
  const [before, began] = [await spent(), Date.now()];
  const rewrites = await work();
  return { all: (100 * ((await spent()) - before)) / (Date.now() - began), rewrites };
}

function story() {
  const filler = Array.from(
    { length: 250 },
    (_, at) =>
      `<p>Entry ${at} of the harbour log says that ${at * 7} crates stood on pier ${at % 9}. ${'The watch was quiet. '.repeat(12)}</p>`,
  );
  filler.splice(4, 0, `<p>${claim}</p>`, `<p>The harbour master signed the log at noon.</p>`, `<p>${other}</p>`);
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>The harbour log</title>
<body><article><h1>The harbour log</h1>${filler.join('\n')}</article></body></html>`;
}
