import { attributeOf } from '#dom/plain-nodes.ts';

/** The addresses that a page gives for its story, all absolute and `http` or `https`. They are the page's word, not proof. */
export interface Addresses {
  readonly canonical?: string;
  readonly amp?: string;
  readonly openGraph?: string;
  readonly next?: string;
}

/** Longest address kept, in UTF-16 units: browsers and servers agree on little beyond it. */
const longest = 2_048;

/** Reads the addresses that a page gives for its story. A home page given as the address of a story below it is left out. */
export function readAddresses(document: Document, address: string): Addresses {
  const from = (selector: string, attribute: string) => {
    const element = document.querySelector(selector);
    return element === null ? undefined : toAddress(attributeOf(element, attribute), address);
  };
  const found = {
    canonical: from('link[rel~="canonical" i][href]', 'href'),
    amp: from('link[rel~="amphtml" i][href]', 'href'),
    openGraph: from('meta[property="og:url" i][content], meta[name="og:url" i][content]', 'content'),
    next: from('link[rel~="next" i][href], a[rel~="next" i][href]', 'href'),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

/** A page's word for an address as an absolute one, without its fragment. Not an address of a story is `undefined`. */
export function toAddress(written: string | null, base: string): string | undefined {
  if (written === null || written.trim() === '' || written.length > longest) return undefined;
  if (!URL.canParse(written.trim(), base)) return undefined;
  const url = new URL(written.trim(), base);
  if (!/^https?:$/u.test(url.protocol) || url.username !== '') return undefined;
  const path = URL.canParse(base) ? new URL(base).pathname : '/';
  if (url.pathname === '/' && url.search === '' && path !== '/') return undefined;
  url.hash = '';
  return url.href;
}
