import { describe, expect, it, test } from 'vitest';
import { articleTypes } from '#core/metadata/article-types.ts';
import { type Metadata, readMetadata } from '#dom/metadata.ts';
import { parsePage } from '#tests/dom/stories.ts';

const address = 'https://www.paper.example/world/posts-abroad';

function read(html: string, at = address): Metadata {
  return readMetadata(parsePage(html), at);
}

function linked(...data: unknown[]): string {
  return data.map((one) => `<script type="application/ld+json">${JSON.stringify(one)}</script>`).join('');
}

const article = {
  '@type': 'NewsArticle',
  headline: 'Workers leave posts abroad',
  datePublished: '2016-10-13T14:20:00Z',
};

describe('JSON-LD', () => {
  test.each(articleTypes)('of type %s', (type) => {
    const { headline, articleType } = read(linked({ ...article, '@type': type }));
    expect(headline).toEqual({ value: article.headline, where: 'json-ld', detail: `${type}.headline` });
    expect(articleType?.value).toBe(type);
  });

  const shapes: readonly [name: string, ...data: unknown[]][] = [
    ['in a graph', { '@context': 'https://schema.org', '@graph': [{ '@type': 'WebSite', name: 'Paper' }, article] }],
    ['in an array', [{ '@type': 'BreadcrumbList' }, article]],
    ['in a second script', { '@type': 'Organization', name: 'Paper' }, article],
    ['as the main entity of its page', { '@type': 'WebPage', mainEntity: article }],
    ['with several types', { ...article, '@type': ['CreativeWork', 'NewsArticle'] }],
    ['with the address of its type', { ...article, '@type': 'http://schema.org/NewsArticle' }],
    ['within arrays of arrays', [[article]]],
  ];
  test.each(shapes)('%s', (_name, ...data) => {
    expect(read(linked(...data)).published?.value.at).toBe('2016-10-13T14:20:00Z');
  });

  const authors: readonly [name: string, author: unknown, byline: string | undefined][] = [
    ['a name', 'Mira Halden', 'Mira Halden'],
    ['a person', { '@type': 'Person', name: 'Mira Halden' }, 'Mira Halden'],
    ['several people', [{ name: 'Mira Halden' }, { name: 'Jun Sato' }], 'Mira Halden and Jun Sato'],
    ['one person with two names', { name: ['Mira Halden', 'Jun Sato'] }, 'Mira Halden and Jun Sato'],
    ['a reference', { '@id': '#mira' }, 'Mira Halden'],
    ['a reference that leads nowhere', { '@id': '#nobody' }, undefined],
    ['a reference to itself', { '@id': '#loop' }, undefined],
    ['a name with "By"', { name: 'By Mira Halden' }, 'Mira Halden'],
    ['the address of a profile', 'https://social.example/mira', undefined],
    ['nothing', [], undefined],
    ['a number', 7, undefined],
    ['null', null, undefined],
  ];
  test.each(authors)('with an author that is %s', (_name, author, byline) => {
    const people = [
      { '@type': 'Person', '@id': '#mira', name: 'Mira Halden' },
      { '@id': '#loop', author: { '@id': '#loop' } },
    ];
    expect(read(linked({ '@graph': [{ ...article, author }, ...people] })).byline?.value).toBe(byline);
  });

  it('has its publisher named by reference', () => {
    const graph = [
      { ...article, publisher: { '@id': '#paper' } },
      { '@type': 'NewsMediaOrganization', '@id': '#paper', name: 'The Paper' },
    ];
    expect(read(linked({ '@graph': graph })).outlet).toEqual({
      value: 'The Paper',
      where: 'json-ld',
      detail: 'NewsArticle.publisher',
    });
  });

  it('has its entities and tags made plain', () => {
    expect(
      read(linked({ ...article, headline: 'Minister &#8216;knew&#x2019; &amp; <em>slept</em>' })).headline?.value,
    ).toBe('Minister ‘knew’ & slept');
  });

  const free: readonly [unknown, boolean | undefined][] = [
    [false, true],
    ['False', true],
    ['http://schema.org/False', true],
    [true, false],
    ['true', false],
    ['perhaps', undefined],
    [undefined, undefined],
  ];
  test.each(free)('that is accessible for free: %s', (isAccessibleForFree, paywalled) => {
    expect(read(linked({ ...article, isAccessibleForFree })).paywalled).toBe(paywalled);
  });
});

describe('several articles on one page', () => {
  const other = { ...article, headline: 'A ferry line opens', url: 'https://www.paper.example/asia/ferry' };

  it('the one with the address of the page wins', () => {
    const own = { ...article, headline: 'A headline for search engines', url: address };
    expect(read(linked([other, own])).headline?.value).toBe(own.headline);
  });

  it('the one with the headline of the page wins', () => {
    expect(read(`<h1>Workers leave posts abroad</h1>${linked([other, article])}`).headline?.value).toBe(
      article.headline,
    );
  });

  it('a list of other stories is not the story', () => {
    const list = { '@type': 'ItemList', itemListElement: [other, { ...other, headline: 'In the border market' }] };
    expect(read(`<h1>Workers leave posts abroad</h1>${linked(list)}`).headline).toMatchObject({
      where: 'page',
      detail: 'h1',
    });
  });

  it('the posts of a live blog are not the story', () => {
    const blog = { ...article, '@type': 'LiveBlogPosting', liveBlogUpdate: [{ ...other, '@type': 'BlogPosting' }] };
    expect(read(linked(blog)).articleType?.value).toBe('LiveBlogPosting');
  });
});

describe('meta tags', () => {
  const cases: readonly [tags: string, field: keyof Metadata, value: unknown, detail: string][] = [
    [
      '<meta property="article:modified_time" content="2016-10-13">',
      'modified',
      '2016-10-13',
      'meta article:modified_time',
    ],
    ['<meta name="parsely-pub-date" content="2016-10-13">', 'published', '2016-10-13', 'meta parsely-pub-date'],
    ['<meta name="sailthru.date" content="2016-10-13">', 'published', '2016-10-13', 'meta sailthru.date'],
    ['<meta name="DC.date.issued" content="2016-10-13">', 'published', '2016-10-13', 'meta dc.date.issued'],
    [
      '<meta name="citation_publication_date" content="2016/10/13">',
      'published',
      '2016-10-13',
      'meta citation_publication_date',
    ],
    [
      '<meta name="cXenseParse:recs:publishtime" content="2016-10-13T14:20Z">',
      'published',
      '2016-10-13T14:20Z',
      'meta cxenseparse:recs:publishtime',
    ],
    ['<meta itemprop="datePublished" content="2016-10-13">', 'published', '2016-10-13', 'meta datepublished'],
    ['<meta name="byl" content="By Mira Halden">', 'byline', 'Mira Halden', 'meta byl'],
    [
      '<meta name="citation_author" content="Mira Halden"><meta name="citation_author" content="Jun Sato">',
      'byline',
      'Mira Halden and Jun Sato',
      'meta citation_author',
    ],
    ['<meta property="og:site_name" content="The Paper">', 'outlet', 'The Paper', 'meta og:site_name'],
    ['<meta property="article:section" content="World">', 'section', 'World', 'meta article:section'],
    ['<meta property="og:locale" content="en_US">', 'language', 'en-US', 'meta og:locale'],
    ['<meta name="description" content="What happened.">', 'description', 'What happened.', 'meta description'],
    ['<meta property="og:title" content="Workers leave">', 'headline', 'Workers leave', 'meta og:title'],
  ];
  test.each(cases)('%s', (tags, field, value, detail) => {
    const found = read(tags)[field] as { value: unknown; where: string; detail: string };
    const plain = typeof found.value === 'string' ? found.value : (found.value as { at: string }).at;
    expect({ ...found, value: plain }).toEqual({ value, where: 'meta', detail });
  });

  it('give no name where they give an address', () => {
    const found = read(
      '<meta property="article:author" content="https://x.example/mira"><meta property="article:publisher" content="https://x.example/p">',
    );
    expect(found.byline).toBeUndefined();
    expect(found.outlet).toBeUndefined();
  });

  it('tell that a story is locked', () => {
    expect(read('<meta property="article:content_tier" content="locked">').paywalled).toBe(true);
    expect(read('<meta property="article:content_tier" content="metered">').paywalled).toBeUndefined();
  });
});

describe('microdata', () => {
  const item = (inner: string) => `<div itemscope itemtype="https://schema.org/NewsArticle">${inner}</div>`;

  it('is read as JSON-LD is', () => {
    const found = read(
      item(
        '<h1 itemprop="headline">Workers leave</h1><span itemprop="author" itemscope itemtype="https://schema.org/Person"><a itemprop="name" href="/m">Mira Halden</a></span><time itemprop="datePublished" datetime="2016-10-13T14:20Z">today</time><meta itemprop="dateModified" content="2016-10-14">',
      ),
    );
    expect(found.headline).toEqual({ value: 'Workers leave', where: 'microdata', detail: 'NewsArticle.headline' });
    expect(found.byline).toEqual({ value: 'Mira Halden', where: 'microdata', detail: 'NewsArticle.author' });
    expect(found.published?.value.at).toBe('2016-10-13T14:20Z');
    expect(found.modified?.value.at).toBe('2016-10-14');
  });
});

describe('what a reader of the page sees', () => {
  const story = (head: string) => `<article><h1>Workers leave posts abroad</h1>${head}<p>They left.</p></article>`;

  it('a time and an update', () => {
    const found = read(
      story('<time datetime="2016-10-13T14:20Z">13 Oct</time> Updated <time datetime="2016-10-13T18:05Z">18:05</time>'),
    );
    expect(found.published).toMatchObject({ value: { at: '2016-10-13T14:20Z' }, where: 'time' });
    expect(found.modified).toMatchObject({ value: { at: '2016-10-13T18:05Z' }, where: 'time' });
  });

  it('no time of comments, of other stories, or within a sentence', () => {
    const elsewhere = [
      '<div class="comments"><time datetime="2016-10-14">14 Oct</time></div>',
      '<ul><li><time datetime="2016-10-14">14 Oct</time> <a href="/x">A ferry line opens after nine years</a></li></ul>',
      `<p>${'They left, one by one, and nobody saw them go. '.repeat(3)}<time datetime="2016-10-14">It was Friday</time>.</p>`,
    ];
    for (const one of elsewhere) expect(read(story(one)).published, one).toBeUndefined();
  });

  it('a byline, without its date and title', () => {
    expect(read(story('<p class="byline">By Mira Halden | 13 October 2016</p>')).byline).toMatchObject({
      value: 'Mira Halden',
      where: 'page',
    });
    expect(
      read(story('<p class="byline">By <a href="/m">Mira Halden</a><span>Asia editor</span></p>')).byline?.value,
    ).toBe('Mira Halden');
  });

  it('a byline that the outlet gives better than its tags do', () => {
    const tags = '<meta property="og:site_name" content="The Paper"><meta name="author" content="The Paper">';
    expect(read(tags + story('<p class="byline">Mira Halden</p>')).byline?.value).toBe('Mira Halden');
    expect(read(tags + story('')).byline?.value).toBe('The Paper');
  });

  it('an outlet in the title, if the address agrees', () => {
    const title = '<title>Workers leave posts abroad - The Paper</title>';
    expect(read(title)).toMatchObject({
      outlet: { value: 'The Paper', where: 'page' },
      headline: { value: 'Workers leave posts abroad' },
    });
    expect(read(title, 'https://other.example/x').outlet).toBeUndefined();
  });

  it('a day in the address, when there is no other', () => {
    expect(read('', 'https://paper.example/2016/10/13/posts').published).toEqual({
      value: { raw: '2016/10/13', at: '2016-10-13', precision: 'day', zone: false },
      where: 'page',
      detail: 'address',
    });
  });
});

describe('dates that disagree', () => {
  it('the same date told in more detail is taken, another one is not', () => {
    const tag = (content: string) => `<meta property="article:published_time" content="${content}">`;
    const day = linked({ ...article, datePublished: '2016-10-13' });
    expect(read(day + tag('2016-10-13T14:20Z')).published).toMatchObject({
      where: 'meta',
      value: { at: '2016-10-13T14:20Z' },
    });
    expect(read(day + tag('2016-10-14T14:20Z')).published).toMatchObject({
      where: 'json-ld',
      value: { at: '2016-10-13' },
    });
  });

  it('a placeholder is no date', () => {
    expect(read(linked({ ...article, dateModified: '0001-01-01T00:00:00Z' })).modified).toBeUndefined();
  });

  it('words that are no date are kept as words', () => {
    expect(read(linked({ ...article, datePublished: 'last Tuesday' })).published?.value).toEqual({
      raw: 'last Tuesday',
      zone: false,
    });
  });
});

describe('addresses', () => {
  it('are absolute, of the web, and no home page', () => {
    const found = read(
      '<link rel="canonical" href="/world/posts-abroad?page=1#top"><link rel="amphtml" href="https://amp.paper.example/posts"><meta property="og:url" content="https://www.paper.example/">',
    );
    expect(found.canonical).toBe('https://www.paper.example/world/posts-abroad?page=1');
    expect(found.aliases).toEqual(['https://amp.paper.example/posts']);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'https://me:secret@paper.example/x',
    '',
    'http://',
  ])('never %s', (href) => {
    expect(read(`<link rel="canonical" href="${href}">`).canonical).toBeUndefined();
  });
});

describe('hostile metadata', () => {
  it('of great size is cut or left', () => {
    const huge = 'x'.repeat(1_000_000);
    const found = read(
      `<title>${huge}</title><meta name="author" content="${huge}"><meta property="og:site_name" content="${huge}">${linked({ ...article, headline: huge })}`,
    );
    expect(JSON.stringify(found).length).toBeLessThan(20_000);
  });

  it('of great depth or number is left in good time', () => {
    const deep = `<script type="application/ld+json">${'{"@graph":['.repeat(50_000)}</script>`;
    const many = linked({ '@graph': Array.from({ length: 9_000 }, () => article) });
    const scripts = '<script type="application/ld+json">{}</script>'.repeat(5_000);
    const tags = '<meta name="author" content="Mira Halden">'.repeat(20_000);
    const start = performance.now();
    expect(read(deep + many + scripts + tags).headline?.value).toBe(article.headline);
    // Unbounded, this takes minutes.
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  it('with keys of prototypes changes nothing', () => {
    const raw =
      '{"@type":"NewsArticle","headline":"Safe","__proto__":{"author":"Nobody"},"constructor":{"name":"x"},"@id":"__proto__"}';
    const found = read(
      `<script type="application/ld+json">${raw}</script><div itemscope itemtype="__proto__"><i itemprop="__proto__">x</i></div>`,
    );
    expect(found.headline?.value).toBe('Safe');
    expect(found.byline).toBeUndefined();
    expect(({} as Record<string, unknown>).author).toBeUndefined();
  });

  it('in the wrong types is left', () => {
    const wrong = {
      '@type': 'NewsArticle',
      headline: { a: 1 },
      author: true,
      publisher: [[]],
      datePublished: {},
      url: 5,
      inLanguage: [null],
    };
    expect(read(linked(wrong))).toEqual({
      address,
      aliases: [],
      authors: [],
      articleType: { value: 'NewsArticle', where: 'json-ld', detail: '@type' },
    });
  });

  it('with markup in it is text', () => {
    expect(read(linked({ ...article, headline: '<img src=x onerror=alert(1)>' })).headline?.value).toBe(
      '<img src=x onerror=alert(1)>',
    );
  });
});
