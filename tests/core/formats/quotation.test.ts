import { expect, test } from 'vitest';
import { quotationOf } from '#core/formats/quotation.ts';
import { claimViews } from '#core/tally/claim-view.ts';
import { sampleProject } from '#tests/support/sample-project.ts';

const words = { via: 'via', notGiven: 'not given', noSource: 'no source given', date: () => 'Oct 13, 2016' };
const url = 'https://wiredaily.example/world/story';
const project = sampleProject();
const views = claimViews(project);
const story = project.stories[0]!;
const find = (start: string) => views.find(({ passage }) => passage.selector.exact.startsWith(start))!;
const chained = views.find(({ attributions }) => attributions.some(({ links }) => links.length > 1))!;

test('the words, who said them through whom, the story, and a link to the words', () => {
  const { plain, html } = quotationOf(chained, story, url, words);
  const [quoted, who, where, link] = plain.split('\n');
  expect(quoted).toContain(chained.passage.selector.exact.replace(/\s+/g, ' '));
  expect(who).toBe(
    `— ${chained.attributions[0]!.links.map(({ source }) => source?.name ?? 'not given').join(' via ')}`,
  );
  expect(where).toBe(`“${story.headline}”, ${story.outlet}, Oct 13, 2016`);
  expect(link).toMatch(/^https:\/\/wiredaily\.example\/world\/story#:~:text=/);
  expect(html).toMatch(/^<blockquote cite="https:[^"]+"><p>.+<\/p><\/blockquote><p>— .+<a href="https:[^"]+">.+<\/a>/);
});

test('words that are quoted already get no second marks; what nobody is named for says so', () => {
  const view = {
    ...chained,
    passage: { ...chained.passage, selector: { ...chained.passage.selector, exact: '“We left.”' } },
  };
  expect(quotationOf(view, story, url, words).plain.split('\n')[0]).toBe('“We left.”');
  const unsourced = { ...chained, attributions: [], claim: { ...chained.claim, unsourced: true } };
  expect(quotationOf(unsourced, story, undefined, words).plain).toContain('— no source given');
  const open = { ...unsourced, claim: { ...chained.claim, unsourced: false } };
  expect(quotationOf(open, story, undefined, words).plain.split('\n').length).toBe(2);
});

test('nothing of the story becomes markup, and only addresses of the web become links', () => {
  const evil = '"><img src=x onerror=alert(1)>';
  const view = { ...chained, passage: { ...chained.passage, selector: { ...chained.passage.selector, exact: evil } } };
  const { html } = quotationOf(view, { ...story, headline: evil, outlet: evil }, 'javascript:alert(1)//', words);
  expect(html).not.toContain('<img');
  expect(html).not.toContain('<a ');
  expect(html.match(/<(?!\/?(?:blockquote|p)\b)/g)).toBeNull();
});

test('the sample has claims of both kinds', () => {
  expect(find('More than 20')).toBeDefined();
  expect(chained).toBeDefined();
});
