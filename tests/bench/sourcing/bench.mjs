import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openBrowser, whyMissing } from '../../support/browsers/open-browser.mjs';
import { load } from '../compare/bundle.mjs';
import { bundleForPage } from '../in-page.mjs';

/** @import { Figure } from '../../../scripts/bench.mjs' */

const root = fileURLToPath(new URL('../../../', import.meta.url));
const runs = 7;
const claims = 500; // of one story: more than any was ever marked with
const largest = 2; // of the sizes of the library: 100,000 claims
const patience = 300_000; // milliseconds: a library of 100,000 claims is read for the first time

/**
 * How long the pictures of a story take, and those of a library of 100,000 claims with how long the screen stands still meanwhile.
 *
 * @returns {Promise<Figure[]>}
 */
export default async function measure() {
  return [...(await ofStory()), ...(whyMissing('chromium') ? [] : await ofLibrary())];
}

/** @returns {Promise<Figure[]>} */
async function ofStory() {
  const { alongStory } = await load('lib/core/tally/along-story.ts');
  const { countedViews } = await load('lib/core/tally/counted.ts');
  const { flowOf } = await load('lib/core/tally/flow.ts');
  const { glanceOf } = await load('lib/core/tally/glance.ts');
  const { alongPicture } = await load('lib/core/plots/along-picture.ts');
  const { flowPicture } = await load('lib/core/plots/flow-picture.ts');
  const { englishWords } = await load('lib/core/plots/english-words.ts');
  const { svgOf } = await load('lib/core/plots/svg.ts');
  const { views, text } = largeStory();
  const draw = () => {
    const counted = countedViews(views, 'en');
    glanceOf(counted);
    const along = alongPicture(
      alongStory(views, () => text.length, text),
      470,
      englishWords,
    );
    const flow = flowPicture(flowOf(counted, 16), (id) => id, 'Wire Daily', 470, englishWords);
    return svgOf(along).length + svgOf(flow).length;
  };
  return [
    {
      name: `pictures and figures of a story with ${claims} claims, median of ${runs}`,
      value: time(draw),
      unit: 'ms',
      reach: 50,
    },
  ];
}

/** A story of 60 sources with claims all along, two in three through an outlet. */
function largeStory() {
  const text = 'Some words of a story that is long.\n'.repeat(3000);
  const views = Array.from({ length: claims }, (_, at) => {
    const source = (number) => ({ id: `source ${number}`, name: `A speaker called ${number}` });
    const naming = ['named', 'described', 'anonymous', 'vague'][at % 4];
    const links = [
      { link: {}, source: source((at * 7) % 60), naming },
      ...(at % 3 === 0 ? [] : [{ link: {}, source: source(60 + (at % 9)), naming: 'named' }]),
    ];
    const start = at * 200;
    return {
      claim: { id: `claim ${at}`, storyId: 'story', kind: 'fact' },
      passage: { readingId: 'reading', start, end: start + 90, selector: { exact: text.slice(start, start + 90) } },
      naming,
      attributions: [{ attribution: { directness: 'direct' }, links }],
    };
  });
  return { views, text };
}

/** @returns {Promise<Figure[]>} */
async function ofLibrary() {
  const code = await bundleForPage(join(root, 'tests/bench/library/page.ts'));
  const browser = await openBrowser({ which: 'chromium', width: 1320, height: 900, welcome: true });
  try {
    const welcome = await browser.extensionPage('welcome.html');
    const origin = await welcome.evaluate('location.origin');
    const first = await browser.openPage(`${origin}/library.html#settings`);
    await first.waitFor('h1');
    await new Promise((resolve) => setTimeout(resolve, 1000)); // until the database is made
    await first.goto('about:blank');
    const filling = await browser.openPage(`${origin}/welcome.html`);
    await filling.evaluate(`(async () => { ${code}; await bench.fillLibrary(bench.librarySizes[${largest}]); })()`);
    await filling.close();
    const page = await browser.openPage(`${origin}/library.html#settings`);
    await page.waitFor(() => document.querySelector('[data-searchable]') !== null, { timeout: patience });
    await page.waitFor((count) => document.querySelector('nav')?.textContent?.includes(count), {
      timeout: patience,
      args: ['100,000'],
    });
    const shown = [];
    const longest = [];
    for (let run = 0; run < runs; run += 1) {
      const { took, gaps } = await page.evaluate(opening);
      shown.push(took);
      longest.push(Math.max(...gaps));
    }
    const of = 'corpus view of 100,000 claims';
    return [
      { name: `${of}: first picture, median of ${runs}`, value: middle(shown), unit: 'ms', reach: 1500 },
      {
        name: `${of}: longest frame while it is counted, median`,
        value: middle(longest),
        unit: 'ms',
        reach: 33, // a slice of 16 beside the frame's own time
      },
    ];
  } finally {
    await browser.close();
  }
}

/** From the click to the first picture, and how long the page took for nothing else in between, in milliseconds; runs in the page. */
const opening = async () => {
  location.hash = '#settings';
  while (document.querySelector('[data-figure]')) await new Promise((resolve) => setTimeout(resolve, 20));
  await new Promise((resolve) => setTimeout(resolve, 300));
  const gaps = [];
  let isCounting = false;
  let last = performance.now();
  const began = last;
  location.hash = '#sourcing';
  // The counting lets each frame come between; what is drawn at the beginning and at the end is no part of it.
  while (!document.querySelector('[data-figure] svg')) {
    const now = await new Promise((resolve) => requestAnimationFrame(resolve));
    if (isCounting) gaps.push(now - last);
    isCounting = document.querySelector('[data-counting]') !== null;
    last = now;
  }
  return { took: performance.now() - began, gaps };
};

function time(work) {
  const times = Array.from({ length: runs }, () => {
    const began = performance.now();
    work();
    return performance.now() - began;
  });
  return middle(times);
}

function middle(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}
