import type { Reading } from '../model/reading.ts';
import type { ClaimView } from '../tally/claim-view.ts';
import { htmlText } from './html-text.ts';
import { classOf } from './report-naming.ts';

/** A stretch of text and the claims that stand on it, by their numbers from 1; most stand on none. */
export interface Stretch {
  readonly words: string;
  readonly claims: readonly number[];
}

/** The text of a reading cut where a claim begins or ends, paragraph by paragraph. Claims may overlap. */
export function stretchesOf(text: string, reading: Reading, claims: readonly ClaimView[]): Stretch[][] {
  const places = claims.flatMap(({ passage }, at) => {
    const { start, end, readingId } = passage;
    return start === undefined || end === undefined || readingId !== reading.id ? [] : [{ start, end, number: at + 1 }];
  });
  return [...text.matchAll(/[^\n]+/g)].map(({ index, 0: words }) => {
    const [from, to] = [index, index + words.length];
    const here = places.filter(({ start, end }) => start < to && end > from);
    const cuts = [...new Set([from, to, ...here.flatMap(({ start, end }) => [start, end])])]
      .filter((cut) => cut >= from && cut <= to)
      .sort((a, b) => a - b);
    return cuts.slice(0, -1).map((cut, at) => ({
      words: text.slice(cut, cuts[at + 1]),
      claims: here.filter(({ start, end }) => start <= cut && end >= cuts[at + 1]!).map(({ number }) => number),
    }));
  });
}

/** The text as HTML, the claims marked in it, each with its number. */
export function paragraphsWithClaims(
  text: string,
  reading: Reading,
  claims: readonly ClaimView[],
  prefix: string,
): string {
  const told = new Set<number>();
  return stretchesOf(text, reading, claims)
    .map((stretches) => {
      const words = stretches.map((stretch) => {
        if (stretch.claims.length === 0) return htmlText(stretch.words);
        const first = stretch.claims[0]!;
        const fresh = stretch.claims.filter((number) => !told.has(number));
        for (const number of fresh) told.add(number);
        const links = fresh.map((number) => `<a href="#${prefix}claim-${number}"><sup>${number}</sup></a>`).join('');
        return `${links}<mark class="${classOf(claims[first - 1]!.naming)}">${htmlText(stretch.words)}</mark>`;
      });
      return `<p>${words.join('')}</p>`;
    })
    .join('\n');
}
