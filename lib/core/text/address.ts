/** A query parameter that says how a reader came, not what they read. */
interface Tracker {
  readonly name: RegExp;
  readonly why: string;
}

/** Dropped before an address is stored: no story needs them, and some of them name the reader. */
export const trackers: readonly Tracker[] = [
  { name: /^utm_/i, why: 'campaign tags of Google Analytics and those who copied them' },
  {
    name: /^(fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|igsh|li_fat_id|epik|rdt_cid|_kx|vero_id)$/i,
    why: 'click ids: they name one click of one reader',
  },
  {
    name: /^(mc_cid|mc_eid|_hsenc|_hsmi|__hs\w+|hsctatracking|mkt_tok|ck_subscriber_id|sib_id|vgo_ee|oly_(anon|enc)_id)$/i,
    why: "newsletter ids: they name the reader's mail account",
  },
  {
    name: /^(email|e?mail_?hash|emailid|user_?id|uid|subscriber_?id|recipient_?id|contact_?id)$/i,
    why: 'names the reader',
  },
  {
    name: /^(smid|smtyp|ncid|cmpid|cmp|ocid|ito|icid|xtor|ftag|sref|srnd|soc_src|soc_trk|partner|ns_(campaign|mchannel|source|linkname|fee)|at_(medium|campaign|custom\d|link\w*|ptr_name|format|bbc_team)|wt\.\w+|s_cid|cid|taid|guccounter|guce_\w+|__twitter_impression|ref_?src|ref_?url|_ga|_gl)$/i,
    why: 'where the link was shared or which part of the site it stood in',
  },
];

/** A part of the host that marks another rendering of the same page. */
const renderings = /^(?:m|mobile|amp)\./i;

/**
 * An address as the library keeps it: no fragment, no login, no tracking parameters, parameters in one order.
 * Undefined for what is not http or https.
 */
export function keptAddress(address: string): string | undefined {
  const url = webAddress(address);
  if (url === undefined) return undefined;
  url.hash = '';
  url.username = '';
  url.password = '';
  for (const name of [...url.searchParams.keys()]) {
    if (trackers.some((tracker) => tracker.name.test(name))) url.searchParams.delete(name);
  }
  url.searchParams.sort();
  if (url.searchParams.size === 0) url.search = '';
  return url.href;
}

/**
 * Whether a page's word that its story "really" stands at `other` is to be believed.
 * Not for another site, nor for a home or section page: careless templates name those on every story.
 */
export function isSameStoryAddress(loaded: string, other: string): boolean {
  const here = webAddress(loaded);
  const there = webAddress(other);
  if (here === undefined || there === undefined) return false;
  const segments = there.pathname.split('/').filter(Boolean);
  const last = segments.at(-1) ?? '';
  const looksLikeStory = /\d/.test(last) || /[-_.]/.test(last) || there.searchParams.size > 0 || last.length >= 24;
  return siteOf(here) === siteOf(there) && looksLikeStory;
}

/** The host people know a site by: without "www." and the prefixes of mobile and AMP renderings. */
export function outletHost(address: string): string | undefined {
  return webAddress(address)
    ?.hostname.replace(/^www\./i, '')
    .replace(renderings, '');
}

function webAddress(address: string): URL | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url : undefined;
}

function siteOf(url: URL): string {
  return `${url.hostname.replace(/^www\./i, '').replace(renderings, '')}:${url.port}`;
}
