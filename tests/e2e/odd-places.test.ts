import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInEachBrowser } from '../support/browsers/each-browser.ts';
import { type Desk, sitDown, untilPainted } from '../support/desk.ts';

const filler =
  'The council met on Tuesday evening in the old customs house, as it does every month of the year. '.repeat(4);
const page = `<!doctype html><html lang="en"><title>Council keeps the bridge</title><body>
<nav>Harbour Gazette</nav>
<article><h1>Council keeps the bridge</h1>
<p>${filler}The bridge will stay open, the mayor said.</p>
<div class="ad">Buy a boat today</div>
<p>Nobody voted against it. ${filler}</p>
<figure><img alt="" src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==" width="200" height="60"><figcaption>The bridge in March, seen from the tower.</figcaption></figure>
<p style="user-select:none">${filler}The toll stays at two crowns.</p>
<p>${filler}</p></article>
<aside><p>Readers wrote that the toll is too high.</p></aside>
<story-box></story-box>
<a id="saysWhoFinder"></a><a id="saysWhoVeil"></a><form id="saysWhoVisit"><input name="isAlive" hidden></form>
<iframe srcdoc="<p>The full minutes were published on Friday.</p>" width="500" height="80"></iframe>
<script>document.querySelector('story-box').attachShadow({mode:'open'}).innerHTML='<p>The engineer warned of rust in the third pillar.</p>';</script>
</body></html>`;

/** Selects the words that lie between two others, wherever they stand, and lets go of the mouse there. */
const selectAcross = (from: string, to: string) => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const at = (words: string) => {
    walker.currentNode = document.body;
    while (walker.nextNode()) {
      const index = walker.currentNode.textContent!.indexOf(words);
      if (index >= 0) return [walker.currentNode, index] as const;
    }
    throw new Error(words);
  };
  const [first, start] = at(from);
  const [last, end] = at(to);
  getSelection()!.setBaseAndExtent(first, start, last, end + to.length);
};

/** Whether the frame's words are painted, in the frame's own registry. */
const inFrame = () => {
  const inner = document.querySelector('iframe')!.contentWindow as (Window & typeof globalThis) | null;
  return [...(inner?.CSS.highlights ?? [])].some(([name, marks]) => name === 'says-who-6' && marks.size > 0);
};

describeInEachBrowser('marks in odd places', (which) => {
  let desk: Desk;
  let count = 0;
  beforeAll(async () => {
    desk = await sitDown(which);
    desk.site.put('odd.html', page);
    await desk.read('odd.html');
  });
  afterAll(() => desk?.leave());

  async function untilMarked(part: string) {
    count += 1;
    await untilPainted(desk.page, count);
    await desk.panel.waitFor(
      (words) =>
        [...document.querySelectorAll('article[data-claim]')].some((card) => card.textContent?.includes(words)),
      { args: [part] },
    );
  }

  it('across paragraphs and the advertisement between them', async () => {
    await desk.page.evaluate(selectAcross, 'the mayor said', 'Nobody voted against it');
    await desk.page.press('c');
    await untilMarked('Nobody voted against it');
  });

  it('in a caption', async () => {
    await desk.mark('seen from the tower', 'c');
    await untilMarked('seen from the tower');
  });

  it('outside the article, and says so', async () => {
    await desk.mark('Readers wrote that the toll is too high', 'c');
    await untilMarked('Readers wrote');
    await desk.panel.click('role=button[name="Close"]');
    expect(
      await desk.panel.evaluate(
        () =>
          [...document.querySelectorAll('article')].find((card) => card.innerText.includes('Readers wrote'))?.innerText,
      ),
    ).toContain('Outside the article');
  });

  it('in an open shadow root', async () => {
    const point = await desk.page.evaluate(() => {
      const text = document.querySelector('story-box')!.shadowRoot!.querySelector('p')!.firstChild!;
      const range = document.createRange();
      range.selectNodeContents(text);
      range.startContainer.parentElement!.scrollIntoView({ block: 'center' });
      const box = range.getBoundingClientRect();
      return [box.left + 30, box.top + box.height / 2] as const;
    });
    await desk.page.clickAt(...point);
    await desk.page.evaluate(() => {
      const text = document.querySelector('story-box')!.shadowRoot!.querySelector('p')!.firstChild!;
      getSelection()!.setBaseAndExtent(text, 4, text, text.textContent!.length);
    });
    await desk.page.press('c');
    count += 1;
    await untilPainted(desk.page, count);
  });

  it('in a frame of the same site', async () => {
    await desk.page.evaluate(() => {
      const frame = document.querySelector('iframe')!;
      frame.scrollIntoView({ block: 'center' });
      const inner = frame.contentWindow!;
      inner.focus();
      const text = inner.document.querySelector('p')!.firstChild!;
      inner.getSelection()!.setBaseAndExtent(text, 0, text, text.textContent!.length);
    });
    await desk.page.press('c');
    await desk.panel.waitFor(() =>
      [...document.querySelectorAll('article[data-claim]')].some((card) =>
        card.textContent?.includes('The full minutes'),
      ),
    );
    await desk.page.waitFor(inFrame);
    await untilPainted(desk.page, count); // those of the page itself are still there
  });

  it('brings them all back', async () => {
    await desk.page.reload();
    await desk.click();
    await untilPainted(desk.page, count);
    await desk.page.waitFor(inFrame);
  });

  it('after the frame of an advertisement has come and gone', async () => {
    await desk.page.evaluate(async () => {
      const frame = document.createElement('iframe');
      document.body.append('Buy two boats', frame);
      await new Promise((resume) => setTimeout(resume, 1000)); // until it is attended to
      frame.src = 'https://advertisement.invalid/';
      await new Promise((resume) => setTimeout(resume, 500));
      frame.remove();
    });
    await desk.page.evaluate(selectAcross, 'every month', 'of the year');
    await desk.page.press('c');
    await untilMarked('every month');
  });

  it('while the page makes selections and clicks up', async () => {
    await desk.page.evaluate(() => {
      const own = window as Window & { flood?: ReturnType<typeof setInterval> };
      own.flood = setInterval(() => {
        document.dispatchEvent(new Event('selectionchange'));
        document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
      }, 20);
    });
    await desk.page.select('The bridge will stay open');
    await desk.page.waitFor('says-who-bar >>> role=button[name^="Mark claim"]');
    await desk.page.press('c');
    await untilMarked('The bridge will stay open');
    await desk.page.evaluate(() => clearInterval((window as Window & { flood?: number }).flood));
  });

  it('logged no error', async () => {
    expect(await desk.browser.consoleErrors()).toEqual([]);
  });
});
