import { filler, repeat, story, words } from './pages-parts.mjs';

const linked = (text) => `<script type="application/ld+json">${text}</script>`;
const article = (more) =>
  JSON.stringify({ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: 'Lamps moved', ...more });
const bidi = '\u202e\u2066\u200f\u200b\u2060\ufeff\u061c\u202c\u2069';

/** Pages whose data about themselves, and whose letters, are bad. */
export const dataPages = [
  {
    name: 'JSON-LD of 8 MB',
    html: () => story({ head: linked(`[${repeat(80_000, (n) => article({ position: n })).replaceAll('}{', '},{')}]`) }),
  },
  {
    name: 'JSON-LD of 3.9 MB of articles',
    html: () => story({ head: linked(`[${repeat(38_000, (n) => article({ position: n })).replaceAll('}{', '},{')}]`) }),
  },
  {
    name: 'JSON-LD nested 500,000 deep',
    html: () =>
      story({ head: linked('['.repeat(500_000)) + linked(`${'{"author":'.repeat(300_000)}1${'}'.repeat(300_000)}`) }),
  },
  {
    name: 'JSON-LD whose things are each other’s authors',
    html: () =>
      story({
        head: linked(
          JSON.stringify({
            '@graph': Array.from({ length: 2_000 }, (_, n) => ({
              '@id': `#${n}`,
              '@type': 'NewsArticle',
              author: { '@id': `#${(n + 1) % 2000}` },
              mainEntity: { '@id': `#${n}` },
            })),
          }),
        ),
      }),
  },
  {
    name: 'JSON-LD of wrong types',
    html: () =>
      story({
        head: [
          article({
            headline: { '@value': ['a', { b: 1 }] },
            author: [[[['x']]], 7, null, { name: { name: [] } }],
            datePublished: [{}],
            publisher: 'x'.repeat(9e5),
          }),
          article({
            headline: 1e308,
            image: true,
            author: false,
            url: 'javascript:alert(1)',
            mainEntityOfPage: ['data:text/html,x', {}],
            inLanguage: { toString: 1 },
          }),
          'null',
          '[]',
          '""',
          '{',
          '<!-- {"@type":"NewsArticle"} -->',
          '{"@type":{"length":1e9}}',
        ]
          .map(linked)
          .join(''),
      }),
  },
  {
    name: 'JSON-LD against prototypes',
    html: () =>
      story({
        head:
          linked(
            '{"@type":"NewsArticle","__proto__":{"polluted":1,"headline":"From below"},"constructor":{"prototype":{"polluted":1}},"author":{"__proto__":{"name":"Nobody"}},"toString":"x","hasOwnProperty":"y"}',
          ) +
          '<div itemscope itemtype="https://schema.org/NewsArticle"><b itemprop="__proto__ constructor toString hasOwnProperty headline">x</b></div>',
      }),
  },
  {
    name: 'a thousand scripts of JSON-LD',
    html: () => story({ head: linked(article({ author: { name: '<img src=x onerror="ran=1">' } })).repeat(1_000) }),
  },
  {
    name: 'microdata nested 400 deep, 20,000 properties',
    html: () =>
      story({
        body: `${'<div itemscope itemtype="https://schema.org/NewsArticle" itemprop="author mainEntity">'.repeat(400)}${'<b itemprop="author name headline">Mira Halden</b>'.repeat(20_000)}`,
      }),
  },
  {
    name: 'addresses of scripts and data',
    html: () =>
      story({
        head: '<link rel=canonical href="javascript:ran=1"><link rel=amphtml href="data:text/html,<script>ran=1</script>"><meta property="og:url" content="https://user:word@elsewhere.example/x"><link rel=next href="blob:x">',
      }),
  },
  {
    name: 'the address of another site',
    html: () =>
      story({
        head: '<link rel=canonical href="https://elsewhere.example/another-story"><meta property="og:url" content="//elsewhere.example/third">',
      }),
  },
  {
    name: 'a hostile base',
    html: () =>
      story({
        head: '<base href="javascript:ran=1//" target="_top"><base href="https://elsewhere.example/"><link rel=canonical href="story">',
      }),
  },
  {
    name: 'lone surrogates and signs of control',
    html: () =>
      story({
        title: 'Lamps \ufffd',
        lead: `<p id="words">${words}</p>`,
        script:
          "document.title = 'Lamps \\ud800 moved \\u0000\\u0007'; document.querySelector('h1').textContent = '\\udfff Lamps \\ud800'; document.querySelector('p').append('\\ud800 a \\u0000 b \\udc00'); document.querySelector('#words').firstChild.data = 'The keeper \\ud800 said \\udfff\\u0007 that the lamps were moved.';",
      }),
  },
  {
    name: 'signs of direction and of no width everywhere',
    isQuick: true,
    html: () =>
      story({
        title: `Lamps ${bidi} moved`,
        head: `<meta name="author" content="${bidi}Mira ${bidi}Halden">`,
        lead: `<p id="words">${words.split(' ').join(` ${bidi}`)}</p>`,
      }),
  },
  {
    name: 'a zero-width space behind every letter',
    html: () =>
      story({
        lead: `<p id="words">${[...words].join('\u200b')}</p>`,
        body: `<p>${'l\u200b\u00ad'.repeat(300_000)}</p>`,
      }),
  },
  {
    name: 'combining marks by the thousand',
    html: () =>
      story({
        title: `La${'\u0301'.repeat(5_000)}mps`,
        lead: `<p id="words">The keeper said z${'\u0334\u0353'.repeat(400)} on Sunday.</p>`,
        body: `<p>a${'\u0300'.repeat(300_000)}</p>`,
      }),
  },
  {
    name: 'strings that slow expressions down: spaces, separators, dates',
    isQuick: true,
    html: () =>
      story({
        title: `Lamps${' - '.repeat(60_000)}x`,
        head: `<meta name="author" content="By ${' '.repeat(100_000)}x"><meta property="article:published_time" content="${'1-'.repeat(50_000)}"><meta name="description" content="${'<a '.repeat(60_000)}">`,
        body: `<time datetime="${'2024-'.repeat(20_000)}">${' '.repeat(50_000)}x</time><p class="byline">${'Von '.repeat(40_000)}</p><p>${'(photo: '.repeat(30_000)}</p>`,
      }),
  },
  {
    name: 'strings against Readability: srcset, styles, commas',
    html: () =>
      story({
        body: `<img alt="" srcset="${'a 1x'.repeat(3)}${' '.repeat(80_000)}x"><img alt="" data-src="${'x'.repeat(200_000)}.jpg ${' '.repeat(50_000)}"><p style="${'display :'.repeat(30_000)}">${','.repeat(400_000)}</p><p>${'|'.repeat(100_000)}</p><div class="${'share_'.repeat(50_000)}">x</div>`,
      }),
  },
  {
    name: 'a title of separators against Readability',
    html: () => story({ title: `${'Lamps » '.repeat(20_000)}${' \\ / > '.repeat(20_000)}` }),
  },
  {
    name: 'a paragraph of 400,000 quotation marks',
    html: () => story({ body: `<p>${'“lamps” said "'.repeat(30_000)}</p>` }),
  },
  {
    name: 'noscript everywhere',
    html: () =>
      story({
        body: `<noscript><p>${words}</p><img src=x onerror="ran=1"></noscript>`.repeat(2_000),
        head: '<noscript><meta http-equiv=refresh content="0;url=javascript:ran=1"></noscript>',
      }),
  },
  {
    name: 'scripts in titles, bylines and dates',
    html: () =>
      story({
        title: '&lt;img src=x onerror=&quot;ran=1&quot;&gt;&lt;/title&gt;&lt;script&gt;ran=1&lt;/script&gt;',
        body: `<address>By &lt;svg onload=ran=1&gt; Halden</address>${filler[0]}`,
      }),
  },
];
