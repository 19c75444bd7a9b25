import { act, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach } from 'vitest';

let root: Root | undefined;
let host: HTMLElement | undefined;

afterEach(async () => {
  await act(() => root?.unmount());
  host?.remove();
  root = undefined;
  host = undefined;
});

/** Shows a component in the page under test; the same place is used again until the test ends. */
export async function render(node: ReactNode): Promise<HTMLElement> {
  (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
  host ??= document.body.appendChild(document.createElement('main'));
  root ??= createRoot(host);
  await act(() => root?.render(node));
  return host;
}

/** Types into a field as React sees it. */
export function type(field: HTMLInputElement | HTMLTextAreaElement, text: string): Promise<void> {
  return act(async () => {
    const prototype = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
    Object.getOwnPropertyDescriptor(prototype, 'value')!.set!.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

/** Presses a key on an element. */
export function press(element: Element, key: string): Promise<void> {
  return act(async () => {
    element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  });
}
