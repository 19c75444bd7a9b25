import { afterEach, beforeEach, expect, test } from 'vitest';
import { anchor, anchorAll, anchorInSlices, describe, reset } from '#dom/anchoring.ts';
import { OWN_ELEMENT } from '#dom/own-element.ts';

const root = document.createElement('main');
beforeEach(() => document.body.append(root));
afterEach(() => {
  reset();
  root.remove();
});

const page = `
  <script>var story = "Divers found the wreck on Tuesday"</script>
  <h1>Wreck found off the cape</h1>
  <p>Divers found the <em>wreck</em> on Tuesday, the coast guard said. It lies 40 metres down.</p>
  <p>The ship, a freighter, sank in 1911 with all its crew. Nobody had looked for it since the war.</p>
  <p>A museum has asked for the bell. \u201cIt belongs to the town,\u201d said its director, Ruth Amsel.</p>`;

/** A range over the first place of some words that may run through several nodes. */
function rangeOf(words: string, within: Node = root): Range {
  const walker = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (!node.parentElement?.closest('script')) nodes.push(node as Text);
  const start = nodes
    .map((node) => node.data)
    .join('')
    .indexOf(words);
  const point = (offset: number): [Text, number] => {
    let left = offset;
    for (const node of nodes) {
      if (left <= node.data.length) return [node, left];
      left -= node.data.length;
    }
    throw new Error(`not on the page: ${words}`);
  };
  const range = document.createRange();
  range.setStart(...point(start));
  range.setEnd(...point(start + words.length));
  return range;
}

const mark = (words: string) => JSON.parse(JSON.stringify(describe(root, rangeOf(words))));
const painted = (ranges: readonly Range[]) => ranges.map((range) => range.toString().replace(/\s+/g, ' ').trim());

test('finds a passage that runs through several elements, and leaves the page alone', () => {
  root.innerHTML = page;
  const before = root.innerHTML;
  const selector = mark('found the wreck on Tuesday');
  const found = anchor(root, selector);
  expect(found).toMatchObject({ state: 'exact', torn: false });
  expect(painted(found.ranges)).toEqual(['found the wreck on Tuesday']);
  expect(root.innerHTML).toBe(before);
});

test('words that stand in elements of their own keep the space between them', () => {
  root.innerHTML = '<p><b>Divers</b> <i>found</i> <u>the</u> <b>wreck</b> <i>on</i> <u>Tuesday</u></p>';
  const selector = mark('found the wreck on');
  expect(selector).toMatchObject({ exact: 'found the wreck on', prefix: 'Divers ', suffix: ' Tuesday' });
  root.querySelectorAll('u')[0]!.textContent = 'their';
  expect(painted(anchor(root, selector).ranges)).toEqual(['found their wreck on']);
});

test('a page that was rendered anew, with a box put in, has the passage still', () => {
  root.innerHTML = page;
  const selector = mark('sank in 1911 with all its crew');
  root.innerHTML = `<div class="ad"><p>Buy a boat</p></div>${page.replaceAll('<p>', '<div><p>').replaceAll('</p>', '</p></div>').replace('freighter', 'freigh\u00adter')}`;
  expect(painted(anchor(root, selector).ranges)).toEqual(['sank in 1911 with all its crew']);
});

test('a change made a moment ago is seen at once', () => {
  root.innerHTML = page;
  const selector = mark('It lies 40 metres down.');
  root.querySelectorAll('p')[0]!.lastChild!.textContent = ' on Tuesday, the coast guard said. It lies 60 metres down.';
  const found = anchor(root, selector);
  expect(found.state).toBe('reworded');
  expect(found.changes).toMatchObject({ grade: 'material', material: ['number'] });
  expect(painted(found.ranges)).toEqual(['It lies 60 metres down.']);
});

test('a passage that was cut is gone, though a script still has its words', () => {
  root.innerHTML = page;
  const selector = mark('Divers found the wreck on Tuesday');
  root.querySelector('p')!.remove();
  expect(anchor(root, selector)).toMatchObject({ state: 'gone', ranges: [], score: 0 });
});

test('a box inside a mark over two paragraphs is not painted', () => {
  root.innerHTML = page;
  const selector = mark('since the war.\n  A museum has asked');
  root.querySelectorAll('p')[1]!.insertAdjacentHTML('afterend', '<aside>Read more: ten wrecks you should see</aside>');
  const found = anchor(root, selector);
  expect(found).toMatchObject({ state: 'exact', torn: true });
  expect(painted(found.ranges)).toEqual(['since the war.', 'A museum has asked']);
  expect(found.range?.toString()).toContain('ten wrecks');
});

test('text in an open shadow root and in a same-origin frame is found', () => {
  root.innerHTML = '<div id="host"></div><iframe></iframe>';
  const shadow = root.querySelector('#host')!.attachShadow({ mode: 'open' });
  shadow.innerHTML = '<p>The bell was cast in Utrecht by a man called Hemony.</p>';
  const frame = root.querySelector('iframe')!.contentDocument!;
  frame.body.innerHTML = '<p>A second bell is said to lie in the mud beside it.</p>';
  for (const [words, within] of [
    ['cast in Utrecht', shadow],
    ['lie in the mud', frame.body],
  ] as const) {
    const found = anchor(root, describe(root, rangeOf(words, within)));
    expect(painted(found.ranges)).toEqual([words]);
  }
});

test('our own elements are no part of the page', () => {
  root.innerHTML = `<div ${OWN_ELEMENT}="">Mark claim</div><p>Only this is the page.</p>`;
  expect(describe(root, rangeOf('Only this')).start).toBe(0);
});

test.each(['[]', '{}', '{"exact":"wreck"}', '{"v":1,"exact":"wreck","start":1e99,"end":-5,"prefix":7}'])(
  'a selector such as %s is refused or found, never thrown',
  (json) => {
    root.innerHTML = page;
    expect(() => anchor(root, JSON.parse(json))).not.toThrow();
  },
);

test('an empty range gives a selector that finds nothing', () => {
  root.innerHTML = page;
  const range = document.createRange();
  range.setStart(root, 0);
  expect(anchor(root, describe(root, range)).state).toBe('gone');
});

test('many passages come in the order given, at once or in slices', async () => {
  root.innerHTML = page;
  const words = ['It belongs to the town', 'Wreck found off the cape', 'Nobody had looked for it'];
  const selectors = words.map(mark);
  expect(anchorAll(root, selectors).flatMap(({ ranges }) => painted(ranges))).toEqual(words);
  const sliced: string[] = [];
  for await (const [n, { ranges }] of anchorInSlices(root, selectors)) sliced[n] = painted(ranges).join();
  expect(sliced).toEqual(words);
});

test('a page nested beyond reason is read', () => {
  let deep: Element = root;
  for (let n = 0; n < 5000; n += 1) deep = deep.appendChild(document.createElement('span'));
  deep.textContent = 'At the bottom of the sea.';
  expect(anchor(root, describe(root, rangeOf('bottom of the sea', deep))).state).toBe('exact');
  root.replaceChildren();
});
