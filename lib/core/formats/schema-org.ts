import type { StoryDate } from '../model/capture.ts';
import { type Codebook, fieldOf, labelOf } from '../model/codebook.ts';
import type { Project } from '../model/project.ts';
import type { Source } from '../model/source.ts';
import type { ClaimView } from '../tally/claim-view.ts';
import { fileName } from './file-name.ts';
import type { Format, OutFile, WriteOptions } from './format.ts';
import { given } from './given.ts';
import { projectTitle } from './project-title.ts';
import { type StoryView, storyViews } from './story-view.ts';

/** schema.org as JSON-LD: claims and quotations with the article they appear in; no verdict unless a person gave one. */
export const schemaOrg: Format = {
  id: 'schema-org',
  label: 'schema.org',
  purpose: 'Claims and quotations as linked data, for fact-checking tools',
  extension: 'jsonld',
  type: 'application/ld+json',
  write: writeSchemaOrg,
};

function writeSchemaOrg(project: Project, { at }: WriteOptions): readonly OutFile[] {
  const stories = storyViews(project);
  const sources = new Map(stories.flatMap((story) => story.sources.map(({ source }) => [source.id as string, source])));
  const graph = [
    ...stories.map(articleOf),
    ...[...sources.values()].map(agentOf),
    ...stories.flatMap((story) => story.claims.flatMap((claim) => claimOf(claim, story, project.codebook))),
  ];
  // A page may embed the file: nothing in it may end the element it stands in.
  const content = JSON.stringify({ '@context': 'https://schema.org', '@graph': graph }, undefined, 1).replace(
    /</g,
    '\\u003c',
  );
  return [
    { name: fileName(projectTitle(project, at), schemaOrg.extension), type: schemaOrg.type, content: `${content}\n` },
  ];
}

const urn = (id: string) => `urn:uuid:${id}`;

function articleOf({ story, url }: StoryView) {
  return given({
    '@type': 'NewsArticle',
    '@id': url ?? urn(story.id),
    url,
    headline: story.headline,
    author: story.byline || undefined,
    publisher: story.outlet ? { '@type': 'Organization', name: story.outlet } : undefined,
    datePublished: dateOf(story.published),
    dateModified: dateOf(story.modified),
    inLanguage: story.language || undefined,
    articleSection: story.section || undefined,
  });
}

function dateOf(date: StoryDate | undefined): string | undefined {
  return date?.at;
}

/** What a source is to schema.org; a person, unless its type says otherwise. */
const kinds: Readonly<Record<string, string>> = {
  media: 'Organization',
  business: 'Organization',
  civil: 'Organization',
  political: 'Organization',
  security: 'Organization',
  document: 'CreativeWork',
  data: 'Dataset',
  social: 'SocialMediaPosting',
};

function agentOf({ id, name, type, description }: Source) {
  return given({ '@type': kindOf(type), '@id': urn(id), name, description: description || undefined });
}

function kindOf(type: string | undefined): string {
  return kinds[type ?? ''] ?? 'Person';
}

/** A claim, its words as a quotation where they are one, and a draft of a review where a status was given. */
function claimOf({ claim, passage, attributions, tags }: ClaimView, { url, story }: StoryView, codebook: Codebook) {
  const appearance = { '@id': url ?? urn(story.id) };
  const origins = attributions.flatMap(({ links }) => links.find(({ source }) => source !== undefined)?.source ?? []);
  const speakers = origins
    .filter(({ type }) => /^(?:Person|Organization)$/.test(kindOf(type)))
    .map(({ id }) => ({ '@id': urn(id) }));
  const works = origins
    .filter(({ type }) => !/^(?:Person|Organization)$/.test(kindOf(type)))
    .map(({ id }) => ({ '@id': urn(id) }));
  const isDirect = attributions.some(({ attribution }) => attribution.directness === 'direct');
  const made = given({
    '@type': 'Claim',
    '@id': urn(claim.id),
    text: passage.selector.exact,
    author: speakers.length === 0 ? undefined : speakers,
    isBasedOn: works.length === 0 ? undefined : works,
    appearance,
    keywords: tags.length === 0 ? undefined : tags.map(({ name }) => name),
    genre: labelOf(codebook, 'kind', claim.kind),
  });
  const quotation = given({
    '@type': 'Quotation',
    '@id': `${urn(claim.id)}#quotation`,
    text: passage.selector.exact,
    spokenByCharacter: speakers.length === 0 ? undefined : speakers,
    isPartOf: appearance,
  });
  const isChecked = claim.status !== fieldOf(codebook, 'status')?.fallback;
  const review = given({
    '@type': 'ClaimReview',
    '@id': `${urn(claim.id)}#review`,
    creativeWorkStatus: 'Draft',
    claimReviewed: passage.selector.exact,
    itemReviewed: { '@id': urn(claim.id) },
    reviewRating: { '@type': 'Rating', alternateName: labelOf(codebook, 'status', claim.status) },
    reviewBody: claim.statusBecause || undefined,
    dateCreated: claim.statusAt === undefined ? undefined : new Date(claim.statusAt).toISOString(),
  });
  return [made, ...(isDirect ? [quotation] : []), ...(isChecked ? [review] : [])];
}
