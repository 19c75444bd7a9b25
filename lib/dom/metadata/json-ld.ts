import { gather, type LinkedData } from '#core/metadata/linked-data.ts';
import { readLooseJson } from '#core/metadata/loose-json.ts';
import { textOf } from '#dom/plain-nodes.ts';

/** Most JSON-LD scripts read: real pages have one to ten. */
const mostScripts = 50;

/** Most JSON-LD read on a page in all, in UTF-16 units: four of the longest scripts, about 40 ms of parsing. */
const mostText = 4_000_000;

/** Reads the JSON-LD of a page: every script, whatever the state of its neighbours. */
export function readJsonLd(document: Document): LinkedData {
  const values: unknown[] = [];
  let read = 0;
  const scripts = document.querySelectorAll('script[type*="ld+json" i]');
  for (const script of [...scripts].slice(0, mostScripts)) {
    const text = textOf(script);
    read += text.length;
    if (read > mostText) break;
    values.push(...readLooseJson(text));
  }
  return gather(values);
}
