import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { obsidianVault } from '#core/formats/obsidian-vault.ts';
import type { Project } from '#core/model/project.ts';
import { sampleProject } from '#tests/support/sample-project.ts';

const options = { at: Date.UTC(2016, 9, 14, 8), app: 'Says Who 0.1.0' };
const notes = (project: Project) =>
  new Map(
    Object.entries(unzipSync(obsidianVault.write(project, options)[0]!.content as Uint8Array)).map(([path, part]) => [
      path,
      new TextDecoder().decode(part),
    ]),
  );
const linksIn = (note: string) =>
  [...note.matchAll(/\[\[([^\]|#]+)(?:#\^([\w-]+))?(?:\|[^\]]*)?\]\]/g)].map(([, name, block]) => ({
    name: name!,
    block,
  }));

/** Every link of a vault leads to a note, and every block that is named is in it. */
const brokenLinks = (vault: ReadonlyMap<string, string>) => {
  const byName = new Map([...vault].map(([path, note]) => [path.slice(path.indexOf('/') + 1, -3), note]));
  return [...vault.values()].flatMap(linksIn).filter(({ name, block }) => {
    const note = byName.get(name);
    return note === undefined || (block !== undefined && !note.includes(`^${block}`));
  });
};

describe('the vault', () => {
  const vault = notes(sampleProject());

  test('has a note for each story and each source', () => {
    expect([...vault.keys()]).toEqual([
      'Stories/Workers and a translator leave North Korean posts abroad.md',
      'Sources/multiple South Korean press reports.md',
      'Sources/Channel A.md',
      'Sources/Ko Yong-hwan.md',
      'Sources/YTN.md',
      'Sources/Park Geun-hye.md',
      'Sources/Hankook Ilbo.md',
    ]);
  });

  test('a source has its properties, its notes, and links to what it said', () => {
    const ko = vault.get('Sources/Ko Yong-hwan.md')!;
    const [, front, body] = ko.split(/^---$/m);
    expect(parse(front!)).toMatchObject({
      aliases: ['Ko Young-hwan'],
      source_type: 'expert',
      description: 'defector, former diplomat',
    });
    expect(linksIn(body!)).toHaveLength(2);
    expect(body).toContain('Spoke to us in 2014');
    expect(
      linksIn(vault.get('Stories/Workers and a translator leave North Korean posts abroad.md')!).map(
        ({ name }) => name,
      ),
    ).toContain('Ko Yong-hwan');
  });

  test('every link leads somewhere', () => {
    expect(brokenLinks(vault)).toEqual([]);
  });
});

test('whatever the names, links lead to notes, and each note is a heading and what is below it', () => {
  const words = fc.oneof(
    fc.string({
      unit: fc.constantFrom(
        '[',
        ']',
        '|',
        '#',
        '^',
        '/',
        '\\',
        ':',
        '*',
        ' ',
        'a',
        'É',
        '😀',
        '-',
        '.',
        '\n',
        '`',
        '<',
      ),
    }),
    fc.constantFrom(']]', '[[x]]', '../../x', 'CON', '---', '%%', 'a|b', 'Ko Yong-hwan'),
  );
  fc.assert(
    fc.property(words, words, (name, headline) => {
      const project = sampleProject();
      const vault = notes({
        ...project,
        stories: project.stories.map((story) => ({ ...story, headline })),
        sources: project.sources.map((source, at) => (at < 2 ? { ...source, name } : source)),
      });
      expect(vault.size).toBe(7);
      expect(brokenLinks(vault)).toEqual([]);
      for (const note of vault.values()) {
        const body = note.replace(/^---\n[\s\S]*?\n---\n/, '');
        expect(fromMarkdown(body).children[0]?.type).toBe('heading');
      }
    }),
    { numRuns: 80 },
  );
});
