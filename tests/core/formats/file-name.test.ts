import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileName } from '#core/formats/file-name.ts';

test.each<[title: string, name: string]>([
  ['Workers leave: why?', 'Workers leave why.md'],
  ['a/b\\c', 'a b c.md'],
  ['../../etc/passwd', 'etc passwd.md'],
  ['.htaccess', 'htaccess.md'],
  ['--help', 'help.md'],
  ['ends with dots...', 'ends with dots.md'],
  ['ends with space ', 'ends with space.md'],
  ['CON', '_CON.md'],
  ['con.txt', '_con.txt.md'],
  ['LPT¹', '_LPT¹.md'],
  ['COM0 ', '_COM0.md'],
  ['console', 'console.md'],
  ['tab\tand\nline', 'tab and line.md'],
  ['nul\u0000byte', 'nulbyte.md'],
  ['txt\u202egnp.exe', 'txtgnp.exe.md'],
  ['zero\u200bwidth', 'zerowidth.md'],
  ['half \ud83d done', 'half done.md'],
  ['100 % of $HOME and ~root', '100 of HOME and root.md'],
  ['[[link]] #tag ^id', 'link tag id.md'],
  ['탈북자 이야기', '탈북자 이야기.md'],
  ['cafe\u0301', 'caf\u00e9.md'],
  ['', 'says-who.md'],
  ['???', 'says-who.md'],
  ['x'.repeat(300), `${'x'.repeat(110)}.md`],
])('%j is saved as %j', (title, name) => {
  expect(fileName(title, 'md')).toBe(name);
});

test('whatever the title, the name is short, plain and stays itself', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme', minLength: 40 })), (title) => {
      const name = fileName(title, 'json');
      expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(120);
      expect(name).toMatch(/^[^\s.-][^<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}]*\.json$/u);
      expect(name).not.toMatch(/[\s.]\.json$/);
      expect(fileName(name.slice(0, -5), 'json')).toBe(name);
    }),
  );
});
