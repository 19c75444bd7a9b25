import { afterEach, beforeEach, expect, test } from 'vitest';
import { anchor, describe, reset } from '#dom/anchoring.ts';

const root = document.createElement('main');
beforeEach(() => document.body.append(root));
afterEach(() => {
  reset();
  root.remove();
});

const words = 'The harbour master closed the east quay on Friday';
const before = '<p>A crane had tipped over in the night.</p>';
const after = '<p>Ships were sent to the other side of the bay.</p>';
const story = (quay: string) => `${before}<p>${quay}, and nobody was hurt.</p>${after}`;

function mark(within: string) {
  const text = root.querySelector(within)!.firstChild as Text;
  const range = document.createRange();
  range.setStart(text, text.data.indexOf(words));
  range.setEnd(text, text.data.indexOf(words) + words.length);
  return JSON.parse(JSON.stringify(describe(root, range)));
}

const placeOf = (selector: ReturnType<typeof mark>) => {
  const found = anchor(root, selector);
  return { state: found.state, in: found.ranges[0]?.startContainer.parentElement?.closest('section')?.className };
};

test.each(['display: none', 'visibility: hidden', 'content-visibility: hidden'])(
  'of two copies, that which is %s is not taken',
  (style) => {
    root.innerHTML = `<section class="wide">${story(words)}</section><section class="narrow" style="${style}">${story(words)}</section>`;
    const selector = mark('.wide p:nth-child(2)');
    expect(placeOf(selector)).toEqual({ state: 'exact', in: 'wide' });
    root.querySelector('.wide')!.setAttribute('style', style);
    root.querySelector('.narrow')!.removeAttribute('style');
    root.append(''); // the page tells of new text, not of new looks
    expect(placeOf(selector)).toEqual({ state: 'exact', in: 'narrow' });
  },
);

test('words that were changed where they can be seen are reworded, though a hidden copy has the old ones', () => {
  root.innerHTML = `<section class="seen">${story(words)}</section>`;
  const selector = mark('p:nth-child(2)');
  root.innerHTML = `<section class="print" hidden>${story(words)}</section><section class="seen">${story(words.replace('east', 'west'))}</section>`;
  expect(placeOf(selector)).toEqual({ state: 'reworded', in: 'seen' });
});

test('words that only a hidden part has, behind a button or a tab, are found there', () => {
  root.innerHTML = `<section class="seen">${story(words)}</section>`;
  const selector = mark('p:nth-child(2)');
  root.innerHTML = `<section class="more" hidden>${story(words)}</section>`;
  expect(placeOf(selector)).toEqual({ state: 'exact', in: 'more' });
});

test('closed details count as seen: a click shows them', () => {
  root.innerHTML = `<section class="folded"><details open><summary>More</summary>${story(words)}</details></section>`;
  const selector = mark('details > p:nth-child(3)');
  root.querySelector('details')!.open = false;
  root.insertAdjacentHTML('afterbegin', `<section class="teaser"><p>${words}</p></section>`);
  expect(placeOf(selector)).toEqual({ state: 'exact', in: 'folded' });
});
