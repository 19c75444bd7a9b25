import { type Byline, readByline } from '#core/metadata/byline.ts';
import type { Found } from '#core/model/capture.ts';

/** Names that one place gives for the story's authors. */
export interface NamedAuthors extends Omit<Found<readonly string[]>, 'value'> {
  readonly value: readonly string[];
}

/**
 * The byline to show: the first place, the most careful first, that names somebody other than the outlet itself or an account.
 * Many pages give their own name as the author; it is taken only if `shown` (what a reader of the page sees) names nobody either.
 */
export function chooseByline(
  places: readonly NamedAuthors[],
  outlet: string | undefined,
  shown: () => Found<Byline> | undefined,
): Found<Byline> | undefined {
  const bylines = places.flatMap(({ value, ...place }): Found<Byline>[] => {
    const byline = readByline(value);
    return byline === undefined ? [] : [{ ...place, value: byline }];
  });
  const isOutlet = ({ value }: Found<Byline>) => outlet !== undefined && letters(value.line) === letters(outlet);
  return bylines.find((byline) => !isOutlet(byline) && !isLogin(byline)) ?? shown() ?? bylines[0];
}

/** `kevin-r`: the name of an account, which the publishing system filled in. */
function isLogin({ value }: Found<Byline>): boolean {
  return /^[a-z\d._-]+$/u.test(value.line);
}

function letters(text: string): string {
  return text
    .toLowerCase()
    .replace(/^the\s/u, '')
    .replace(/\.com$/u, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}
