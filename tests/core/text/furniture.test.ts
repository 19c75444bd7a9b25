import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { dropFurniture, lineRule } from '#core/text/furniture.ts';
import { lineRules, markRules } from '#core/text/furniture-rules.ts';
import type { TextBlock } from '#core/text/text-block.ts';

function block(text: string, more: Partial<TextBlock> = {}): TextBlock {
  return { kind: 'paragraph', text, linked: 0, marks: '', ...more };
}

function kept(blocks: readonly TextBlock[], known = {}): string[] {
  return dropFurniture(blocks, known).map(({ text }) => text);
}

const first = block('The bridge opened on Thursday, and the engineer who drew it was not asked to speak.');
const second = block('“I would have said thank you,” she told the Post, “and then I would have said sorry.”');

describe('lines that are no part of a story', () => {
  test.each([
    'Advertisement',
    'ADVERTISEMENT',
    '- Advertisement -',
    'Advertisement: story continues below',
    'Story continues below advertisement',
    'Article continues after advertisement',
    'Anzeige',
    'Publicité',
    '広告',
    'Continue reading the main story',
    'Read more',
    'Related stories',
    'Read more: What the second report says',
    'SEE ALSO: What the second report says',
    'More from Politics',
    'Share on Facebook',
    'Share Tweet Submit',
    'Share this article',
    '12 comments',
    '3,204 shares',
    'Sign up for our newsletter, sent every morning at six.',
    'Subscribe to the daily briefing and get it by e-mail.',
    'Get the day in five stories in your inbox',
    'Follow us on Twitter',
    'Already a subscriber? Log in',
    '© 2019 The Tidal Post. All rights reserved.',
    'Image: M. Halden',
    'Image 1 of / 9',
    'Enlarge Image',
    'https://paper.example/news/story',
    'reporter@paper.example',
    'Your browser does not support this video.',
    'Click here to see the map',
    'Published 4:00 am CST, Wednesday, November 20, 2019',
  ])('%s', (text) => {
    expect(lineRule(block(text))).toBeDefined();
    expect(kept([first, block(text), second])).toEqual([first.text, second.text]);
  });
});

describe('sentences of a story that look like furniture', () => {
  test.each([
    'Advertisement revenue fell by a tenth, the company said.',
    'Shares fell.',
    'Share prices fell on Thursday.',
    '“Sign up,” he said, and they did.',
    'More than 20 labourers asked for asylum.',
    'More on that later, he said, and left the room.',
    'Subscribers were told on Monday.',
    'Print is not dead, the editor said.',
    'Follow the money, she was told.',
    'The comments were made in private.',
    'Published in 1847, the report was forgotten within a year.',
    'Read the letter aloud, the judge told him.',
    'Click, went the lock.',
    'Image is everything to them, a former aide said.',
    'Photographs show the pier leaning.',
    'He said no.',
    'Watch them, she warned.',
    'Related charges were dropped in May.',
  ])('%s', (text) => {
    expect(lineRule(block(text))).toBeUndefined();
    expect(kept([first, block(text), second])).toContain(text);
  });
});

describe('the text of a story', () => {
  it('has a caption once', () => {
    const caption = 'Cranes over a building site on the edge of Moscow.';
    expect(kept([first, block(caption, { kind: 'caption' }), block(caption), second])).toEqual([
      first.text,
      caption,
      second.text,
    ]);
  });

  it('has a short sentence as often as it was said', () => {
    expect(kept([first, block('He said no.'), second, block('He said no.')])).toHaveLength(4);
  });

  it('has no pull quotes, but the quotes that stand only there', () => {
    const pulled = block('and then I would have said sorry', { kind: 'quote' });
    const own = block('Nobody asked me in eleven years, not once.', { kind: 'quote' });
    expect(kept([first, pulled, second, own])).toEqual([first.text, second.text, own.text]);
  });

  it('has no list of headlines, nor the label above it', () => {
    const link = (text: string) => block(text, { kind: 'list-item', linked: text.length });
    const list = [
      block('You might like', { kind: 'heading' }),
      link('A ferry line opens'),
      link('What a weaker rouble means'),
    ];
    expect(kept([first, ...list, second])).toEqual([first.text, second.text]);
  });

  it('has the lists of the story itself, links in them or not', () => {
    const items = ['The report of 2014', 'The letter to the county'].map((text) =>
      block(text, { kind: 'list-item', linked: 6 }),
    );
    expect(kept([first, ...items, second])).toHaveLength(4);
  });

  it('begins without its headline, byline and date', () => {
    const head = [
      block('The bridge that took eleven winters', { kind: 'heading' }),
      block('By Osric Fenn and Dalia Moor'),
      block('2 March 2019, 6:00 am'),
    ];
    expect(kept([...head, first], { headline: 'The Bridge That Took Eleven Winters' })).toEqual([first.text]);
  });

  it('begins with a dateline if it is part of the first sentence', () => {
    const line = block('SEOUL, Oct. 13, 2016 – Two men have left their posts, a paper reported.');
    expect(kept([line, first])).toEqual([line.text, first.text]);
  });

  it('ends without headings that head nothing, and links that lead away', () => {
    const loose = [block('Topics', { kind: 'heading' }), block('Archive', { linked: 7 })];
    expect(kept([first, second, ...loose])).toEqual([first.text, second.text]);
  });

  it('leaves out boxes known by their names', () => {
    expect(kept([first, block('Every day at six.', { marks: 'box newsletter-promo' }), second])).toHaveLength(2);
  });

  it('keeps a story whose own box has such a name', () => {
    expect(kept([first, second].map((one) => ({ ...one, marks: 'entry-content-read-more' })))).toHaveLength(2);
  });
});

test('every rule has its reason, and none hangs on a long line', () => {
  const lines = [
    'share '.repeat(50),
    ' '.repeat(290),
    'a'.repeat(300),
    '1,'.repeat(150),
    'sign up '.repeat(37),
    '-'.repeat(300),
  ];
  for (const { pattern, why } of [...lineRules, ...markRules]) {
    expect(why).not.toBe('');
    const start = performance.now();
    for (const line of lines) pattern.test(`${line}!`);
    // No pattern takes a millisecond; one that hangs takes minutes.
    expect(performance.now() - start, String(pattern)).toBeLessThan(1_000);
  }
});

test('only whole blocks go, and what stays keeps its order', () => {
  const words = fc.constantFrom(
    'Advertisement',
    'He said no.',
    'Read more',
    'The county says that it was never asked.',
    'Share',
  );
  const kinds = fc.constantFrom('paragraph' as const, 'heading' as const, 'list-item' as const, 'caption' as const);
  const blocks = fc.array(fc.record({ text: words, kind: kinds, linked: fc.nat(20), marks: fc.constant('') }));
  fc.assert(
    fc.property(blocks, (all) => {
      const left = dropFurniture(all);
      const places = left.map((one) => (all as readonly TextBlock[]).indexOf(one));
      expect(places).toEqual([...places].sort((a, b) => a - b));
      expect(new Set(places).size).toBe(places.length);
    }),
  );
});
