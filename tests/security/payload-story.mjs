import { createHash } from 'node:crypto';
import { withModules } from '../faults/load-modules.mjs';

/** A text as a page shows it: what is no letter to a parser is left out, white space is one space. */
export const asShown = (text) =>
  text
    .replace(/[\s\0]+/gu, ' ')
    .replace(/[\ud800-\udfff]/gu, '')
    .trim();

const escaped = (text) => text.replace(/[&<>"']/gu, (letter) => `&#${letter.charCodeAt(0)};`);
const inJson = (value) => JSON.stringify(value).replaceAll('<', '\\u003c');

const filler = [
  'The harbour office closed its counter on Monday, and nobody at the desk would say for how long it would stay so.',
  'Two clerks carried the files to the second floor, where a lamp was still burning when the last ferry had left.',
  'The mayor told reporters that the letters were being read one by one, and that each of them would be answered.',
];
const before = (number) => `Letter ${number} of the harbour office reads:`;
const after = 'That is all that the clerk had written down.';

/**
 * A story in whose title, byline, JSON-LD and text one payload stands; as markup it is harmless, since all of it is escaped.
 * Title and byline are not in the JSON-LD: what is there goes before what is on the page.
 */
export function storyWith({ number, text }, address) {
  const said = escaped(text);
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    description: text,
    articleSection: text,
    publisher: { '@type': 'Organization', name: text, url: text },
    datePublished: text,
    inLanguage: text,
    url: text,
    mainEntityOfPage: text,
  };
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Letter ${number} says ${said} now</title>
<link rel="canonical" href="${escaped(address)}"><meta property="og:url" content="${said}">
<meta property="og:title" content="Letter ${number} says ${said} now"><meta property="og:site_name" content="${said}"><meta name="author" content="${said}">
<script type="application/ld+json">${inJson(data)}</script></head>
<body><article><h1>Letter ${number} says ${said} now</h1><p class="byline" rel="author">By ${said}</p>
<p>${filler[0]}</p><p>${before(number)} <span id="payload">${said}</span> ${after}</p><p>${filler[1]}</p><p>${filler[2]}</p></article></body></html>`;
}

/** A story with a paragraph for each payload. */
export const storyWithAll = (payloads) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Letters of the harbour office</title></head>
<body><article><h1>Letters of the harbour office</h1><p>${filler.join('</p><p>')}</p>
${payloads.map(({ number, text }) => `<p id="p${number}">${before(number)} <span>${escaped(asShown(text))}</span> ${after}</p>`).join('\n')}
</article></body></html>`;

/**
 * A project with the payloads in every field that takes words: one story (at `address`) with a claim, a source, a tag and a note
 * for each, and a story and a collection for each. Written in every format that is read back.
 *
 * @returns {Promise<{ name: string, content: string | Uint8Array }[]>} the lossless one first
 */
export function filesWith(payloads, address) {
  return withProject(payloads, address, [], (project, formats) => {
    const readBack = formats
      .filter((format) => format.read)
      .sort((a, b) => Number(b.id === 'json') - Number(a.id === 'json'));
    return readBack.map((format) => ({ name: `${format.id}.${format.extension}`, content: written(format, project) }));
  });
}

/** The one file that a format makes of a project. */
export const written = (format, project) =>
  format.write(project, { at: Date.UTC(2026, 0, 6), app: 'Says Who 0.1.0' })[0].content;

/** The project itself, with the product's formats and what else of it is asked for by its path. */
export function withProject(payloads, address, paths, work) {
  const own = [
    'tests/support/keeping.ts',
    'lib/core/model/codebook.ts',
    'lib/core/text/fold.ts',
    'lib/core/formats/formats.ts',
  ];
  return withModules([...own, ...paths], ({ keeping }, { saysWho1 }, { foldedLength }, { formats }, ...more) => {
    const tools = { ...keeping(Date.UTC(2026, 0, 5)), foldedLength, codebook: saysWho1 };
    return work(projectOf(payloads, address, tools), formats, ...more);
  });
}

function projectOf(payloads, address, { newId, keep, foldedLength, codebook }) {
  const texts = [payloads, [...payloads.slice(1), payloads[0]]].map((each) =>
    [...filler, ...each.map(({ text }, at) => `${before(at)} ${asShown(text)} ${after}`)].join('\n\n'),
  );
  const [text] = texts;
  const hashes = texts.map(hashOf);
  const when = Date.UTC(2026, 0, 5);
  const pageOf = (at, words, whole) => {
    const found = (value) => ({ value, where: 'json-ld', detail: words });
    return {
      address: at,
      aliases: [],
      headline: found(words),
      byline: found(words),
      authors: [words],
      outlet: found(words),
      section: found(words),
      description: found(words),
      articleType: found(words),
      language: found(words),
      published: { value: { raw: words, zone: false }, where: 'json-ld', detail: words },
      blocks: blocksOf(whole),
      wordCount: 900,
      textFrom: 'article',
    };
  };
  const tables = {
    stories: [],
    addresses: [],
    readings: [],
    texts: texts.map((each, at) => ({ hash: hashes[at], text: each })),
    passages: [],
    claims: [],
    attributions: [],
    sources: payloads.map(({ text }) => keep({ name: text, description: text, ...ifShort('type', text) })),
    aliases: [],
    appearances: [],
    mentions: [],
    notes: [],
    tags: payloads.map(({ text }) => keep({ name: text })),
    taggings: [],
    collections: payloads.map(({ text }) => keep({ name: text, description: text })),
    memberships: [],
    answers: [],
  };
  const put = (table, row) => {
    tables[table].push(row);
    return row;
  };
  const story = (words, at, whole) => {
    const { id } = put(
      'stories',
      keep({
        headline: words,
        byline: words,
        outlet: words,
        section: words,
        language: words,
        published: { raw: words, zone: false },
      }),
    );
    put('addresses', keep({ storyId: id, url: at, main: true }));
    return {
      id,
      reading: put(
        'readings',
        keep({ storyId: id, readAt: when, hash: hashOf(whole), page: pageOf(at, words, whole) }),
      ),
    };
  };
  const all = story('Letters of the harbour office', address, texts[1]);
  const now = put(
    'readings',
    keep({ storyId: all.id, readAt: when + 86_400_000, hash: hashes[0], page: pageOf(address, 'Letters', text) }),
  );

  for (const [at, { number, text: words }] of payloads.entries()) {
    const ownText = `${before(number)} ${asShown(words)} ${after}`; // stories of the same text would be taken for one
    put('texts', { hash: hashOf(ownText), text: ownText });
    const own = story(words, `${address}?said=${encodeURIComponent(words.toWellFormed())}&${number}`, ownText);
    put('memberships', keep({ collectionId: tables.collections[at].id, storyId: own.id }));
    const [storyId, claimId] = [all.id, newId()];
    const exact = asShown(words);
    const start = text.indexOf(`${before(at)} ${exact}`) + before(at).length + 1;
    const end = start + exact.length;
    const selector = {
      v: 1,
      exact,
      prefix: text.slice(start - 20, start),
      suffix: text.slice(end, end + 20),
      start: foldedLength(text, start),
      end: foldedLength(text, end),
      length: foldedLength(text),
      copies: 1,
      rival: 0,
    };
    const passage = (ofId) =>
      put('passages', keep({ storyId, readingId: now.id, ofId, selector, start, end, origin: 'marked' })).id;
    const because = { statusBecause: words, statusAt: when };
    put(
      'claims',
      keep(
        {
          storyId,
          passageId: passage(claimId),
          status: 'disputed',
          unsourced: false,
          ...because,
          ...ifShort('kind', words),
        },
        claimId,
      ),
    );
    const gone = newId();
    put(
      'claims',
      keep({ storyId, passageId: passage(gone), status: 'unchecked', unsourced: false }, gone, when + 1000),
    );
    const links = [at, (at + 1) % payloads.length].map((of) => ({
      sourceId: tables.sources[of].id,
      ...ifShort('how', words),
    }));
    const sourceIds = links.map(({ sourceId }) => sourceId);
    put(
      'attributions',
      keep({
        claimId,
        storyId,
        links: payloads.length > 1 ? links : links.slice(1),
        sourceIds: payloads.length > 1 ? sourceIds : sourceIds.slice(1),
        position: 0,
        nameAsPrinted: words,
        titleAsPrinted: words,
        justification: words,
        anonymityReason: words,
      }),
    );
    const sourceId = sourceIds[0];
    put('aliases', keep({ sourceId, name: words }));
    put('appearances', keep({ storyId, sourceId, ...ifShort('naming', words) }));
    const mentionId = newId();
    put('mentions', keep({ storyId, sourceId, passageId: passage(mentionId) }, mentionId));
    put('taggings', keep({ tagId: tables.tags[at].id, on: 'claim', onId: claimId }));
    put('notes', keep({ on: 'claim', onId: claimId, storyId, text: words }));
    put('notes', keep({ on: 'source', onId: sourceId, text: words }));
    put('notes', keep({ on: 'story', onId: own.id, storyId: own.id, text: words }));
  }
  return { codebook, ...tables };
}

/** A block for each paragraph of a text. */
function blocksOf(text) {
  let start = 0;
  return text.split('\n\n').map((paragraph) => {
    const block = { start, end: start + paragraph.length, kind: 'paragraph' };
    start = block.end + 2;
    return block;
  });
}

const hashOf = (text) => createHash('sha256').update(text.toWellFormed()).digest('hex');

/** Coded fields take a short word only. */
const ifShort = (name, words) => (words.length <= 100 ? { [name]: words } : {});
