import { writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { aim, findWords, placeOfWords, seek, selectAllButOne } from './seek.mjs';

/** @import { Hands, Surface as SurfaceShape } from './open-browser.mjs' */

/** Enough for a cold start on a busy two-core machine. */
const patience = 20_000;
const betweenLooks = 40;

/**
 * One web page as a person uses it: a story in a tab, or the extension's panel. It knows no browser; everything it
 * does goes through the driver's `hands`, so that a test takes the same steps in every browser.
 *
 * @implements {SurfaceShape}
 */
export class Surface {
  /** @param {Hands} hands */
  constructor(hands) {
    this.hands = hands;
  }

  async evaluate(script, ...args) {
    const call = typeof script === 'function' ? `(${script})(...${JSON.stringify(args)})` : script;
    const answer = await this.hands.evaluate(`Promise.resolve(${call}).then((answer) => JSON.stringify(answer))`);
    return answer === undefined ? undefined : JSON.parse(answer);
  }

  async waitFor(what, { timeout = patience, args = [] } = {}) {
    let lastError;
    const look = async () => {
      try {
        return typeof what === 'function' ? await this.evaluate(what, ...args) : (await this.#aim(what)) !== undefined;
      } catch (error) {
        lastError = error;
        return undefined;
      }
    };
    const answer = await until(look, timeout);
    if (answer) return answer;
    const reason = lastError ? ` (${lastError.message})` : '';
    throw new Error(`waited ${timeout} ms in vain for ${what}${reason}\n${await this.#whatIsThere()}`);
  }

  async waitForGone(selector, { timeout = patience } = {}) {
    const gone = await until(async () => (await this.#aim(selector)) === undefined, timeout);
    if (!gone) throw new Error(`${selector} is still there after ${timeout} ms\n${await this.#whatIsThere()}`);
  }

  async has(selector) {
    return (await this.#aim(selector)) !== undefined;
  }

  async text(selector = 'body') {
    if (selector.includes(' >>> '))
      return this.#inShadow(selector, (root, rest, find) => (rest ? find(root, rest) : root)?.textContent ?? '');
    return this.evaluate(`((find) => find(document, ${JSON.stringify(selector)})?.innerText ?? '')(${seek})`);
  }

  async hover(selector) {
    const { x, y } = await this.#reach(selector);
    await this.hands.pointer([{ move: [x, y] }]);
  }

  async hoverAt(x, y) {
    await this.hands.pointer([{ move: [x, y] }]);
  }

  async click(selector, { timeout = patience } = {}) {
    for (let tries = 0; tries < 3; tries += 1) {
      const { x, y } = await this.#reach(selector, timeout);
      const isWatched = !selector.includes(' >>> ') && (await this.#watchPress(selector));
      await this.clickAt(x, y);
      // It moved away at the last moment: what was hit is something else, and a person would press again.
      const hit = isWatched ? await this.evaluate(() => globalThis.saysWhoPressed).catch(() => true) : true;
      if (hit !== false) return;
    }
  }

  /** From here on the page tells whether the next press is on that element. */
  async #watchPress(selector) {
    const watch = `((find) => {
      globalThis.saysWhoPressed = undefined;
      addEventListener('pointerdown', (event) => {
        globalThis.saysWhoPressed = event.composedPath().includes(find(document, ${JSON.stringify(selector)}));
      }, { capture: true, once: true });
      return true;
    })(${seek})`;
    return this.evaluate(watch).catch(() => false);
  }

  async focus(selector, { timeout = patience } = {}) {
    const take = `((find) => {
      const element = find(document, ${JSON.stringify(selector)});
      element?.focus();
      return Boolean(element) && element === document.activeElement;
    })(${seek})`;
    const taken = await until(() => this.evaluate(take).catch(() => false), timeout);
    if (!taken) throw new Error(`cannot put the focus on ${selector}\n${await this.#whatIsThere()}`);
  }

  async clickAt(x, y) {
    await this.hands.pointer([{ move: [x, y] }, 'down', 'up']);
  }

  async type(text) {
    await this.hands.type(text);
  }

  async press(keys) {
    const names = keys === '+' ? ['+'] : keys.split('+');
    for (const name of names) await this.hands.key(name, 'down');
    for (const name of names.toReversed()) await this.hands.key(name, 'up');
  }

  async fill(selector, text) {
    await this.click(selector);
    await this.press(process.platform === 'darwin' ? 'Meta+a' : 'Control+a');
    await this.type(text);
  }

  async select(words, { nth = 0 } = {}) {
    const withWords = (script) => `(${script})(${JSON.stringify(words)}, ${nth}, ${findWords})`;
    const place = await this.evaluate(withWords(placeOfWords));
    if (!place) throw new Error(`the page does not show these words: ${words}`);
    const selected = async () => even(await this.evaluate(() => getSelection()?.toString() ?? '')) === even(words);
    await this.hands.pointer([{ move: place.from }, 'down', { move: midway(place) }, { move: place.to }, 'up']);
    if (await until(selected, 300)) return;
    // Links and images are dragged rather than selected, and a long passage doesn't fit in the view: by keyboard then.
    await this.hands.key('Escape', 'down');
    await this.hands.key('Escape', 'up');
    await this.selectByKeys(words, { nth });
  }

  async selectByKeys(words, { nth = 0 } = {}) {
    await this.evaluate(`(${selectAllButOne})(${JSON.stringify(words)}, ${nth}, ${findWords})`);
    await this.press('Shift+ArrowRight');
    const selected = async () => even(await this.evaluate(() => getSelection()?.toString() ?? '')) === even(words);
    if (await until(selected, 1000)) return;
    const got = await this.evaluate(() => getSelection()?.toString());
    throw new Error(`could not select the words.\nwanted: ${words}\ngot:    ${got}`);
  }

  async screenshot(path) {
    const picture = await this.hands.capture();
    if (path) await writeFile(path, picture);
    return picture;
  }

  /** Where the element can be hit, once it has stopped moving and nothing covers it. */
  async #reach(selector, timeout = patience) {
    let before;
    let seen;
    const target = await until(async () => {
      seen = await this.#aim(selector).catch(() => undefined);
      const still = seen && before && seen.x === before.x && seen.y === before.y;
      before = seen;
      return still && seen.width > 0 && !seen.coveredBy ? seen : undefined;
    }, timeout);
    if (target) return target;
    const reason = seen
      ? `it is covered by ${seen.coveredBy ?? 'nothing, but moves or has no size'}`
      : 'it is not there';
    throw new Error(`cannot click ${selector}: ${reason}\n${await this.#whatIsThere()}`);
  }

  async #aim(selector) {
    if (selector.includes(' >>> '))
      return this.#inShadow(selector, `(root, rest, find) => (${aim})(root, rest, find)`).catch(() => undefined);
    return this.evaluate(`(${aim})(document, ${JSON.stringify(selector)}, ${seek})`);
  }

  /** `host >>> inner` looks through a shadow root, also a closed one, which no script of the page could. */
  async #inShadow(selector, script) {
    const [host, inner] = selector.split(' >>> ');
    const answer = await this.hands.callInShadow(
      host,
      `(root) => JSON.stringify((${script})(root, ${JSON.stringify(inner)}, ${seek}))`,
    );
    return answer === undefined ? undefined : JSON.parse(answer);
  }

  async #whatIsThere() {
    const shown = await this.evaluate(() => document.body?.innerText.slice(0, 1500)).catch((error) => error.message);
    return `The page shows:\n${shown}`;
  }
}

/**
 * Looks again and again until the answer is truthy, and gives it; `undefined` when the time is up.
 *
 * @template T
 * @param {() => Promise<T>} look
 * @param {number} timeout in milliseconds
 * @param {number} [interval] in milliseconds
 */
export async function until(look, timeout, interval = betweenLooks) {
  const end = Date.now() + timeout;
  for (;;) {
    const answer = await look();
    if (answer) return answer;
    if (Date.now() >= end) return undefined;
    await pause(interval);
  }
}

const even = (text) => text.replace(/\s+/gu, ' ').trim();
const midway = ({ from, to }) => [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
