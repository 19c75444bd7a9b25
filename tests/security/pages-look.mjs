import { setTimeout as pause } from 'node:timers/promises';

/**
 * A look into a page past its own scripts: what is run here has methods of its own, whatever the page has done to its. Answers are
 * plain JSON.
 *
 * @returns {Promise<{ cpuTime: () => Promise<number>, evaluate: (script: Function, ...args: unknown[]) => Promise<any>, setSize: (size: object | null) => Promise<void>, errors: () => string[], isGone: () => boolean }>}
 */
export async function lookInto(browser, page, url) {
  return browser.which === 'firefox' ? lookByBidi(browser, url) : lookByDevTools(page);
}

async function lookByDevTools({ raw }) {
  const errors = [];
  let isGone = false;
  raw.on('error', () => {
    isGone = true;
  });
  const client = await raw.createCDPSession();
  client.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
    const { url, stackTrace, exception, text } = exceptionDetails;
    const places = [url, ...(stackTrace?.callFrames ?? []).map((frame) => frame.url)];
    if (places.some((place) => place?.startsWith('chrome-extension:'))) errors.push(exception?.description ?? text);
  });
  client.on('Runtime.consoleAPICalled', ({ type, args, stackTrace }) => {
    const isOurs = stackTrace?.callFrames.some(({ url }) => url.startsWith('chrome-extension:'));
    if (type === 'error' && isOurs) errors.push(args.map((one) => one.value ?? one.description).join(' '));
  });
  await client.send('Runtime.enable');
  await client.send('Performance.enable');
  return {
    async cpuTime() {
      const { metrics } = await client.send('Performance.getMetrics');
      return metrics.find(({ name }) => name === 'ThreadTime').value * 1000;
    },
    evaluate: (script, ...args) =>
      raw
        .mainFrame()
        .isolatedRealm()
        .evaluate(`(${script})(...${JSON.stringify(args)})`),
    setSize: (size) => raw.setViewport(size),
    errors: () => errors,
    isGone: () => isGone,
  };
}

async function lookByBidi(browser, opened) {
  const { connection } = browser.driver.raw;
  const send = async (method, params) => (await connection.send(method, params)).result;
  const { contexts } = await send('browsingContext.getTree', { maxDepth: 0 });
  const { context } = contexts.findLast(({ url }) => url.startsWith(opened));
  const target = { context, sandbox: 'beside' };
  return {
    cpuTime: () => browser.driver.inWindow(cpuTimeOfTab),
    async evaluate(script, ...args) {
      const expression = `(async () => JSON.stringify(await (${script})(...${JSON.stringify(args)})))()`;
      const answer = await send('script.evaluate', { expression, target, awaitPromise: true });
      if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
      return answer.result.type === 'string' ? JSON.parse(answer.result.value) : undefined;
    },
    setSize: (viewport) => send('browsingContext.setViewport', { context, viewport }),
    errors: () => [],
    isGone: () => false,
  };
}

/** Gives up on what does not come to an end within some milliseconds. */
export async function within(millis, promise, what) {
  const ending = new AbortController();
  const late = pause(millis, undefined, { signal: ending.signal }).then(
    () => Promise.reject(new Error(`${what}: not within ${millis} ms`)),
    () => undefined,
  );
  promise.catch(() => undefined);
  return Promise.race([promise, late]).finally(() => ending.abort());
}

/** Runs in Firefox's own window: what the main thread of the tab's process has worked, in milliseconds. */
async function cpuTimeOfTab() {
  const pid = globalThis.gBrowser.selectedBrowser.browsingContext.currentWindowGlobal.osPid;
  const { children } = await ChromeUtils.requestProcInfo();
  const { threads, cpuTime } = children.find((child) => child.pid === pid);
  return (threads.find(({ name }) => /main|web|isolated/iu.test(name))?.cpuTime ?? cpuTime) / 1e6;
}

// What follows runs in the page, beside its own scripts.

/** Begins to count how long nothing else could run: a beat each 10 ms, and what is missing between them. */
export function beginBeats() {
  const beats = { last: performance.now(), longest: 0 };
  const note = () => {
    const now = performance.now();
    const gap = now - beats.last - 10;
    beats.last = now;
    beats.longest = Math.max(beats.longest, gap);
  };
  setInterval(note, 10);
  globalThis.takeBeats = () => {
    note();
    const { longest } = beats;
    beats.longest = 0;
    return { longest: Math.round(longest) };
  };
}

/** The longest wait between two beats since this was last asked, in milliseconds. */
export function takeBeats() {
  return globalThis.takeBeats();
}

/** Selects the words of the page, and answers what is selected then. */
export function selectWords(isInFrame) {
  const view = isInFrame ? document.querySelector('iframe').contentWindow : window;
  const element = view.document.querySelector('#words');
  const walker = view.document.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION);
  const texts = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node);
  const last = texts.at(-1);
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  if (isInFrame) view.focus();
  const selection = view.getSelection();
  selection.setBaseAndExtent(texts[0], 0, last, last.data.length);
  return selection.getRangeAt(0).toString(); // the selection's own words leave out what is not drawn
}

/** Takes the selection away. */
export function selectNothing() {
  getSelection()?.removeAllRanges();
}
