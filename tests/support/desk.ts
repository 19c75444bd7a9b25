import { join } from 'node:path';
import { expect } from 'vitest';
import {
  type BrowserOptions,
  type OpenBrowser,
  openBrowser,
  type Panel,
  type StoryPage,
  type Which,
} from './browsers/open-browser.mjs';
import { type StoryServer, serveStories } from './story-server.mjs';

/** A person at work: a browser with the extension, a news site, a story on screen. */
export interface Desk {
  readonly browser: OpenBrowser;
  readonly site: StoryServer;
  page: StoryPage;
  panel: Panel;
  /** Opens a story of the site and clicks the button; waits until the panel shows its headline. */
  read(path: string): Promise<void>;
  /** Clicks the button on the page that is open. */
  click(): Promise<void>;
  /** Selects words on the page and presses a key of the bar. */
  mark(words: string, key: 'c' | 's' | 'n'): Promise<void>;
  leave(): Promise<void>;
}

/** The field that is open after a claim was marked. */
export const saysWho = 'role=combobox[name="Says who?"]';

/** Sits down at a desk, with a browser as told (`grantedHosts`, another build in `extensionDir`, a browser that keeps nothing, the page of the first run left open). */
export async function sitDown(
  which: Which,
  options: Pick<BrowserOptions, 'grantedHosts' | 'extensionDir' | 'welcome' | 'remembersNothing'> = {},
): Promise<Desk> {
  const site = await serveStories(join(import.meta.dirname, '..', 'stories'));
  const browser = await openBrowser({ which, ...options });
  const desk: Desk = {
    browser,
    site,
    page: undefined as unknown as StoryPage,
    panel: undefined as unknown as Panel,
    async read(path) {
      desk.page = await browser.openPage(site.url(path));
      await desk.click();
      await desk.panel.waitFor(() => document.querySelector('[data-story-title]')?.textContent);
    },
    async click() {
      await browser.clickToolbarButton(desk.page);
      desk.panel = await browser.panel();
    },
    async mark(words, key) {
      await desk.page.select(words);
      await desk.page.press(key);
    },
    async leave() {
      await browser.close();
      await site.close();
    },
  };
  return desk;
}

/** Waits for the card of the claim that begins with these words (25 letters of them) and shows this too. */
export async function untilCard(panel: Panel, words: string, part: string): Promise<void> {
  await panel.waitFor(
    (start, more) =>
      [...document.querySelectorAll<HTMLElement>('article[data-claim]')].some(
        (card) => card.innerText.includes(start) && card.innerText.includes(more),
      ),
    { args: [words.slice(0, 25), part] },
  );
}

/** Waits until what was found in the story is offered: it comes a moment later, and pushes the cards down under a quick hand. */
export async function untilOffered(panel: Panel): Promise<void> {
  await panel.waitFor('role=button[name="Review"]');
}

/** How many passages the extension paints on the page, overlays, suggestions and cues left out; runs there. */
export const countPainted = () =>
  [...CSS.highlights].reduce((sum, [name, marks]) => {
    const isOverlay = /^says-who-(9|10|11|12|13|14)$/.test(name);
    return sum + (name.startsWith('says-who') && !isOverlay ? marks.size : 0);
  }, 0);

/** Waits until so many passages are painted. */
export async function untilPainted(page: StoryPage, count: number): Promise<void> {
  await expect.poll(() => page.evaluate(countPainted), { timeout: 10_000 }).toBe(count);
}
