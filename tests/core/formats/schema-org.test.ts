import { expect, test } from 'vitest';
import { schemaOrg } from '#core/formats/schema-org.ts';
import type { Project } from '#core/model/project.ts';
import { sampleProject } from '#tests/support/sample-project.ts';

const options = { at: Date.UTC(2016, 9, 14, 8), app: 'Says Who 0.1.0' };
const write = (project: Project) => String(schemaOrg.write(project, options)[0]!.content);
const file = JSON.parse(write(sampleProject()));
type Node = Record<string, unknown> & { '@type': string; '@id': string };
const graph: Node[] = file['@graph'];
const of = (type: string) => graph.filter((node) => node['@type'] === type);

test('claims have their words, who said them, and where they appear', () => {
  expect(file['@context']).toBe('https://schema.org');
  expect(of('Claim')).toHaveLength(6);
  const url = 'https://wiredaily.example/world/2016/10/13/north-korean-posts-abroad';
  for (const claim of of('Claim')) expect(claim.appearance).toEqual({ '@id': url });
  expect(of('NewsArticle')).toMatchObject([
    { '@id': url, datePublished: '2016-10-13T14:20:00+09:00', inLanguage: 'en' },
  ]);
});

test('every name in the graph stands for something that is in it', () => {
  const known = new Set(graph.map((node) => node['@id']));
  expect(known.size).toBe(graph.length);
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const keys = Object.keys(value);
    if (keys.length === 1 && keys[0] === '@id') expect(known).toContain((value as Node)['@id']);
    for (const inner of Object.values(value)) visit(inner);
  };
  visit(graph);
});

test('only whole quotations are quotations, and only where a person gave a status is there a review, as a draft', () => {
  expect(of('Quotation').map(({ text }) => text)).toEqual(['“Tighter surveillance only makes people angrier,”']);
  expect(of('ClaimReview')).toMatchObject([
    { creativeWorkStatus: 'Draft', reviewRating: { '@type': 'Rating', alternateName: 'Disputed' } },
  ]);
});

test('nothing in it can end the element that it is embedded in', () => {
  const project = sampleProject();
  const bent = { ...project, stories: project.stories.map((story) => ({ ...story, headline: '</script><!--' })) };
  expect(write(bent)).not.toContain('<');
  expect(JSON.parse(write(bent))['@graph'][0].headline).toBe('</script><!--');
});
