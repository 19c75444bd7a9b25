import { join } from 'node:path';
import { begin, wait, wholeLibrary } from '../faults/at-work.mjs';
import { both } from '../faults/engines.mjs';
import { forgedInput, listenForAnswers } from './forged-input.mjs';

const words = 'Seoul does not always say when a senior figure arrives';
const others = 'did not answer calls on Thursday';

/** What a page's scripts make up, while words are selected and the bar shows: nothing is kept, and nothing is told. */
export const forged = {
  id: 'S3',
  kind: 'security',
  about: 'input that a page makes up',
  engines: both,
  async run(ground) {
    const row = ground.row();
    const control = ground.row('the same words, by a person');
    const { browser, page, panel } = await begin(ground, join(ground.home, `forged-${ground.which}`));
    try {
      await page.press('Escape');
      const own = await panel.evaluate(() => location.origin);
      await page.evaluate(listenForAnswers);
      const tries = Object.entries(forgedInput).filter((_, at) => !ground.isQuick || at % 4 === 0);
      for (const [name, forge] of tries) {
        await page.select(words);
        await page.waitFor('says-who-bar');
        await wait(400);
        const before = await panel.evaluate(wholeLibrary);
        const told = await page.evaluate(callOf(forge, own)).catch((error) => `threw ${error.message}`);
        await wait(400);
        const isKept = (await panel.evaluate(wholeLibrary)).hash !== before.hash;
        if (String(told).startsWith('threw')) console.log(`  ${name} ${told}`);
        const heard = await page.evaluate(() => globalThis.answers.splice(0));
        const learned = [told, ...heard].filter((each) => each && !String(each).startsWith('threw'));
        row.add({ tried: 1, changed: isKept ? 1 : 0, 'got in': learned.length > 0 ? 1 : 0 });
        if (isKept || learned.length > 0)
          console.log(`  ${name}: ${isKept ? 'kept something' : ''} ${learned.join(', ')}`);
        await page.press('Escape');
      }
      for (const key of ['c', 's']) {
        const before = await panel.evaluate(wholeLibrary);
        await page.select(key === 'c' ? words : others);
        await page.waitFor('says-who-bar');
        await page.press(key);
        await wait(1500);
        const isKept = (await panel.evaluate(wholeLibrary)).hash !== before.hash;
        control.add({ tried: 1, 'did not act': isKept ? 0 : 1 });
      }
    } finally {
      await browser.close();
    }
  },
};

/** A call of a function that stands in a table, as an expression. */
function callOf(forge, own) {
  const isMethod = !String(forge).startsWith('(') && !String(forge).startsWith('async (');
  const called = isMethod ? `Object.values({ ${forge} })[0]` : `(${forge})`;
  return `${called}(${JSON.stringify(own)})`;
}
