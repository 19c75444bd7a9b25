import { closestOf } from '#dom/plain-nodes.ts';

/** What a form shows as its own properties when it has a name or an id, and what a document does. */
const named = [
  ...'button fieldset input object output select textarea img'
    .split(' ')
    .flatMap((tag) => [`${tag}[name]`, `${tag}[id]`]),
  'form[name]',
  'iframe[name]',
  'embed[name]',
].join(', ');

/**
 * A copy of a document that can be taken apart: the page stays as it is. Names and ids of form fields are taken off, because
 * `<form><input name="parentNode">` makes `form.parentNode` an input, and Readability fall.
 */
export function copyForReading(document: Document): Document {
  const copy = Document.prototype.cloneNode.call(document, true) as Document;
  for (const element of Document.prototype.querySelectorAll.call(copy, named)) {
    element.removeAttribute('name');
    if (element.localName !== 'iframe' && element.localName !== 'form') element.removeAttribute('id');
  }
  return copy;
}

/**
 * Takes other stories out of a copy: on a page with several `article`s of which one has the headline `headline`, the others go.
 * `isHeadline` decides on a heading's text. Returns how many went.
 */
export function removeOtherArticles(copy: Document, isHeadline: (text: string) => boolean): number {
  const articles = [...copy.querySelectorAll('article')].filter((article) => {
    const parent = article.parentElement;
    return parent === null || closestOf(parent, 'article') === null;
  });
  const own = articles.filter((article) =>
    [...article.querySelectorAll('h1, h2')].some((heading) => isHeadline(heading.textContent)),
  );
  if (articles.length < 2 || own.length !== 1) return 0;
  // A card that only announces the story has its headline too; the story itself is not shorter than this, in UTF-16 units.
  if (own[0]!.textContent.length < 1_000) return 0;
  const others = articles.filter((article) => article !== own[0]);
  for (const other of others) other.remove();
  return others.length;
}
