import type { StoryDate } from '../model/capture.ts';
import type { Story } from '../model/story.ts';
import type { AttributionView, ClaimView } from '../tally/claim-view.ts';
import { linkToWords } from '../text/text-fragment.ts';
import { htmlText } from './html-text.ts';

/** Words of ours that stand between those of the story. */
export interface QuotationWords {
  readonly via: string;
  readonly notGiven: string;
  readonly noSource: string;
  /** The date as the person reads dates. */
  date(published: StoryDate): string;
}

/** A claim as it is put into another text: the words, who said them through whom, the story and a link to its words. */
export interface Quotation {
  readonly plain: string;
  readonly html: string;
}

/** Writes a claim as a quotation with its attribution, as plain text and as HTML in which no word of the story can be markup. */
export function quotationOf(
  { claim, passage, attributions }: ClaimView,
  story: Story,
  url: string | undefined,
  words: QuotationWords,
): Quotation {
  const exact = passage.selector.exact.replace(/\s+/g, ' ').trim();
  const quoted = /^["“„«]/.test(exact) ? exact : `“${exact}”`;
  const chains = attributions.map((attribution) => chainOf(attribution, words));
  const who = chains.length > 0 ? chains.join('; ') : claim.unsourced ? words.noSource : undefined;
  const { headline, outlet, published } = story;
  const where = [outlet, published && words.date(published)].filter((part) => part !== undefined && part !== '');
  const link = url === undefined ? undefined : linkToWords(url, passage.selector.exact);
  const source = [`“${headline}”`, ...where].join(', ');
  return {
    plain: [quoted, ...(who === undefined ? [] : [`— ${who}`]), source, ...(link === undefined ? [] : [link])].join(
      '\n',
    ),
    html: [
      `<blockquote${link === undefined ? '' : ` cite="${htmlText(link)}"`}><p>${htmlText(exact)}</p></blockquote>`,
      `<p>${who === undefined ? '' : `— ${htmlText(who)}, `}${linked(`“${htmlText(headline)}”`, link)}${htmlText(
        where.map((part) => `, ${part}`).join(''),
      )}</p>`,
    ].join(''),
  };
}

/** The chain in the order in which the words travelled: who said it, then through whom. */
function chainOf({ links }: AttributionView, { via, notGiven }: QuotationWords): string {
  return links.map(({ source }) => source?.name ?? notGiven).join(` ${via} `);
}

/** Only what the web serves becomes a link. */
function linked(html: string, link: string | undefined): string {
  return link !== undefined && /^https?:\/\//i.test(link) ? `<a href="${htmlText(link)}">${html}</a>` : html;
}
