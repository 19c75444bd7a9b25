import { describe, expect, it, test } from 'vitest';
import type { Capture } from '#core/model/capture.ts';
import { readPage } from '#dom/read-page.ts';
import { parsePage, stories } from '#tests/dom/stories.ts';

const address = 'https://paper.example/news/story';

function capture(document: Document, at = address): Capture {
  const outcome = readPage(document, at);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.capture;
}

describe.each(stories)('the story $slug', ({ html, metadata, text }) => {
  const read = capture(parsePage(html), metadata.address);

  it('has its text kept, and nothing but its text', () => {
    expect(read.text).toBe(text);
  });

  it('has its metadata found, each value with its place', () => {
    const { text: _text, blocks: _blocks, wordCount, ...found } = read;
    expect(metadata.wordCount === undefined ? found : { ...found, wordCount }).toEqual(metadata);
  });

  it('has blocks that make up the text', () => {
    expect(read.blocks.map(({ start, end }) => read.text.slice(start, end)).join('\n\n')).toBe(read.text);
  });

  it('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(read))).toEqual(read);
    expect(structuredClone(read)).toEqual(read);
  });

  it('is left as it was', () => {
    const document = parsePage(html);
    const before = document.documentElement.outerHTML;
    readPage(document, metadata.address);
    expect(document.documentElement.outerHTML).toBe(before);
  });
});

describe('a page that is no story', () => {
  it('is empty', () => {
    expect(readPage(parsePage(''), address)).toEqual({ ok: false, reason: 'empty' });
    expect(readPage(parsePage('<p hidden>Nobody sees this.</p><script>1</script>'), address)).toEqual({
      ok: false,
      reason: 'empty',
    });
  });

  it('is not HTML', () => {
    const feed = new DOMParser().parseFromString('<rss><channel/></rss>', 'application/xml');
    expect(readPage(feed, address)).toEqual({ ok: false, reason: 'not-html' });
  });

  it('is a page without an article: its text can be marked anyway', () => {
    const read = capture(parsePage('<main><h1>Contact</h1><p>Call us.</p></main>'));
    expect(read).toMatchObject({ textFrom: 'page', whyPage: 'no-article', text: 'Contact\n\nCall us.' });
  });
});

describe('the text of a page without an article', () => {
  it('leaves out what a page in a tab does not show', () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const inner = frame.contentDocument!;
    const seen = inner.createElement('p');
    seen.textContent = 'Seen.';
    const unseen = inner.createElement('p');
    unseen.textContent = 'Unseen.';
    unseen.style.display = 'none';
    inner.body.append(seen, unseen);
    expect(capture(inner).text).toBe('Seen.');
    frame.remove();
  });
});

/** A paragraph of our own, long enough to be read as a story's. */
const sentence =
  'The council met on Thursday, heard the engineer, and put off the vote until the spring, as it had in the autumn. ';

describe('a hostile page', () => {
  /** A page with its words so many elements within one another. */
  function nested(depth: number): Document {
    const document = parsePage('<main></main>');
    let place: Element = document.querySelector('main')!;
    for (let at = 0; at < depth; at += 1) {
      const inner = document.createElement('div');
      place.append(inner);
      place = inner;
    }
    place.textContent = sentence.repeat(10);
    return document;
  }

  test('nested ten thousand deep', () => {
    const read = capture(nested(10_000));
    expect(read.whyPage).toBe('too-large'); // copying it would be the browser's end, six times as deep
    expect(read.text).toContain('The council met');
  });

  test('nested so deep that Firefox dies of it is not read', () => {
    expect(readPage(nested(60_000), 'https://example.org/')).toEqual({ ok: false, reason: 'too-large' });
  });

  test('with more elements than fit', () => {
    const read = capture(parsePage(`<main><p>${sentence}</p>${'<i></i>'.repeat(210_000)}</main>`));
    expect(read).toMatchObject({ textFrom: 'page', whyPage: 'too-large' });
    expect(read.text).toContain('The council met');
  });

  test('with more text than fits', () => {
    const read = capture(parsePage(`<main>${`<p>${sentence}</p>`.repeat(50_000)}</main>`));
    expect(read).toMatchObject({ textFrom: 'page', whyPage: 'too-large' });
    expect(read.text.length).toBeLessThan(1_100_000);
  });

  test('with a title of a megabyte', () => {
    const read = capture(
      parsePage(`<title>${'x'.repeat(1_000_000)}</title><article><p>${sentence.repeat(10)}</p></article>`),
    );
    expect(read.headline?.value.length).toBeLessThanOrEqual(2_000);
  });

  test('with lone surrogates in its words', () => {
    const document = parsePage(`<article><p>${sentence.repeat(10)}</p></article>`);
    document.querySelector('p')!.append('a \ud800 b');
    expect(capture(document).text.isWellFormed()).toBe(true);
  });

  test('that takes long to read: two seconds after it was begun, what was read by then is kept', () => {
    const document = parsePage(`<main>${`<p>${sentence}</p>`.repeat(20_000)}</main>`);
    let time = 0;
    // Each look at the clock takes 5 ms.
    const now = () => {
      time += 5;
      return time;
    };
    const outcome = readPage(document, address, now);
    if (!outcome.ok) throw new Error(outcome.reason);
    expect(outcome.capture.whyPage).toBe('too-slow');
    expect(outcome.capture.text).toContain('The council met');
    expect(outcome.capture.text.length).toBeLessThan(1_000_000);
    expect(time).toBeLessThan(2_400);
  });

  test('whose body was taken out', () => {
    const document = parsePage(`<title>Council</title><article><p>${sentence.repeat(10)}</p></article>`);
    document.documentElement.append(document.querySelector('article')!);
    document.body.remove();
    expect(capture(document).text).toContain('The council met');
    expect(capture(document).text).not.toContain('Council\n');
  });

  test('with scripts and images in it: nothing runs and nothing is loaded', () => {
    const read = capture(
      parsePage(
        `<article><p>${sentence.repeat(10)}</p><noscript><img src=x onerror="globalThis.ran = 1"></noscript><img src=x onerror="globalThis.ran = 1"><script>globalThis.ran = 1</script></article>`,
      ),
    );
    expect(read.text).not.toContain('ran');
    expect('ran' in globalThis).toBe(false);
  });
});
