import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createBar } from '#dom/bar.ts';
import { watchSight } from '#dom/in-sight.ts';
import { ownHosts } from '#dom/own-host.ts';

const words = { bar: 'Mark', claim: 'Mark claim', source: 'Mark source', note: 'Note', found: 'This is it' };
const watch = (host: HTMLElement) => watchSight(host, ownHosts);
let ending: AbortController;
let paragraph: HTMLElement;

beforeEach(() => {
  ending = new AbortController();
  paragraph = document.body.appendChild(document.createElement('p'));
  paragraph.textContent = 'The ferry runs again on Monday.';
});
afterEach(() => {
  ending.abort();
  paragraph.remove();
});

const host = () => document.querySelector('says-who-bar');
const rangeOfAll = () => {
  const range = document.createRange();
  range.selectNodeContents(paragraph);
  return range;
};

test('stands in the page only while it shows, and shows nothing of its inside', () => {
  const bar = createBar(document, words, () => {}, watch, ending.signal);
  expect(host()).toBeNull();
  bar.showAt(rangeOfAll());
  expect(bar.isShown).toBe(true);
  expect(host()?.shadowRoot).toBeNull();
  expect(host()?.textContent).toBe('');
  bar.hide();
  expect(host()).toBeNull();
});

test('goes with the visit', () => {
  createBar(document, words, () => {}, watch, ending.signal).showAt(rangeOfAll());
  ending.abort();
  expect(host()).toBeNull();
});

test('takes no click and no key that a script made up', () => {
  const pressed = vi.fn();
  const attach = vi.spyOn(Element.prototype, 'attachShadow');
  const bar = createBar(document, words, pressed, watch, ending.signal);
  const root = attach.mock.results[0]!.value as ShadowRoot;
  attach.mockRestore();
  bar.showAt(rangeOfAll());
  for (const button of root.querySelectorAll('button')) {
    button.click();
    button.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1 }));
  }
  expect(pressed).not.toHaveBeenCalled();
});

test('stays inside the window', () => {
  paragraph.style.cssText = 'position:fixed;right:0;bottom:0;margin:0;';
  createBar(document, words, () => {}, watch, ending.signal).showAt(rangeOfAll());
  const box = host()!.getBoundingClientRect();
  expect(box.right).toBeLessThanOrEqual(innerWidth);
  expect(box.bottom).toBeLessThanOrEqual(innerHeight);
});

test('stays where it was put, whatever the page writes on it', () => {
  createBar(document, words, () => {}, watch, ending.signal).showAt(rangeOfAll());
  const before = JSON.stringify(host()!.getBoundingClientRect());
  const page = document.head.appendChild(document.createElement('style'));
  page.textContent = 'says-who-bar { transform: scale(9) !important; opacity: 0 !important; }';
  const rules = '--top: 300px; --left: 300px; inset: 9px !important; translate: 50px !important; zoom: 3 !important';
  host()!.setAttribute('style', rules);
  expect(JSON.stringify(host()!.getBoundingClientRect())).toBe(before);
  expect(getComputedStyle(host()!).opacity).toBe('1');
  page.remove();
});

test('bears the letters that are set, and none when they are off', () => {
  const attach = vi.spyOn(Element.prototype, 'attachShadow');
  const bar = createBar(document, words, () => {}, watch, ending.signal);
  const root = attach.mock.results[0]!.value as ShadowRoot;
  attach.mockRestore();
  const caps = () => [...root.querySelectorAll('.bar button kbd')].map(({ textContent }) => textContent);
  const shortcuts = () => [...root.querySelectorAll('button')].map((each) => each.getAttribute('aria-keyshortcuts'));
  expect(caps()).toEqual(['↵']);
  bar.setKeys({ claim: 'q', source: 'S', note: 'n' });
  expect(caps()).toEqual(['Q', '⇧S', 'N', '↵']);
  expect(shortcuts()).toEqual(['q', 'Shift+S', 'n', 'Enter']);
  bar.setKeys(undefined);
  expect(caps()).toEqual(['↵']);
  expect(shortcuts()).toEqual([null, null, null, 'Enter']);
});
