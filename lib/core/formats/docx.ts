import type { Codebook } from '../model/codebook.ts';
import { labelOf } from '../model/codebook.ts';
import type { Project } from '../model/project.ts';
import type { Picture } from '../plots/picture.ts';
import type { ClaimView } from '../tally/claim-view.ts';
import type { Corpus } from '../tally/corpus.ts';
import { type Glance, glanceOf } from '../tally/glance.ts';
import { notGiven } from './claim-row.ts';
import { styles, wordParts } from './docx-parts.ts';
import { DocxPictures } from './docx-pictures.ts';
import { bold, paragraph, run, style, tableOf } from './docx-words.ts';
import { fileName } from './file-name.ts';
import type { Format, OutFile, WriteOptions } from './format.ts';
import { contentTypes, coreProperties, relationships } from './office-parts.ts';
import { projectTitle } from './project-title.ts';
import { glanceRows } from './report-figures.ts';
import { countedClaims, type Ground, groundOf } from './report-ground.ts';
import { methodOf } from './report-method.ts';
import { namingWords } from './report-naming.ts';
import { corpusPictures, storyPictures } from './report-pictures.ts';
import type { StoryView } from './story-view.ts';
import { stretchesOf } from './text-with-claims.ts';
import { element, xmlHead } from './xml.ts';
import { zipOf } from './zip.ts';

/** A document for the desk (ECMA-376): the story with its claims highlighted, and a footnote on the source of each. */
export const docx: Format = {
  id: 'docx',
  label: 'Word document',
  purpose: 'The report with highlights and footnotes, to go on writing',
  extension: 'docx',
  type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  write: writeDocx,
  pictures: picturesIn,
};

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** The highlighters that Word has, by how a claim is sourced; each claim's footnote says it in words, too. */
const highlighters: Readonly<Record<string, string>> = {
  named: 'cyan',
  described: 'yellow',
  anonymous: 'magenta',
  vague: 'magenta',
  none: 'lightGray',
};

/** Footnotes of a document; Word keeps the first two numbers, -1 and 0, for itself. */
class Footnotes {
  readonly #notes: string[] = [];

  /** Adds one and answers the run that stands for it in the text. */
  add(words: string): string {
    const id = this.#notes.length + 1;
    const mark = element('w:r', {}, [
      element('w:rPr', {}, element('w:rStyle', { 'w:val': 'FootnoteReference' })),
      element('w:footnoteRef', {}),
    ]);
    this.#notes.push(
      element('w:footnote', { 'w:id': id }, element('w:p', {}, [style('FootnoteText'), mark, run(` ${words}`)])),
    );
    return element('w:r', {}, [
      element('w:rPr', {}, element('w:rStyle', { 'w:val': 'FootnoteReference' })),
      element('w:footnoteReference', { 'w:id': id }),
    ]);
  }

  xml(): string {
    const own = (id: number, type: string, mark: string) =>
      element('w:footnote', { 'w:id': id, 'w:type': type }, element('w:p', {}, element('w:r', {}, element(mark, {}))));
    const notes = [
      own(-1, 'separator', 'w:separator'),
      own(0, 'continuationSeparator', 'w:continuationSeparator'),
      ...this.#notes,
    ];
    return xmlHead + element('w:footnotes', { 'xmlns:w': word }, notes);
  }
}

const mostPictured = 60; // stories: a document of more than some 10 MB is no longer opened with ease

/** The pictures of the document, in the order in which they stand in it. */
function picturesIn(project: Project): readonly Picture[] {
  const ground = groundOf(project);
  const { stories, together } = ground;
  return [
    ...(together === undefined ? [] : corpusPictures(together, ground)),
    ...stories.slice(0, mostPictured).flatMap((story) => storyPictures(story, ground)),
  ];
}

function writeDocx(project: Project, { at, app, drawn }: WriteOptions): readonly OutFile[] {
  const ground = groundOf(project);
  const { stories, together } = ground;
  const notes = new Footnotes();
  const title = projectTitle(project, at);
  const pictures = new DocxPictures(drawn);
  const body = [
    ...(together === undefined ? [] : overview(together, title, ground, pictures)),
    ...stories.flatMap((story, number) => storyOf(story, ground, notes, number < mostPictured ? pictures : undefined)),
    ...(stories.length === 0
      ? []
      : [
          paragraph('Heading2', [run('Method')]),
          ...methodOf(ground, app).map((words) => paragraph('Normal', [run(words)])),
        ]),
  ];
  const page = element('w:sectPr', {}, [
    element('w:pgSz', { 'w:w': 11906, 'w:h': 16838 }), // A4, in twentieths of a point
    element('w:pgMar', {
      'w:top': 1440,
      'w:right': 1440,
      'w:bottom': 1440,
      'w:left': 1440,
      'w:header': 708,
      'w:footer': 708,
      'w:gutter': 0,
    }),
  ]);
  const empty = stories.length === 0 ? [paragraph('Heading1', [run('Nothing to report')])] : [];
  const content = zipOf({
    '[Content_Types].xml': contentTypes(wordParts, drawn !== undefined),
    '_rels/.rels': relationships([
      ['officeDocument', 'word/document.xml'],
      ['metadata/core-properties', 'docProps/core.xml'],
    ]),
    'docProps/core.xml': coreProperties(title, at, app),
    'word/document.xml':
      xmlHead + element('w:document', { 'xmlns:w': word }, element('w:body', {}, [...body, ...empty, page])),
    'word/_rels/document.xml.rels': relationships([
      ['styles', 'styles.xml'],
      ['footnotes', 'footnotes.xml'],
      ...pictures.relations(),
    ]),
    'word/styles.xml': styles,
    'word/footnotes.xml': notes.xml(),
    ...pictures.parts(),
  });
  return [{ name: fileName(title, docx.extension), type: docx.type, content }];
}

/** What the stories amount to together, before each of them. */
function overview(corpus: Corpus, title: string, ground: Ground, pictures: DocxPictures): string[] {
  return [
    paragraph('Heading1', [run(title)]),
    paragraph('Normal', [run(`${corpus.glance.of} claims in ${corpus.stories} stories.`)]),
    glanceTable(corpus.glance, ground),
    ...corpusPictures(corpus, ground).flatMap((picture) => shown(picture, pictures)),
  ];
}

/** A picture under its heading, with what it shows in words; the words alone where it was not drawn. */
function shown(picture: Picture, pictures: DocxPictures | undefined): string[] {
  const own = pictures?.run(picture);
  return [
    paragraph('Heading2', [run(picture.title)]),
    paragraph('Facts', [run(picture.says)]),
    ...(own === undefined ? [] : [paragraph('Normal', [own])]),
  ];
}

function glanceTable(glance: Glance, { nameOf }: Ground): string {
  return tableOf([], glanceRows(glance, nameOf));
}

function storyOf(view: StoryView, ground: Ground, notes: Footnotes, pictures: DocxPictures | undefined): string[] {
  const { codebook } = ground.project;
  const { story, url, readings, claims, sources } = view;
  const reading = readings.at(-1);
  const text = ground.textOf(reading?.hash);
  const facts: (readonly [name: string, value: string | undefined])[] = [
    ['Outlet', story.outlet],
    ['By', story.byline],
    ['Published', story.published?.at ?? story.published?.raw],
    ['Changed', story.modified?.at ?? story.modified?.raw],
    ['Read', reading === undefined ? undefined : new Date(reading.readAt).toISOString()],
    ['Address', url],
  ];
  const about = view.notes.filter(({ note }) => note.text !== '');
  return [
    paragraph('Heading1', [run(story.headline || 'Story without a headline')]),
    ...facts.flatMap(([name, value]) => (value ? [paragraph('Facts', [run(`${name}: `, bold), run(value)])] : [])),
    paragraph('Heading2', [run('Claims')]),
    ...(claims.length === 0
      ? [paragraph('Normal', [run('No claims are marked.')])]
      : claims.flatMap((claim, at) => claimOf(claim, at + 1, codebook, notes))),
    paragraph('Heading2', [run('Sources')]),
    ...(sources.length === 0
      ? [paragraph('Normal', [run('No sources are named.')])]
      : [sourceTable(view, codebook), paragraph('Normal', [])]),
    ...storyPictures(view, ground).flatMap((picture) => shown(picture, pictures)),
    ...(claims.length === 0
      ? []
      : [
          paragraph('Heading2', [run('At a glance')]),
          glanceTable(glanceOf(countedClaims(view)), ground),
          paragraph('Normal', []),
        ]),
    ...(about.length === 0 ? [] : [paragraph('Heading2', [run('Notes')])]),
    ...about.flatMap(({ note, passage }) => [
      ...(passage === undefined ? [] : [paragraph('Quote', [run(passage.selector.exact)])]),
      paragraph('Normal', [run(note.text)]),
    ]),
    ...(text === undefined || text === ''
      ? []
      : [paragraph('Heading2', [run('The story as it was read')]), ...textOf(text, view, codebook, notes)]),
  ];
}

function claimOf(view: ClaimView, number: number, codebook: Codebook, notes: Footnotes): string[] {
  const { claim, passage, naming } = view;
  const facts = [
    labelOf(codebook, 'kind', claim.kind),
    namingWords(naming, codebook),
    claim.status === 'unchecked'
      ? undefined
      : [labelOf(codebook, 'status', claim.status), claim.statusBecause].filter(Boolean).join(': '),
    ...view.tags.map(({ name }) => `#${name}`),
  ].filter((fact) => fact !== undefined);
  return [
    paragraph('Quote', [
      run(`${number}. `, bold),
      run(passage.selector.exact, highlight(naming)),
      notes.add(sourceWords(view, codebook)),
    ]),
    paragraph('Facts', [run(facts.join(' · '))]),
    ...view.notes.map((note) => paragraph('Normal', [run(note.text)])),
  ];
}

/** "Ko Yong-hwan (told) via YTN (reported); named." */
function sourceWords({ attributions, naming }: ClaimView, codebook: Codebook): string {
  const chains = attributions.map(({ attribution, links }) => {
    const steps = links.map(({ source, link, cue }) => {
      const how = [labelOf(codebook, 'how', link.how), cue && `“${cue.selector.exact}”`].filter(Boolean).join(' ');
      return `${source?.name || notGiven}${how === '' ? '' : ` (${how})`}`;
    });
    const wording = labelOf(codebook, 'directness', attribution.directness);
    return `${steps.join(' via ') || notGiven}${wording === undefined ? '' : `, ${wording.toLowerCase()}`}`;
  });
  return `${chains.length === 0 ? '' : `${chains.join('; also ')}; `}${namingWords(naming, codebook)}.`;
}

function sourceTable({ sources, claims }: StoryView, codebook: Codebook): string {
  const rows = sources.map(({ source, naming }) => {
    const count = claims.filter(({ attributions }) =>
      attributions.some(({ attribution }) => attribution.sourceIds.some((id) => id === source.id)),
    ).length;
    return [
      source.name,
      labelOf(codebook, 'type', source.type) ?? '',
      labelOf(codebook, 'naming', naming) ?? '',
      source.description ?? '',
      String(count),
    ];
  });
  return tableOf(['Source', 'Type', 'Naming', 'Who they are', 'Claims'], rows);
}

/** The text with its claims highlighted; the first time that a claim begins, its footnote. */
function textOf(text: string, { readings, claims }: StoryView, codebook: Codebook, notes: Footnotes): string[] {
  const last = new Map<number, string>();
  const paragraphs = stretchesOf(text, readings.at(-1)!, claims);
  // A footnote stands behind the last word of its claim.
  for (const [line, stretches] of paragraphs.entries())
    for (const [at, stretch] of stretches.entries())
      for (const number of stretch.claims) last.set(number, `${line} ${at}`);
  return paragraphs.map((stretches, line) =>
    paragraph(
      'Normal',
      stretches.flatMap(({ words, claims: own }, at) => {
        if (own.length === 0) return [run(words)];
        const ending = own.filter((number) => last.get(number) === `${line} ${at}`);
        const marks = ending.map((number) =>
          notes.add(`Claim ${number}: ${sourceWords(claims[number - 1]!, codebook)}`),
        );
        return [run(words, highlight(claims[own[0]! - 1]!.naming)), ...marks];
      }),
    ),
  );
}

function highlight(naming: string): string {
  const color = highlighters[naming];
  return color === undefined ? '' : element('w:highlight', { 'w:val': color });
}
