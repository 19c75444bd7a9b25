/** Attributes of an element; those that are undefined are left out. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** An element as XML; `content` is XML already: elements, or words from `xmlText`. */
export function element(name: string, attributes: Attributes, content: readonly string[] | string = ''): string {
  let head = `<${name}`;
  for (const key in attributes) {
    const value = attributes[key];
    if (value !== undefined) head += ` ${key}="${xmlText(String(value))}"`;
  }
  const inner = typeof content === 'string' ? content : content.join('');
  return inner === '' ? `${head}/>` : `${head}>${inner}</${name}>`;
}

/** A list element, which may not stand empty: nothing where there is nothing in it. */
export function listElement(name: string, content: readonly string[]): string {
  return content.length === 0 ? '' : element(name, {}, content);
}

/** The first line of a file. */
export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * Words as they stand in XML 1.0, in text and in attributes alike. Characters that XML does not allow are dropped: pages hold
 * control characters and halves of characters. Tabs and line breaks are written as numbers, or a parser would even them out.
 */
export function xmlText(words: string): string {
  if (!special.test(words)) return words; // most are: ids, numbers, plain words
  return xmlSafe(words).replace(/[&<>"\t\n\r]/g, (sign) => signs[sign]!);
}

/** What has to be written otherwise or dropped, or may have to be. */
const special = /[\u0000-\u001f&<>"\ud800-\udfff\ufffe\uffff]/;

/** Words without the characters that no XML 1.0 file can hold. */
export function xmlSafe(words: string): string {
  return words.replace(
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    '',
  );
}

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};
