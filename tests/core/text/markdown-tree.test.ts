import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMarkdown, type Shown } from '#core/text/markdown-tree.ts';

/** The tree as text: what a person would see, with the tags in words. */
function told(tree: readonly Shown[]): string {
  return tree
    .map((node): string => {
      if (node.is === 'text') return node.text;
      if (node.is === 'code') return `<code>${node.text}</code>`;
      if (!('in' in node)) return `<${node.is}>`;
      if (node.is === 'link') return `<link ${node.href}>${told(node.in)}</link>`;
      return `<${node.is}>${told(node.in)}</${node.is}>`;
    })
    .join('');
}

test.each([
  ['Ask **YTN**, *today*.', '<paragraph>Ask <strong>YTN</strong>, <emphasis>today</emphasis>.</paragraph>'],
  ['- one\n- two', '<list><item><paragraph>one</paragraph></item><item><paragraph>two</paragraph></item></list>'],
  ['> said', '<quote><paragraph>said</paragraph></quote>'],
  ['`a < b`', '<paragraph><code>a < b</code></paragraph>'],
  ['[desk](https://desk.example/x)', '<paragraph><link https://desk.example/x>desk</link></paragraph>'],
  ['<https://desk.example>', '<paragraph><link https://desk.example/>https://desk.example</link></paragraph>'],
  ['[x](javascript:alert(1))', '<paragraph><group>x</group></paragraph>'],
  ['[x](data:text/html,hi)', '<paragraph><group>x</group></paragraph>'],
  ['[x](/relative)', '<paragraph><group>x</group></paragraph>'],
  ['![pic](https://spy.example/p.gif)', '<paragraph><link https://spy.example/p.gif>pic</link></paragraph>'],
  ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
  ['a <b onclick=x>b</b>', '<paragraph>a <b onclick=x>b</b></paragraph>'],
  ['[a][b]\n\n[b]: javascript:x', '<paragraph>[a][b]</paragraph>[b]: javascript:x'],
])('%s', (markdown, tree) => {
  expect(told(readMarkdown(markdown))).toBe(tree);
});

test('a note of any depth and length is shown', () => {
  expect(told(readMarkdown(`${'> '.repeat(5_000)}deep`))).toContain('deep');
  expect(told(readMarkdown('x'.repeat(1_000_000)))).toContain('xxx');
  expect(told(readMarkdown('['.repeat(5_000)))).toContain('[[[');
});

test('whatever is typed leads nowhere but to the web', () => {
  const hrefs = (tree: readonly Shown[]): string[] =>
    tree.flatMap((node) => [...(node.is === 'link' ? [node.href] : []), ...('in' in node ? hrefs(node.in) : [])]);
  const target = fc.constantFrom(
    'javascript:x',
    'JaVa\tscript:x',
    'file:///etc',
    'https://a.example',
    'vbscript:x',
    '//b',
  );
  fc.assert(
    fc.property(target, fc.string(), (url, words) => {
      for (const href of hrefs(readMarkdown(`[${words}](${url}) ![${words}](<${url}>) <${url}>`))) {
        expect(href).toMatch(/^https?:\/\//);
      }
    }),
  );
});
