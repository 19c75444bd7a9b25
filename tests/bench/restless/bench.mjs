import { fileURLToPath } from 'node:url';
import { bundleForPage, launchPlain } from '../in-page.mjs';

/** @import { Figure } from '../../../scripts/bench.mjs' */

const seconds = 15;
const perSecond = 1000;

/**
 * What it costs to follow 50 marks on a page of 300 kB that rewrites itself a thousand times a second: the time that
 * the page's thread is busy, less the time it is busy without us.
 *
 * @returns {Promise<Figure[]>}
 */
export default async function measure() {
  const code = await bundleForPage(fileURLToPath(new URL('page.ts', import.meta.url)));
  const browser = await launchPlain();
  try {
    const alone = await busy(browser, code, false);
    const followed = await busy(browser, code, true);
    const share = (100 * (followed.busy - alone.busy)) / (seconds * 1000);
    return [
      {
        name: `of a core, for a page that rewrites itself ${perSecond} times a second`,
        value: share,
        unit: '%',
        reach: 10,
      },
      { name: `looks at that page in ${seconds} seconds`, value: followed.looks, unit: 'looks' },
    ];
  } finally {
    await browser.close();
  }
}

async function busy(browser, code, follows) {
  const page = await browser.newPage();
  const paragraph = (at) =>
    `<p>Sentence ${at} of the strike story says that ${at * 7} crates stood on pier ${at % 9}. ${'The crane did not move. '.repeat(20)}</p><span>line</span>`;
  await page.setContent(
    `<!doctype html><body>${Array.from({ length: 500 }, (_, at) => paragraph(at)).join('\n')}</body>`,
  );
  await page.evaluate(code);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const total = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * metrics.find(({ name }) => name === 'TaskDuration').value;
  };
  if (follows)
    await page.evaluate(() => {
      globalThis.looks = bench.follow();
    });
  await page.evaluate((times) => bench.rewrite(times), perSecond);
  await page.waitForTimeout(2000); // until it runs evenly
  const began = await total();
  await page.waitForTimeout(seconds * 1000);
  const answer = { busy: (await total()) - began, looks: follows ? await page.evaluate(() => globalThis.looks()) : 0 };
  await page.close();
  return answer;
}
