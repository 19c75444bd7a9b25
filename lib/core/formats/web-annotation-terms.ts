/** The context that every annotation names, and our own terms beside it, under a prefix. */
export const context = ['http://www.w3.org/ns/anno.jsonld', { sw: 'urn:says-who:terms:' }] as const;

/** One of our own terms as it stands in a file: `sw:kind`. */
export function ours<Name extends string>(name: Name): `sw:${Name}` {
  return `sw:${name}`;
}
