/** What a page's text stands in: its body, or where a script has taken that out, the root element. */
export function rootOf(document: Document): Element {
  return document.body ?? document.documentElement;
}
