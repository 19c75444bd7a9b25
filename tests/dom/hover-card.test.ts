import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type CardRow, createHoverCard, type HoverCard } from '#dom/hover-card.ts';

const words = { via: 'via', notGiven: 'not given', out: 'taken out:', in: 'put in:' };
let ending: AbortController;
let card: HoverCard;
let root: ShadowRoot;

beforeEach(() => {
  ending = new AbortController();
  const attach = vi.spyOn(Element.prototype, 'attachShadow');
  card = createHoverCard(document, words, ending.signal);
  root = attach.mock.results[0]!.value as ShadowRoot;
  attach.mockRestore();
});
afterEach(() => ending.abort());

const host = () => document.querySelector('says-who-card');
const row = (changes: Partial<CardRow>): CardRow => ({
  id: 'a',
  look: 'teal-solid',
  facts: [],
  changes: [],
  ...changes,
});

test('tells who said it and through whom, for each mark, and shows the page nothing of it', () => {
  const rows = [
    row({ who: [['Ko Yong-hwan', 'YTN']], facts: ['named', 'Fact'] }),
    row({ id: 'b', who: [[null, 'Channel A']], state: 'Elsewhere on the page' }),
    row({ id: 'c', who: 'No source given' }),
  ];
  card.showAt(20, 20, rows, 'Click to go through these 3');
  expect([...root.querySelectorAll('.row')].map((each) => (each as HTMLElement).innerText.trim().split(/\n+/))).toEqual(
    [
      ['Ko Yong-hwan via YTN', 'named · Fact'],
      ['not given via Channel A', 'Elsewhere on the page'],
      ['No source given'],
    ],
  );
  expect(root.textContent).toContain('Click to go through these 3');
  expect(host()?.shadowRoot).toBeNull();
  expect(host()?.textContent).toBe('');
  card.point('b');
  expect([...root.querySelectorAll<HTMLElement>('.open')].map(({ dataset }) => dataset.id)).toEqual(['b']);
  card.hide();
  expect(host()).toBeNull();
});

test('a name is words, never markup', () => {
  card.showAt(20, 20, [row({ who: [['<img src=x onerror=alert(1)>']], facts: ['<b>'] })], '');
  expect(root.querySelector('img')).toBeNull();
  expect(root.textContent).toContain('<img src=x onerror=alert(1)>');
});

test('stays inside the window, and goes with the visit', () => {
  card.showAt(innerWidth - 2, innerHeight - 2, [row({ who: [['W'.repeat(80)]] })], '');
  const box = host()!.getBoundingClientRect();
  expect(box.right).toBeLessThanOrEqual(innerWidth);
  expect(box.bottom).toBeLessThanOrEqual(innerHeight);
  ending.abort();
  expect(host()).toBeNull();
});
