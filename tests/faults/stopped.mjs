import { join } from 'node:path';
import { wait } from './at-work.mjs';
import { both } from './engines.mjs';
import { comparedClaims, markSentence, openLongStory, readClaims, stopBackground } from './marks.mjs';

/** The background is stopped while it keeps a mark: the page asks again, and each mark is kept once. */
export const stopped = {
  id: 'F3',
  kind: 'faults',
  about: 'background stopped while it keeps a mark',
  engines: both,
  async run(ground) {
    const marks = ground.isQuick ? 10 : 200;
    const { browser, page, panel } = await openLongStory(ground, join(ground.home, `stopped-${ground.which}`), marks);
    const row = ground.row();
    const acked = [];
    try {
      for (let n = 0; n < marks; n += 1) {
        const words = await markSentence(page, n, async () => {
          await wait(Math.random() * 120); // milliseconds: before, while and after it is kept
          await stopBackground(browser);
        });
        if (words === undefined) console.log(`  sentence ${n} was not acknowledged`);
        else acked.push(words);
        row.add({ injected: 1, 'not acknowledged': words === undefined ? 1 : 0 });
      }
      row.add(comparedClaims(await readClaims(panel), acked));
      row.add({ errors: (await browser.consoleErrors()).length });
    } finally {
      await browser.close();
    }
  },
};
