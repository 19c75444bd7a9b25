import { join } from 'node:path';
import { both } from '../faults/engines.mjs';
import { openBrowser } from '../support/browsers/open-browser.mjs';
import { hostilePages } from './pages.mjs';
import { diesAlone, meet } from './pages-met.mjs';

const mostWork = 2_000; // milliseconds of the page's processor time that a reading, or a mark, may take
const longestStill = 3_000; // milliseconds that the page may stand still for us
const chosen = new RegExp(process.env.SAYS_WHO_PAGES ?? '', 'u');
const greatest = ['answered, ms', 'still, ms', 'work, ms'];

/**
 * Pages that would trip, blind or stop whoever reads them: the panel answers with a story, its text or a sentence, the tab goes on,
 * and what is kept is what was selected. `SAYS_WHO_PAGES=headline` takes those whose names fit the expression.
 */
export const hostile = {
  id: 'S2',
  kind: 'security',
  about: 'hostile pages',
  engines: both,
  async run({ which, options, isQuick, site, home, row }) {
    const rows = new Map();
    let count = 0;
    const open = () => {
      count += 1;
      return openBrowser({ which, ...options, profileDir: join(home, `pages-${which}-${count}`) });
    };
    let browser = await open();
    const anew = async () => {
      await browser.close().catch(() => undefined);
      browser = await open();
    };
    const all = hostilePages.filter((page) => (isQuick ? page.isQuick : chosen.test(`${page.kind}: ${page.name}`)));
    for (const page of all) {
      if (!rows.has(page.kind)) rows.set(page.kind, row(page.kind, { greatest }));
      const path = `hostile/${page.name.replace(/\W+/gu, '-')}.html`;
      site.put(path, { body: page.html(), type: page.type ?? 'text/html; charset=utf-8' });
      let met = await attempt(browser, site.url(path), page);
      // On a busy machine, another program's work counts as ours: what is too much twice is too much.
      if (!met.broken && isTooLate(judge(page, met))) {
        const second = await attempt(browser, site.url(path), page);
        if (!second.broken && judge(page, second)['work, ms'] < judge(page, met)['work, ms']) met = second;
      }
      if (met.broken) {
        await anew();
        const dies = await diesAlone(browser, site.url(path), page);
        if (dies) await anew();
        rows.get(page.kind).add({ tried: 1, ...(dies ? { 'dies by itself': 1 } : { died: 1 }) });
        console.log(`  ${page.name}: ${dies ? 'dies by itself' : 'died'}: ${met.broken}`);
      } else {
        const outcome = judge(page, met);
        rows.get(page.kind).add(outcome);
        console.log(`  ${page.name}: ${told(page, met, outcome)}`);
      }
      site.restore(path);
    }
    rows
      .values()
      .next()
      .value?.add({ errors: (await errorsOfOurs(browser)).length });
    for (const error of await errorsOfOurs(browser)) console.log(`  ${error}`);
    await browser.close();
  },
};

const attempt = (browser, url, page) => {
  let last = 'opened';
  const met = meet(browser, url, page, (step) => {
    last = step;
  });
  return met.catch((error) => ({ broken: `${last}: ${error.message.split('\n')[0]}` }));
};

/** What counts of a meeting. */
function judge(
  { selects = true, mayRefuse = false },
  { said, alone, reading, marking, selected, quote, harm, errors, answeredAfter },
) {
  const still = Math.max(0, Math.max(reading.longest, marking.longest) - alone.longest);
  const work = Math.max(0, reading.work - alone.work, marking.work - alone.work);
  const isStory = said === 'its story' || said === 'its text';
  const outcome = {
    tried: 1,
    read: said === 'its story' ? 1 : 0,
    'as text': said === 'its text' ? 1 : 0,
    'said why not': isStory ? 0 : 1,
    marked: selects && quote !== undefined ? 1 : 0,
    'did not act': selects && quote === undefined && !(mayRefuse && !isStory) ? 1 : 0,
    differ: quote !== undefined && even(quote) !== even(selected) ? 1 : 0,
    executed: harm ? 1 : 0,
    errors: errors.length,
    'answered, ms': Math.round(answeredAfter),
    'still, ms': still,
    'work, ms': work,
  };
  return { ...outcome, 'too late': isTooLate(outcome) ? 1 : 0 };
}

const isTooLate = (outcome) => outcome['still, ms'] > longestStill || outcome['work, ms'] > mostWork;
const even = (text) => text.replace(/\s+/gu, ' ').trim();

function told({ why }, { said, alone, reading, marking, selected, quote, errors }, outcome) {
  const bad = Object.entries(outcome).filter(
    ([name, value]) => value > 0 && /act|differ|executed|errors|late/u.test(name),
  );
  const times = [alone, reading, marking].map(({ longest, work }) => `${longest}/${work}`).join(' ');
  return [
    ...bad.map(([name]) => name.toUpperCase()),
    said,
    quote === undefined ? `not marked${why ? ` (${why})` : ''}` : 'marked',
    `alone, reading, marking: ${times} ms; answered after ${outcome['answered, ms']}`,
    ...(outcome.differ ? [JSON.stringify({ selected, quote })] : []),
    ...errors,
  ].join('; ');
}

const errorsOfOurs = async (browser) =>
  (await browser.consoleErrors()).filter((error) => /^(?:background|chrome-extension:|moz-extension:)/u.test(error));
