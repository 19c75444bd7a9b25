import { live } from '../model/kept.ts';
import type { Project } from '../model/project.ts';
import type { Story } from '../model/story.ts';
import { sha256 } from '../text/sha256.ts';
import { csvData } from './csv.ts';
import { evidencePage } from './evidence-page.ts';
import { evidenceRecord } from './evidence-record.ts';
import { fileName } from './file-name.ts';
import type { Format, OutFile, WriteOptions } from './format.ts';
import { freeName } from './free-name.ts';
import { json } from './json.ts';
import { byStory } from './of-story.ts';
import { storyViews } from './story-view.ts';
import { zipOf } from './zip.ts';

/**
 * What was read and what was made of it, packed so that anyone can check that nothing was changed since: a bag after
 * RFC 8493 (BagIt 1.0), which libraries and archives know. One for each story.
 */
export const evidence: Format = {
  id: 'evidence',
  label: 'Evidence pack',
  purpose: 'The kept text with hashes, claims and times, to be checked by others',
  extension: 'zip',
  type: 'application/zip',
  write: writeEvidence,
};

type Files = Readonly<Record<string, Uint8Array>>;

function writeEvidence(project: Project, options: WriteOptions): readonly OutFile[] {
  const taken = new Set<string>();
  const ofStory = byStory(project);
  return live(project.stories).map((story) => {
    const name = freeName(taken, story.headline, evidence.extension);
    const folder = fileName(story.headline, 'x').slice(0, -2);
    const parts = Object.entries(bagOf(ofStory(story.id), story, options));
    const content = zipOf(Object.fromEntries(parts.map(([path, part]) => [`${folder}/${path}`, part])));
    return { name, type: evidence.type, content };
  });
}

/** The files of a bag. The kept texts stand in it byte for byte: their checksums are those that Says Who shows. */
function bagOf(project: Project, story: Story, options: WriteOptions): Files {
  const view = storyViews(project)[0];
  if (view === undefined) return {};
  const texts = new Map(project.texts.map(({ hash, text }) => [hash as string, text]));
  const readings = view.readings.map((reading, at) => {
    const text = texts.get(reading.hash);
    return { reading, ...(text === undefined ? {} : { path: `data/text-${at + 1}.txt`, text }) };
  });
  const of = (format: Format) => format.write(project, options)[0]?.content ?? '';
  const payload = asBytes({
    ...Object.fromEntries(readings.flatMap(({ path, text }) => (path === undefined ? [] : [[path, text]]))),
    'data/story.json': evidenceRecord(view, readings, project.addresses, options),
    'data/claims.csv': of(csvData),
    'data/says-who.json': of(json),
    ...(options.picture ? { 'data/page.png': options.picture } : {}),
  });
  const tags = asBytes({
    'bagit.txt': 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n',
    'bag-info.txt': infoOf(payload, story, options),
    'manifest-sha256.txt': manifestOf(payload),
    'how-to-verify.html': evidencePage(view, readings, options),
  });
  return { ...tags, ...asBytes({ 'tagmanifest-sha256.txt': manifestOf(tags) }), ...payload };
}

function infoOf(payload: Files, { headline }: Story, { at, app, leavesOut }: WriteOptions): string {
  const sizes = Object.values(payload).map(({ length }) => length);
  const lines = [
    ['Bagging-Date', new Date(at).toISOString().slice(0, 10)],
    ['Bag-Software-Agent', app],
    ['External-Description', `Kept copy and coding of the news story: ${headline}`],
    ...(leavesOut ? [['External-Description', 'Some of the coding was left out on purpose.']] : []),
    ['Payload-Oxum', `${sizes.reduce((sum, size) => sum + size, 0)}.${sizes.length}`],
  ];
  return lines.map(([label, value]) => `${label}: ${oneLine(value!)}\n`).join('');
}

/** A line for each file, as `sha256sum` writes and checks them. */
function manifestOf(files: Files): string {
  return Object.entries(files)
    .map(([path, part]) => `${sha256(part)}  ${path}\n`)
    .join('');
}

function asBytes(files: Readonly<Record<string, string | Uint8Array>>): Files {
  const utf8 = new TextEncoder();
  return Object.fromEntries(
    Object.entries(files).map(([path, part]) => [path, typeof part === 'string' ? utf8.encode(part) : part]),
  );
}

/** A value of a tag file stays on its line. */
function oneLine(value: string): string {
  return value
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
}
