import type { Passage } from '../model/passage.ts';
import type { Project } from '../model/project.ts';
import type { Source } from '../model/source.ts';
import { isLive } from '../tally/claim-view.ts';
import { grouped } from '../tally/grouped.ts';
import { toCodePoints } from '../text/code-points.ts';
import { fileName } from './file-name.ts';
import type { Format, OutFile, WriteOptions } from './format.ts';
import { freeName } from './free-name.ts';
import { projectTitle } from './project-title.ts';
import { type StoryView, storyViews } from './story-view.ts';
import { zipOf } from './zip.ts';

/**
 * Standoff as brat writes it (https://brat.nlplab.org/standoff.html), with the content, cue and source spans that quotation
 * attribution (Citron, PARC, PolNeAR) is trained on: a text and an annotation file for each story. Offsets are code points.
 */
export const standoff: Format = {
  id: 'standoff',
  label: 'brat standoff',
  purpose: 'Content, cue and source spans, to train and test attribution',
  extension: 'zip',
  type: 'application/zip',
  write: writeStandoff,
};

function writeStandoff(project: Project, { at }: WriteOptions): readonly OutFile[] {
  const texts = new Map(project.texts.map(({ hash, text }) => [hash, text]));
  const names = new Set<string>();
  const mentions = mentionsOf(project);
  const parts: Record<string, string> = { 'annotation.conf': configuration(project) };
  for (const story of storyViews(project)) {
    const reading = story.readings.at(-1);
    const text = reading === undefined ? undefined : texts.get(reading.hash);
    if (reading === undefined || text === undefined || text === '') continue;
    const base = freeName(names, story.story.headline, 'txt').slice(0, -4);
    parts[`${base}.txt`] = text.toWellFormed();
    parts[`${base}.ann`] = annotationsOf(story, text, reading.id, mentions);
  }
  return [
    { name: fileName(projectTitle(project, at), standoff.extension), type: standoff.type, content: zipOf(parts) },
  ];
}

/** The passages that name sources, as far as a person marked them, by reading and source. */
function mentionsOf(project: Project): ReadonlyMap<string, readonly Passage[]> {
  const passages = new Map(project.passages.map((passage) => [passage.id as string, passage]));
  const rows = project.mentions.filter(isLive).flatMap(({ sourceId, passageId }) => {
    const passage = passages.get(passageId);
    return passage?.start === undefined ? [] : [{ key: `${passage.readingId} ${sourceId}`, passage }];
  });
  return new Map([...grouped(rows, ({ key }) => key)].map(([key, own]) => [key, own.map(({ passage }) => passage)]));
}

type Span = { readonly start: number; readonly end: number };

function annotationsOf(
  story: StoryView,
  text: string,
  readingId: string,
  mentions: ReadonlyMap<string, readonly Passage[]>,
): string {
  const points = toCodePoints(text);
  const lines: string[] = [];
  const counts = { T: 0, R: 0, A: 0, '#': 0 };
  const next = (kind: keyof typeof counts) => {
    counts[kind] += 1;
    return `${kind}${counts[kind]}`;
  };
  const span = (type: string, { start, end }: Span): string => {
    const id = next('T');
    // A span over a line break is written in pieces, as brat wants it.
    const pieces = [...text.slice(start, end).matchAll(/[^\r\n]+/g)].map(
      ({ index, 0: words }) => [start + index, start + index + words.length] as const,
    );
    const places = pieces.map(([from, to]) => `${points(from)} ${points(to)}`).join(';');
    const words = pieces.map(([from, to]) => text.slice(from, to)).join(' ');
    lines.push(`${id}\t${type} ${places}\t${words.toWellFormed().replace(/\t/g, ' ')}`);
    return id;
  };
  const mark = (name: string, on: string, value?: string) => {
    if (value !== undefined && /^[\w-]+$/.test(value)) lines.push(`${next('A')}\t${name} ${on} ${value}`);
  };
  for (const { claim, passage, attributions, notes, naming } of story.claims) {
    if (passage.start === undefined || passage.end === undefined || passage.readingId !== readingId) continue;
    const content = span('Content', { start: passage.start, end: passage.end });
    mark('Kind', content, claim.kind);
    mark('Status', content, claim.status);
    mark('Sourcing', content, naming);
    for (const { attribution, links } of attributions) {
      mark('Directness', content, attribution.directness);
      for (const { source, cue, naming: named } of links) {
        if (cue?.start !== undefined && cue.end !== undefined && cue.readingId === readingId)
          lines.push(`${next('R')}\tCueOf Arg1:${span('Cue', { start: cue.start, end: cue.end })} Arg2:${content}`);
        const place =
          source &&
          nearest(
            placesOf(source, attribution.nameAsPrinted, text, mentions.get(`${readingId} ${source.id}`)),
            passage.start,
          );
        if (place === undefined) continue;
        const id = span('Source', place);
        mark('Type', id, source?.type);
        mark('Naming', id, named);
        lines.push(`${next('R')}\tSourceOf Arg1:${id} Arg2:${content}`);
      }
    }
    for (const note of notes)
      lines.push(`${next('#')}\tAnnotatorNotes ${content}\t${note.text.toWellFormed().replace(/[\t\r\n]+/g, ' ')}`);
  }
  return lines.map((line) => `${line}\n`).join('');
}

/** Where a source stands in the text: where it was marked, else where its name or what was printed for it is. */
function placesOf(
  source: Source,
  printed: string | undefined,
  text: string,
  mentions: readonly Passage[] | undefined,
): Span[] {
  const marked = (mentions ?? []).map(({ start, end }): Span => ({ start: start!, end: end! }));
  if (marked.length > 0) return marked;
  for (const words of [source.name, printed ?? '']) {
    const found = placesOfWords(text, words);
    if (found.length > 0) return found;
  }
  return [];
}

function placesOfWords(text: string, words: string): Span[] {
  if (words.trim() === '') return [];
  const found: Span[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length))
    found.push({ start: at, end: at + words.length });
  return found;
}

function nearest(places: readonly Span[], to: number): Span | undefined {
  return places.toSorted((a, b) => Math.abs(a.start - to) - Math.abs(b.start - to))[0];
}

/** What brat has to know of the kinds and their values. */
function configuration({ codebook }: Project): string {
  const values = (field: string) =>
    codebook.fields.find(({ name }) => name === field)?.values.map(({ value }) => value) ?? [];
  const attribute = (name: string, on: string, own: readonly string[]) => `${name}\tArg:${on}, Value:${own.join('|')}`;
  return [
    '[entities]',
    'Content',
    'Cue',
    'Source',
    '[relations]',
    'CueOf\tArg1:Cue, Arg2:Content',
    'SourceOf\tArg1:Source, Arg2:Content',
    '[events]',
    '[attributes]',
    attribute('Kind', 'Content', values('kind')),
    attribute('Status', 'Content', values('status')),
    attribute('Sourcing', 'Content', [...values('naming'), 'none', 'open']),
    attribute('Directness', 'Content', values('directness')),
    attribute('Type', 'Source', values('type')),
    attribute('Naming', 'Source', values('naming')),
    '',
  ].join('\n');
}
