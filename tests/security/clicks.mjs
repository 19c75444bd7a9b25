import { join } from 'node:path';
import { both } from '../faults/engines.mjs';
import { openBrowser } from '../support/browsers/open-browser.mjs';
import { honestClick, hostileClicks, pageOf, tryClick } from './hostile-clicks.mjs';

/** Pages that want a click for something else to press the bar: it acts only where it could be seen. */
export const clicks = {
  id: 'S5',
  kind: 'security',
  about: 'clicks that are not meant for the bar',
  engines: both,
  async run({ which, options, isQuick, site, home, row }) {
    const hostile = row();
    const honest = row('the same clicks, with nothing done to the bar');
    const browser = await openBrowser({ which, ...options, profileDir: join(home, `clicks-${which}`) });
    try {
      const tries = isQuick ? hostileClicks.filter((_, at) => at % 3 === 0) : hostileClicks;
      for (const each of [honestClick, ...tries, { ...honestClick, name: 'again nothing' }]) {
        const { isSeen, acted } = await attempt(browser, site, each);
        const isHonest = each.act === honestClick.act;
        (isHonest ? honest : hostile).add({
          tried: 1,
          'in sight': isSeen ? 1 : 0,
          acted: acted ? 1 : 0,
          'acted unseen': acted && !isSeen ? 1 : 0,
          'did not act': isHonest && !acted ? 1 : 0,
        });
        console.log(`  ${each.name}: ${isSeen ? 'in sight' : 'not in sight'}, ${acted ? 'acted' : 'did not act'}`);
      }
    } finally {
      await browser.close();
    }
  },
};

async function attempt(browser, site, each) {
  const path = `clicks/${each.name.replace(/\W+/gu, '-')}.html`;
  site.put(path, pageOf(each));
  const page = await browser.openPage(site.url(path));
  await browser.clickToolbarButton(page);
  const panel = await browser.panel();
  await panel.waitFor(() => document.querySelector('[data-story-title]')?.textContent);
  const outcome = await tryClick({ page, panel, ...each });
  await page.close();
  return outcome;
}
