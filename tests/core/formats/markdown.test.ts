import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { markdown, markdownObsidian } from '#core/formats/markdown.ts';
import { obsidianTag, storyProperties } from '#core/formats/markdown-properties.ts';
import { type Flavour, storyTree } from '#core/formats/markdown-story.ts';
import { type Block, writeTree } from '#core/formats/markdown-text.ts';
import { storyViews } from '#core/formats/story-view.ts';
import { saysWho1 } from '#core/model/codebook.ts';
import type { Project } from '#core/model/project.ts';
import { sampleProject } from '#tests/support/sample-project.ts';

const options = { at: 0, app: 'Says Who 0.1.0' };

/** A tree without places, and with the text between two marks in one piece: what two trees must share to say the same. */
function essence(node: Nodes | Root): unknown {
  if (!('children' in node)) {
    if (node.type === 'text') return node.value;
    if ((node.type as string) === 'verbatim') return (node as unknown as { value: string }).value;
    return { type: node.type, value: 'value' in node ? node.value : undefined };
  }
  const children: unknown[] = [];
  for (const child of node.children.map(essence).filter((child) => child !== '')) {
    if (typeof child === 'string' && typeof children.at(-1) === 'string') children.push(`${children.pop()}${child}`);
    else children.push(child);
  }
  return { type: node.type, url: 'url' in node ? node.url : undefined, children };
}

/** The sample with other words in every place that comes from a page or a person. */
const withWords = (words: string): Project => {
  const project = sampleProject();
  return {
    ...project,
    stories: project.stories.map((story) => ({ ...story, headline: words, byline: words, outlet: words })),
    sources: project.sources.map((source) => ({ ...source, name: words, description: words })),
    aliases: project.aliases.map((alias) => ({ ...alias, name: words })),
    notes: project.notes.map((note) => ({ ...note, text: words })),
    tags: project.tags.map((tag) => ({ ...tag, name: words })),
    collections: project.collections.map((collection) => ({ ...collection, name: words })),
    claims: project.claims.map((claim) => ({ ...claim, kind: words, statusBecause: words })),
    passages: project.passages.map((row) => ({ ...row, selector: { ...row.selector, exact: words } })),
    attributions: project.attributions.map((row) => ({ ...row, justification: words, nameAsPrinted: words })),
  };
};

const breakouts = [
  '---',
  '***',
  '# heading',
  '> quote',
  '> [!danger] callout',
  '- item\n- [x] done',
  '1. one\n2) two',
  '```js\nalert(1)\n```',
  '~~~\ncode\n~~~',
  '    indented',
  '<script>alert(1)</script>',
  '<!-- comment',
  '<https://evil.example>',
  '[link](javascript:alert(1))',
  '![pixel](https://evil.example/p.png)',
  '[ref]: https://evil.example',
  '[^1] and [^1]: foot',
  '**bold** __bold__ *it* _it_ `code`',
  '&lt;b&gt; &#x3c; &amp;',
  'a\\\nb  \nc',
  'text\n===',
  'text\n---',
  '| a | b |\n|---|---|',
  '\\',
  ' leading and trailing ',
  'tab\there',
  '^block-id',
  '\u2028line\u2029paragraph\u0085next\u0000nul',
  '!',
  '\ud83d half',
];

describe.each<Flavour>(['plain', 'obsidian'])('%s', (flavour) => {
  const treesOf = (project: Project) => {
    const blocks: Block[] = storyViews(project).flatMap((view) => storyTree(view, saysWho1, flavour));
    const written = essence({ type: 'root', children: blocks });
    return { written, readBack: essence(fromMarkdown(writeTree(blocks))) };
  };

  test.each(breakouts)('%j stays in its place', (words) => {
    const { written, readBack } = treesOf(withWords(words));
    expect(readBack).toEqual(written);
  });

  test('the sample reads back as the tree it was', () => {
    const { written, readBack } = treesOf(sampleProject());
    expect(readBack).toEqual(written);
  });

  test('whatever the words, they stay in their place', () => {
    const signs = fc.string({
      unit: fc.constantFrom(...'\n \t#>-+*_`~<>[]()!&;:=|\\^$%"\'1.ax\u00a0é😀'),
      minLength: 1,
    });
    fc.assert(
      fc.property(fc.oneof(signs, fc.string({ unit: 'binary', minLength: 1 })), (words) => {
        const { written, readBack } = treesOf(withWords(words));
        expect(readBack).toEqual(written);
      }),
      { numRuns: 40 },
    );
  }, 30_000);
});

describe('signs that mean something beyond CommonMark are written so that they mean nothing', () => {
  test.each([
    ['a ==mark== b', 'a =\\=mark=\\= b'],
    ['%%hidden%%', '%\\%hidden%\\%'],
    ['see #tag and # no tag', 'see \\#tag and # no tag'],
    ['^id', '\\^id'],
    ['cost $5 and $6', 'cost \\$5 and \\$6'],
    ['a | b', 'a \\| b'],
    ['~~gone~~', '\\~\\~gone\\~\\~'],
    ['key:: value', 'key:\\: value'],
    ['[[link]] ![[file]]', '\\[\\[link]] !\\[\\[file]]'],
    ['((uuid))', '(\\(uuid))'],
    ['{{template}}', '{\\{template}}'],
    ['<% run %>', '\\<% run %>'],
  ])('%s', (words, written) => {
    expect(writeTree([{ type: 'paragraph', children: [{ type: 'text', value: words }] }]).trimEnd()).toBe(written);
  });
});

describe('properties', () => {
  const frontOf = (project: Project) => {
    const [story] = storyViews(project);
    return story === undefined ? '' : storyProperties(story);
  };

  test('stand at the very beginning, and YAML reads them', () => {
    const text = String(markdownObsidian.write(sampleProject(), options)[0]?.content);
    expect(text.startsWith('---\n')).toBe(true);
    expect(parse(text.split('---\n')[1] ?? '')).toMatchObject({
      title: 'Workers and a translator leave North Korean posts abroad',
      author: ['Mira Halden', 'Jun Sato'],
      published: '2016-10-13',
      read: '2016-10-13T09:30:00',
      tags: ['to-check', 'asylum-Moscow'],
      claims: 6,
    });
  });

  test('whatever the words, they are one value', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...breakouts)), (words) => {
        const front = frontOf(withWords(words));
        const [before, yaml = '', after] = front.split(/^---$/m);
        expect([before, after?.trim()]).toEqual(['', '']);
        const { title, collections } = parse(yaml);
        expect(collections).toEqual([title]);
        expect(title).not.toMatch(/[\p{Cc}\p{Cs}\u2028]/u);
      }),
    );
  });

  test.each([
    ['to check', 'to-check'],
    ['asylum; Moscow', 'asylum-Moscow'],
    ['#2016', '_2016'],
    ['a/b_c-d', 'a/b_c-d'],
    ['탈북', '탈북'],
    ['???', undefined],
    ['/', undefined],
  ])('the tag %j is %j in Obsidian', (name, tag) => {
    expect(obsidianTag(name)).toBe(tag);
  });
});

test('stories of one name get files of their own', () => {
  const project = sampleProject();
  const [story] = project.stories;
  const twin = {
    ...story!,
    id: '01900000-0000-7000-8000-000000000000' as never,
    headline: story!.headline.toUpperCase(),
  };
  const names = markdown.write({ ...project, stories: [story!, twin] }, options).map(({ name }) => name);
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(2);
});
