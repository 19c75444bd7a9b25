import { expect, test } from 'vitest';
import { claimViews } from '#core/tally/claim-view.ts';
import { sampleProject } from '#tests/support/sample-project.ts';

test('claims come in the order of the text, each with its chain, without what was deleted', () => {
  const project = sampleProject();
  const views = claimViews({ ...project, claims: project.claims.toReversed() });
  const said = views.map(({ passage, naming, attributions }) => [
    passage.selector.exact.slice(0, 8),
    naming,
    attributions.map(({ links }) => links.map(({ source }) => source?.name ?? '?').join(' < ')),
  ]);
  expect(said).toEqual([
    ['North Ko', 'vague', ['? < multiple South Korean press reports']],
    ['More tha', 'named', ['? < Channel A']],
    ['an agent', 'named', ['Ko Yong-hwan < YTN', 'multiple South Korean press reports']],
    ['“Tighter', 'named', ['Ko Yong-hwan < YTN']],
    ['all path', 'named', ['Park Geun-hye < Hankook Ilbo']],
    ['Nobody h', 'none', []],
  ]);
});

test('a claim brings its notes and tags, and each link its cue', () => {
  const asylum = claimViews(sampleProject())[1];
  expect(asylum?.notes.map(({ text }) => text.slice(0, 9))).toEqual(['Ask the *', '@desk: #u']);
  expect(asylum?.tags.map(({ name }) => name)).toEqual(['to check', 'asylum; Moscow']);
  expect(asylum?.attributions[0]?.links[1]?.cue?.selector.exact).toBe('reported on Wednesday');
});

test('a tag that was deleted is on no claim', () => {
  const project = sampleProject();
  const tags = project.tags.map((tag) => ({ ...tag, deletedAt: 1 }));
  expect(claimViews({ ...project, tags }).flatMap((view) => view.tags)).toEqual([]);
});
