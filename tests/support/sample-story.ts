import type { Capture } from '#core/model/capture.ts';
import type { Selector } from '#core/model/selector.ts';
import { foldedLength } from '#core/text/fold.ts';

/** When the sample was read: 13 October 2016, 09:30 UTC. */
export const sampleReadAt = Date.UTC(2016, 9, 13, 9, 30);

/** The text of the sample story, with what offsets stumble over: an emoji, an accent, curled quotation marks. */
export const sampleText = [
  'SEOUL – North Koreans posted to China and Russia have left their workplaces in recent weeks 🚧, according to multiple South Korean press reports.',
  'More than 20 labourers in Moscow have asked for asylum, the broadcaster Channel A reported on Wednesday.',
  'In Beijing, an agent and a translator have defected too, Ko Yong-hwan, a former diplomat, told the news channel YTN. The translator’s résumé was not shown.',
  '“Tighter surveillance only makes people angrier,” Ko said on Thursday.',
  'President Park Geun-hye has said that all pathways will be opened for those who leave a “hellish life”, the Hankook Ilbo newspaper reported.',
  'Nobody has counted the empty bunks.',
].join('\n\n');

/** SHA-256 of `sampleText` in UTF-8. */
export const sampleHash = 'eaf3295c1e9939510c0939da31cfa025fcfe66374e7ab4f41b3a2af9bc8f3dda';

/** What was read off the sample's page, beside its text. */
export function samplePage(): Omit<Capture, 'text'> {
  const date = (at: string) => ({ raw: at, at, precision: 'second', zone: true }) as const;
  let start = 0;
  return {
    address: 'https://wiredaily.example/world/2016/10/13/north-korean-posts-abroad?utm_source=feed#top',
    canonical: 'https://wiredaily.example/world/2016/10/13/north-korean-posts-abroad',
    aliases: ['https://amp.wiredaily.example/world/2016/10/13/north-korean-posts-abroad'],
    headline: {
      value: 'Workers and a translator leave North Korean posts abroad',
      where: 'json-ld',
      detail: 'NewsArticle.headline',
    },
    byline: { value: 'Mira Halden and Jun Sato', where: 'json-ld', detail: 'NewsArticle.author' },
    authors: ['Mira Halden', 'Jun Sato'],
    outlet: { value: 'Wire Daily', where: 'meta', detail: 'meta og:site_name' },
    published: { value: date('2016-10-13T14:20:00+09:00'), where: 'json-ld', detail: 'NewsArticle.datePublished' },
    modified: { value: date('2016-10-13T18:05:00+09:00'), where: 'json-ld', detail: 'NewsArticle.dateModified' },
    language: { value: 'en', where: 'page' },
    section: { value: 'World news', where: 'json-ld' },
    articleType: { value: 'NewsArticle', where: 'json-ld', detail: '@type' },
    paywalled: false,
    blocks: sampleText.split('\n\n').map((paragraph) => {
      const block = { start, end: start + paragraph.length, kind: 'paragraph' } as const;
      start = block.end + 2;
      return block;
    }),
    wordCount: 104,
    textFrom: 'article',
  };
}

/** How a passage of `sampleText` is found again. */
export function sampleSelector(start: number, end: number): Selector {
  return {
    v: 1,
    exact: sampleText.slice(start, end),
    prefix: sampleText.slice(Math.max(0, start - 32), start).replace(/\n+/g, '\n'),
    suffix: sampleText.slice(end, end + 32).replace(/\n+/g, '\n'),
    start: foldedLength(sampleText, start),
    end: foldedLength(sampleText, end),
    length: foldedLength(sampleText),
    copies: 1,
    rival: 0,
  };
}
