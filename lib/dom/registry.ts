const registries = new WeakMap<Document, HighlightRegistry>();

/**
 * Where the highlights of a document, also that of a frame, are registered; undefined when its window is gone.
 * Firefox 153: after some five reads of `window.CSS.highlights` through an extension's view of several windows, every
 * read answers the registry of one of them, so that a frame's marks took the page's away. The getter itself, asked for
 * by name and called, answers the right one; it is asked once for each document.
 */
export function registryOf(document: Document): HighlightRegistry | undefined {
  const names = document.defaultView?.CSS;
  if (names === undefined) return undefined;
  const known = registries.get(document);
  if (known !== undefined) return known;
  const getter = Object.getOwnPropertyDescriptor(names, 'highlights')?.get;
  const registry = getter === undefined ? names.highlights : (getter.call(names) as HighlightRegistry);
  registries.set(document, registry);
  return registry;
}
