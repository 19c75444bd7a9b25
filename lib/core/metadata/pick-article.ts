import { addressesOf } from '#core/metadata/article-node.ts';
import type { Candidate } from '#core/metadata/linked-data.ts';
import { own } from '#core/metadata/node.ts';
import { plainText } from '#core/metadata/plain-text.ts';

/** What is known of a page from elsewhere, to tell its own story from the others that it mentions. */
export interface PageSigns {
  /** The page's addresses: as loaded, canonical, `og:url`. */
  readonly addresses: readonly string[];
  /** What could be its headline: `h1`, `og:title`, `title`. */
  readonly headlines: readonly string[];
}

/**
 * The candidate that describes the page's own story: the one whose address or headline is the page's. A candidate that
 * agrees in neither is taken only if it stands alone in the main place; else none is, and `undefined` is the answer.
 */
export function pickArticle(candidates: readonly Candidate[], signs: PageSigns): Candidate | undefined {
  const addresses = new Set(signs.addresses.map(bareAddress));
  const headlines = signs.headlines.map(bareWords).filter((words) => words !== '');
  let best: { candidate: Candidate; score: number } | undefined;
  for (const candidate of candidates) {
    const score = scoreOf(candidate, addresses, headlines);
    if (score > 0 && (best === undefined || score > best.score)) best = { candidate, score };
  }
  return best?.candidate;
}

/** An address weighs more than a headline, because teasers repeat headlines; a place at the top decides between equals. */
function scoreOf({ node, main }: Candidate, addresses: ReadonlySet<string>, headlines: readonly string[]): number {
  const sameAddress = addressesOf(node).some((address) => addresses.has(bareAddress(address)));
  const headline = bareWords(plainText(own(node, 'headline')) ?? plainText(own(node, 'name')) ?? '');
  const sameHeadline = headline !== '' && headlines.includes(headline);
  const within =
    headline.length > 15 && headlines.some((words) => words.includes(headline) || headline.includes(words));
  const dated = own(node, 'datePublished') === undefined ? 0 : 0.5;
  return (
    (sameAddress ? 4 : 0) +
    (sameHeadline ? 3 : within ? 2 : 0) +
    (main ? 1 : 0) +
    (main || sameAddress || sameHeadline ? dated : 0)
  );
}

/** Host and path only: scheme, `www.`, query, fragment and a last slash tell no two stories apart here. */
function bareAddress(address: string): string {
  return address
    .replace(/^(?:https?:)?\/\/(?:www\.|m\.|amp\.)?/iu, '')
    .replace(/[?#].*$/su, '')
    .replace(/\/(?:amp\/?)?$/iu, '')
    .toLowerCase();
}

function bareWords(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
