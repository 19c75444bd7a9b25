import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Surface } from './browsers/open-browser.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong, with where. */
export async function findings(surface: Surface): Promise<string[]> {
  return surface.evaluate(
    `(() => { ${axe}; return globalThis.axe.run(document).then(({ violations }) =>
      violations.flatMap(({ id, nodes }) => nodes.map((node) => id + ': ' + node.html.slice(0, 120)))); })()`,
  );
}

/** What is wider than it has room for; runs in the page. */
export const cutOff = () =>
  [...document.querySelectorAll<HTMLElement>('html, nav, main, section, article, li, form')]
    .filter((box) => box.scrollWidth > box.clientWidth + 1)
    .map((box) => `${box.tagName}.${box.className}`);
