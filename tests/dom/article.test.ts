import { describe, expect, it, test } from 'vitest';
import { readBlocks } from '#dom/article/blocks.ts';
import { copyForReading } from '#dom/article/copy.ts';
import { readArticle } from '#dom/article.ts';
import { parsePage, stories } from '#tests/dom/stories.ts';

const bounds = { elements: 1_000, text: 10_000 };

function blocks(html: string): string[] {
  return readBlocks(parsePage(html).body, bounds).map(({ kind, text }) => `${kind}: ${text}`);
}

describe('the blocks of a text', () => {
  const cases: readonly [name: string, html: string, blocks: string[]][] = [
    ['paragraphs', '<p>One.</p><p>Two <b>and</b> more.</p>', ['paragraph: One.', 'paragraph: Two and more.']],
    ['text beside blocks', 'Before<div>in</div>after', ['paragraph: Before', 'paragraph: in', 'paragraph: after']],
    ['white space', '<p>  One\n\t two&nbsp;three </p><p> </p>', ['paragraph: One two three']],
    ['one line break', '<p>One<br>two</p>', ['paragraph: One two']],
    ['two line breaks', '<div>One<br><br>two</div>', ['paragraph: One', 'paragraph: two']],
    ['headings', '<h2>Head</h2><p>Text</p>', ['heading: Head', 'paragraph: Text']],
    ['a quote', '<blockquote><p>Said.</p></blockquote>', ['quote: Said.']],
    ['a list', '<ul><li>One</li><li><p>Two</p></li></ul>', ['list-item: One', 'list-item: Two']],
    ['a caption', '<figure><img><figcaption>Seen.</figcaption></figure>', ['caption: Seen.']],
    [
      'a caption known by its credit',
      '<p>The old lock (Photo: M. Halden)</p>',
      ['caption: The old lock (Photo: M. Halden)'],
    ],
    [
      'rows',
      '<table><tr><td>A</td><td>1</td></tr><tr><td>B</td><td>2</td></tr></table>',
      ['table-row: A 1', 'table-row: B 2'],
    ],
    [
      'paragraphs laid out in a table',
      '<table><tr><td><p>One.</p><p>Two.</p></td></tr></table>',
      ['paragraph: One.', 'paragraph: Two.'],
    ],
    [
      'what is not text',
      '<p>One<script>x</script><style>y</style><noscript>z</noscript><svg><text>s</text></svg></p>',
      ['paragraph: One'],
    ],
    [
      'a clobbered form',
      '<form><input name="firstChild"><input name="nextSibling"><p>One.</p></form><p>Two.</p>',
      ['paragraph: One.', 'paragraph: Two.'],
    ],
  ];
  test.each(cases)('%s', (_name, html, expected) => {
    expect(blocks(html)).toEqual(expected);
  });

  it('tells how much of them is links', () => {
    const [block] = readBlocks(parsePage('<p>See <a href="/x">the report</a>.</p>').body, bounds);
    expect(block?.linked).toBe('the report'.length);
  });

  it('ends at its bounds', () => {
    const document = parsePage('<p>word</p>'.repeat(100));
    expect(readBlocks(document.body, { elements: 11, text: 10_000 })).toHaveLength(10);
    expect(readBlocks(document.body, { elements: 1_000, text: 40 })).toHaveLength(10);
  });
});

describe('reading an article', () => {
  const story = stories.find(({ slug }) => slug === 'wire-defections')!;

  it('stops when its time is over', () => {
    let time = 0;
    const now = () => {
      time += 100;
      return time;
    };
    expect(readArticle(parsePage(story.html), { now })).toEqual({ ok: false, reason: 'too-slow' });
  });

  it('finds none among a few links', () => {
    expect(readArticle(parsePage('<nav><a href="/">Home</a></nav>'))).toEqual({ ok: false, reason: 'no-article' });
  });

  it('reads a page whose forms lie about their nodes', () => {
    const names =
      'attributes parentNode childNodes firstChild textContent tagName className style children remove'.split(' ');
    for (const name of names) {
      for (const attribute of ['name', 'id']) {
        const html = story.html.replace('<div class="body">', `<form><input ${attribute}="${name}"><div class="body">`);
        const outcome = readArticle(parsePage(html));
        expect(outcome.ok && outcome.blocks.length, `${attribute}=${name}`).toBeGreaterThan(10);
      }
    }
  });

  it('works on a copy that has nothing of the page', () => {
    const document = parsePage('<form name="body"><input name="parentNode"><p>One.</p></form>');
    const copy = copyForReading(document);
    expect(copy).not.toBe(document);
    expect(copy.querySelector('input')?.hasAttribute('name')).toBe(false);
    expect(document.querySelector('input')?.getAttribute('name')).toBe('parentNode');
  });
});
