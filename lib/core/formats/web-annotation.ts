import type { Codebook } from '../model/codebook.ts';
import { labelOf } from '../model/codebook.ts';
import type { Passage } from '../model/passage.ts';
import type { Project } from '../model/project.ts';
import type { AttributionView, ClaimView, LinkView } from '../tally/claim-view.ts';
import { toCodePoints } from '../text/code-points.ts';
import { notGiven } from './claim-row.ts';
import { fileName } from './file-name.ts';
import type { Format, OutFile, WriteOptions } from './format.ts';
import { projectTitle } from './project-title.ts';
import { readWebAnnotation } from './read-web-annotation.ts';
import { type StoryView, storyViews } from './story-view.ts';
import { uuidOf } from './uuid-of.ts';
import { context, ours } from './web-annotation-terms.ts';

/** W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/): a collection with an annotation for each claim. */
export const webAnnotation: Format = {
  id: 'web-annotation',
  label: 'W3C Web Annotation',
  purpose: 'Annotations for archives and other annotation tools',
  extension: 'jsonld',
  type: 'application/ld+json',
  write: writeWebAnnotation,
  read: readWebAnnotation,
};

function writeWebAnnotation(project: Project, { at, app }: WriteOptions): readonly OutFile[] {
  const stories = storyViews(project);
  const texts = new Map(project.texts.map(({ hash, text }) => [hash, text]));
  const counters: Counters = new Map(project.texts.map(({ hash, text }) => [hash, toCodePoints(text)]));
  const items = stories.flatMap((story) => annotationsOf(story, counters, project.codebook));
  const id = `urn:uuid:${uuidOf(items.map((item) => item.id).join(' '))}`;
  const collection = {
    '@context': context,
    id,
    type: 'AnnotationCollection',
    label: projectTitle(project, at),
    generated: dateTime(at),
    generator: { id: 'urn:says-who', type: 'Software', name: app },
    total: items.length,
    [ours('version')]: 1,
    [ours('codebook')]: project.codebook,
    [ours('stories')]: stories.map((story) => storyOf(story, texts)),
    first: { id: `${id}#page-1`, type: 'AnnotationPage', startIndex: 0, items },
  };
  const content = `${JSON.stringify(collection, undefined, 1)}\n`;
  return [{ name: fileName(projectTitle(project, at), webAnnotation.extension), type: webAnnotation.type, content }];
}

/** A story with the newest text that is kept of it, so that positions can be checked. */
function storyOf({ story, url, readings, collections, notes }: StoryView, texts: ReadonlyMap<string, string>) {
  const reading = readings.at(-1);
  return {
    id: `urn:uuid:${story.id}`,
    [ours('url')]: url,
    [ours('headline')]: story.headline,
    [ours('byline')]: story.byline,
    [ours('outlet')]: story.outlet,
    [ours('published')]: story.published?.at ?? story.published?.raw,
    [ours('modified')]: story.modified?.at ?? story.modified?.raw,
    [ours('language')]: story.language,
    [ours('section')]: story.section,
    [ours('readAt')]: reading && dateTime(reading.readAt),
    [ours('sha256')]: reading?.hash,
    [ours('text')]: reading && texts.get(reading.hash),
    [ours('collections')]: collections.map(({ name }) => name),
    [ours('notes')]: notes.filter(({ passage }) => passage === undefined).map(({ note }) => note.text),
  };
}

/** What counts the code points of each text, by its hash: claims come in the order of the text, so each is walked once. */
type Counters = ReadonlyMap<string, (units: number) => number>;

function annotationsOf(story: StoryView, counters: Counters, codebook: Codebook) {
  const place = (passage: Passage) => target(story, passage, counters);
  const claims = story.claims.map((view) => ({
    '@context': context,
    id: `urn:uuid:${view.claim.id}`,
    type: 'Annotation',
    motivation: 'highlighting',
    created: dateTime(view.claim.createdAt),
    modified: dateTime(view.claim.updatedAt),
    body: bodiesOf(view, codebook),
    target: place(view.passage),
    [ours('claim')]: {
      [ours('kind')]: view.claim.kind,
      [ours('status')]: view.claim.status,
      [ours('statusBecause')]: view.claim.statusBecause,
      [ours('statusAt')]: view.claim.statusAt === undefined ? undefined : dateTime(view.claim.statusAt),
      [ours('unsourced')]: view.claim.unsourced,
      [ours('sourcing')]: view.naming,
    },
    [ours('attributions')]: view.attributions.map(attributionOf),
  }));
  const remarks = story.notes.flatMap(({ note, passage }) =>
    passage === undefined
      ? []
      : [
          {
            '@context': context,
            id: `urn:uuid:${note.id}`,
            type: 'Annotation',
            motivation: 'commenting',
            created: dateTime(note.createdAt),
            modified: dateTime(note.updatedAt),
            body: [words('commenting', note.text)],
            target: place(passage),
            [ours('remark')]: true,
          },
        ],
  );
  return [...claims, ...remarks];
}

/** What tools that don't know our terms show: who said it, what it is, tags and notes. */
function bodiesOf({ claim, attributions, tags, notes }: ClaimView, codebook: Codebook) {
  const kind = labelOf(codebook, 'kind', claim.kind);
  return [
    ...attributions.map(({ links }) => ({
      ...words('linking', links.map(({ source }) => source?.name || notGiven).join(' < ')),
      [ours('is')]: 'chain',
    })),
    ...(kind === undefined ? [] : [{ ...words('classifying', kind), [ours('is')]: 'kind' }]),
    ...tags.map(({ name }) => words('tagging', name)),
    ...notes.map(({ text }) => ({ ...words('commenting', text), format: 'text/markdown' })),
  ];
}

const words = (purpose: string, value: string) => ({ type: 'TextualBody', purpose, value, format: 'text/plain' });

function attributionOf({ attribution, links }: AttributionView) {
  return {
    id: `urn:uuid:${attribution.id}`,
    [ours('links')]: links.map(linkOf),
    [ours('directness')]: attribution.directness,
    [ours('terms')]: attribution.terms,
    [ours('nameAsPrinted')]: attribution.nameAsPrinted,
    [ours('titleAsPrinted')]: attribution.titleAsPrinted,
    [ours('justification')]: attribution.justification,
    [ours('anonymityReason')]: attribution.anonymityReason,
    [ours('plurality')]: attribution.plurality,
  };
}

function linkOf({ link, source, naming, cue }: LinkView) {
  return {
    [ours('source')]: source && {
      id: `urn:uuid:${source.id}`,
      [ours('name')]: source.name,
      [ours('type')]: source.type,
      [ours('description')]: source.description,
      [ours('naming')]: naming,
    },
    [ours('how')]: link.how,
    [ours('cue')]: cue && quoteOf(cue),
  };
}

function target({ url, readings }: StoryView, passage: Passage, counters: Counters) {
  const reading = readings.find(({ id }) => id === passage.readingId);
  const { start, end } = passage;
  const points = reading && start !== undefined && end !== undefined ? counters.get(reading.hash) : undefined;
  const position = points && { type: 'TextPositionSelector', start: points(start!), end: points(end!) };
  return {
    source: url ?? `urn:uuid:${passage.storyId}`,
    selector: [quoteOf(passage), ...(position ? [position] : [])],
    ...(reading && { state: { type: 'TimeState', sourceDate: dateTime(reading.readAt) } }),
    [ours('story')]: `urn:uuid:${passage.storyId}`,
    // Positions count in this text alone.
    [ours('sha256')]: position && reading?.hash,
  };
}

function quoteOf({ selector: { exact, prefix, suffix } }: Passage) {
  return { type: 'TextQuoteSelector', exact, prefix, suffix };
}

function dateTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
