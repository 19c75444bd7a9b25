import { afterEach, expect, test } from 'vitest';
import { isEditable, isIn, selectedRange } from '#dom/selection.ts';

afterEach(() => {
  getSelection()?.removeAllRanges();
  document.body.replaceChildren();
});

const names = ['closest', 'nodeType', 'parentElement', 'isContentEditable', 'getRootNode', 'namespaceURI'];

test('words directly in a form are selected, whatever its fields are called', () => {
  const form = document.body.appendChild(document.createElement('form'));
  form.append('The keeper said that the lamps were moved.');
  for (const name of names) form.append(Object.assign(document.createElement('input'), { name }));
  getSelection()!.setBaseAndExtent(form.firstChild!, 0, form.firstChild!, 10);
  expect(String(selectedRange(window))).toBe('The keeper');
  getSelection()!.setBaseAndExtent(form, 0, form, 1);
  expect(String(selectedRange(window))).toContain('The keeper said');
});

test('what a person writes in is told from all else', () => {
  document.body.innerHTML =
    '<p contenteditable><b>x</b></p><textarea></textarea><i role="textbox"><u>x</u></i><svg><text>x</text></svg><p id="p">x</p>';
  const at = (selector: string) => isEditable(document.querySelector(selector));
  expect(['b', 'textarea', 'u', 'text', '#p'].map(at)).toEqual([true, true, true, false, false]);
  expect([isEditable(null), isEditable(window), isEditable(document)]).toEqual([false, false, false]);
  expect(isIn(document.querySelector('u'), '[role]')).toBe(true);
});
