import axe from 'axe-core';
import { afterEach, describe, expect, test } from 'vitest';
import { htmlReport } from '#core/formats/html-report.ts';
import type { Project } from '#core/model/project.ts';
import { sampleProject } from '#tests/support/sample-project.ts';
import { sampleText } from '#tests/support/sample-story.ts';

const options = { at: Date.UTC(2016, 9, 14, 8), app: 'Says Who 0.1.0' };
const write = (project: Project) => String(htmlReport.write(project, options)[0]?.content);
const parse = (project: Project) => new DOMParser().parseFromString(write(project), 'text/html');

const hostile = [
  '</blockquote></li></ol><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '" onmouseover="alert(1)',
  "' autofocus onfocus='alert(1)",
  '<!--',
  '-->',
  ']]><![CDATA[',
  '</style><style>*{display:none}',
  '</title><meta http-equiv=refresh content=0>',
  '&lt;script&gt;',
  '<svg><script>1</script></svg>',
  '<plaintext>',
  '\u0000\u0008\ud800',
  'javascript:alert(1)',
];

const withWords = (own: string): Project => {
  const project = sampleProject();
  return {
    ...project,
    stories: project.stories.map((s) => ({ ...s, headline: own, byline: own, outlet: own, language: own })),
    addresses: project.addresses.map((address) => ({ ...address, url: own })),
    sources: project.sources.map((source) => ({ ...source, name: own, type: own, description: own })),
    notes: project.notes.map((note) => ({ ...note, text: own })),
    tags: project.tags.map((tag) => ({ ...tag, name: own })),
    claims: project.claims.map((claim) => ({ ...claim, kind: own, statusBecause: own })),
    attributions: project.attributions.map((a) => ({ ...a, nameAsPrinted: own, directness: own })),
    texts: project.texts.map((kept) => ({ ...kept, text: `${kept.text}\n\n${own}` })),
  };
};

/** What stands in a page, element by element. */
const shapeOf = (page: Document) => [...page.querySelectorAll('*')].map(({ localName }) => localName);

describe('the report', () => {
  afterEach(() => {
    document.head.querySelectorAll('[data-report]').forEach((style) => {
      style.remove();
    });
    document.body.replaceChildren();
  });

  test('holds the claims in order, the sources, the numbers and the text with the claims marked', () => {
    const page = parse(sampleProject());
    const claims = [...page.querySelectorAll('.claims blockquote')].map(({ textContent }) => textContent?.slice(0, 12));
    expect(claims).toEqual([
      'North Korean',
      'More than 20',
      'an agent and',
      '“Tighter sur',
      'all pathways',
      'Nobody has c',
    ]);
    expect([...page.querySelectorAll('tbody th')].map(({ textContent }) => textContent)).toContain('YTN');
    expect(page.querySelector('.xray ul')?.textContent).toMatch(/\d named/);
    const paragraphs = [...page.querySelectorAll('.text p')].map((p) => {
      for (const number of p.querySelectorAll('a')) number.remove();
      return p.textContent;
    });
    expect(paragraphs.join('\n\n')).toBe(sampleText);
    expect([...page.querySelectorAll('mark')].map(({ textContent }) => textContent)).toContain(
      'More than 20 labourers in Moscow have asked for asylum',
    );
    for (const link of page.querySelectorAll<HTMLAnchorElement>('.text a'))
      expect(page.querySelector(link.getAttribute('href')!)).not.toBeNull();
  });

  test('claims that overlap are all marked', () => {
    const project = sampleProject();
    const [first, second] = project.claims;
    const passages = project.passages.map((passage) =>
      passage.id === second!.passageId
        ? { ...passage, start: 20, end: 60 }
        : passage.id === first!.passageId
          ? { ...passage, start: 8, end: 40 }
          : passage,
    );
    const page = parse({ ...project, passages, claims: [first!, second!] });
    expect([...page.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual([
      sampleText.slice(8, 20),
      sampleText.slice(20, 40),
      sampleText.slice(40, 60),
    ]);
  });

  const plain = shapeOf(parse(withWords('plain'))).filter((name) => name !== 'a' && name !== 'br');
  test.each(hostile)('nothing breaks out of its place: %j', (own) => {
    const page = parse(withWords(own));
    expect(shapeOf(page).filter((name) => name !== 'a' && name !== 'br')).toEqual(plain);
    expect(page.querySelectorAll('script, img, iframe, form, [onerror], [onmouseover], [onfocus]')).toHaveLength(0);
    for (const link of page.querySelectorAll('a')) expect(link.getAttribute('href')).toMatch(/^(?:#|https?:)/);
    expect(page.querySelector('meta[http-equiv]')?.getAttribute('content')).toMatch(/^default-src 'none'/);
  });

  test.each(['light', 'dark'])('axe finds nothing, %s', async (scheme) => {
    const page = parse(sampleProject());
    const style = document.createElement('style');
    style.dataset.report = '';
    style.textContent = `${page.querySelector('style')!.textContent} :root{color-scheme:${scheme} !important}`;
    document.head.append(style);
    document.body.replaceChildren(...page.body.childNodes);
    document.documentElement.lang = 'en';
    document.title = page.title;
    const { violations } = await axe.run(document);
    expect(violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 120)}`))).toEqual([]);
  });

  test('an empty project is a page that says so', () => {
    expect(parse({ ...sampleProject(), stories: [] }).querySelector('h1')?.textContent).toBe('Nothing to report');
  });
});
