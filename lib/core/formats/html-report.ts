import type { StoryDate } from '../model/capture.ts';
import type { Codebook } from '../model/codebook.ts';
import type { Project } from '../model/project.ts';
import type { Picture } from '../plots/picture.ts';
import { svgOf } from '../plots/svg.ts';
import { byNaming } from '../tally/by-naming.ts';
import type { ClaimView } from '../tally/claim-view.ts';
import type { Corpus } from '../tally/corpus.ts';
import { type Glance, glanceOf } from '../tally/glance.ts';
import { fileName } from './file-name.ts';
import type { Format, OutFile, WriteOptions } from './format.ts';
import { htmlPage } from './html-page.ts';
import { htmlText as text } from './html-text.ts';
import { projectTitle } from './project-title.ts';
import { claimList } from './report-claims.ts';
import { glanceRows } from './report-figures.ts';
import { countedClaims, type Ground, groundOf } from './report-ground.ts';
import { methodOf } from './report-method.ts';
import { classOf, namingWords } from './report-naming.ts';
import { corpusPictures, storyPictures } from './report-pictures.ts';
import { sourceTable, tallies } from './report-tables.ts';
import type { StoryView } from './story-view.ts';
import { paragraphsWithClaims } from './text-with-claims.ts';

/** One page to read, to print and to hand in: it needs nothing beside it, and nothing in it can run. */
export const htmlReport: Format = {
  id: 'html-report',
  label: 'HTML report',
  purpose: 'A page to read, to print or to hand in',
  extension: 'html',
  type: 'text/html',
  write: writeHtmlReport,
};

function writeHtmlReport(project: Project, { at, app }: WriteOptions): readonly OutFile[] {
  const ground = groundOf(project);
  const { stories, together } = ground;
  const title = projectTitle(project, at);
  const language = stories.length === 1 ? stories[0]?.story.language : undefined;
  const written = new Date(at).toISOString().slice(0, 10);
  const content = htmlPage(title, [
    '<main>',
    ...(together === undefined ? [] : [overview(together, ground, title)]),
    ...stories.map((story, number) => articleOf(story, ground, number + 1, language)),
    ...(stories.length === 0 ? ['<h1>Nothing to report</h1>'] : []),
    ...(stories.length === 0 ? [] : [section('Method', 'method', methodOf(ground, app).map(paragraph).join(''))]),
    '</main>',
    `<footer><p>Written by ${text(app)} on ${written}. What is said of a claim is the judgement of whoever coded it.</p></footer>`,
  ]);
  return [{ name: fileName(title, htmlReport.extension), type: htmlReport.type, content }];
}

function articleOf(view: StoryView, ground: Ground, number: number, language?: string): string {
  const { story, claims, notes, readings } = view;
  const { codebook } = ground.project;
  const reading = readings.at(-1);
  const body = ground.textOf(reading?.hash);
  const prefix = `s${number}-`;
  const lang = story.language ?? language;
  const own = lang === undefined ? ' dir="auto"' : ` lang="${text(lang)}" dir="auto"`;
  const about = notes.filter(({ note, passage }) => note.text !== '' || passage !== undefined);
  return [
    `<article aria-labelledby="${prefix}title">`,
    `<header><p class="outlet">${text(story.outlet ?? '')}</p>`,
    `<h1 id="${prefix}title"${own}>${text(story.headline) || 'Story without a headline'}</h1>`,
    factsOf(view),
    '</header>',
    xray(claims, codebook),
    section(
      'Claims',
      `${prefix}claims`,
      claims.length === 0 ? '<p>No claims are marked.</p>' : claimList(claims, codebook, prefix, own),
    ),
    section('Sources', `${prefix}sources`, sourceTable(view, codebook)),
    ...storyPictures(view, ground).map((picture, at) => figure(picture, `${prefix}p${at}-`)),
    section(
      'In numbers',
      `${prefix}numbers`,
      claims.length === 0 ? '' : glanceTable(glanceOf(countedClaims(view)), ground) + tallies(claims, codebook),
    ),
    about.length === 0
      ? ''
      : section(
          'Notes',
          `${prefix}notes`,
          about
            .map(
              ({ note, passage }) =>
                `${passage ? `<blockquote${own}>${text(passage.selector.exact)}</blockquote>` : ''}<p dir="auto">${text(note.text)}</p>`,
            )
            .join(''),
        ),
    body === undefined || body === ''
      ? ''
      : section(
          'The story as it was read',
          `${prefix}text`,
          `<div class="text"${own}>${paragraphsWithClaims(body, reading!, claims, prefix)}</div>`,
        ),
    '</article>',
  ]
    .filter((part) => part !== '')
    .join('\n');
}

/** What the stories amount to together, before each of them. */
function overview(corpus: Corpus, ground: Ground, title: string): string {
  const prefix = 'all-';
  return [
    `<article aria-labelledby="${prefix}title">`,
    `<h1 id="${prefix}title">${text(title)}</h1>`,
    `<p>${corpus.glance.of} claims in ${corpus.stories} stories.</p>`,
    section('At a glance', `${prefix}glance`, glanceTable(corpus.glance, ground)),
    ...corpusPictures(corpus, ground).map((picture, at) => figure(picture, `${prefix}p${at}-`)),
    '</article>',
  ].join('\n');
}

function figure(picture: Picture, prefix: string): string {
  return `<section class="picture" aria-labelledby="${prefix}h"><h2 id="${prefix}h">${text(picture.title)}</h2><p class="facts">${text(picture.says)}</p>${svgOf(picture, prefix)}</section>`;
}

function glanceTable(glance: Glance, { nameOf }: Ground): string {
  const rows = glanceRows(glance, nameOf).map(
    ([name, value]) => `<tr><th scope="row">${name}</th><td class="number" dir="auto">${text(value)}</td></tr>`,
  );
  return `<table class="glance"><tbody>${rows.join('')}</tbody></table>`;
}

const paragraph = (words: string) => `<p>${text(words)}</p>`;

function section(title: string, id: string, content: string): string {
  return content === '' ? '' : `<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>${content}</section>`;
}

function factsOf({ story, url, readings, collections }: StoryView): string {
  const reading = readings.at(-1);
  const facts: (readonly [name: string, value: string])[] = [
    ['By', text(story.byline ?? '')],
    ['Published', text(dateWords(story.published))],
    ['Changed', text(dateWords(story.modified))],
    ['Read', reading === undefined ? '' : text(new Date(reading.readAt).toISOString())],
    ['Address', linkTo(url)],
    ['Collections', text(collections.map(({ name }) => name).join(', '))],
    ['SHA-256 of the text', reading === undefined ? '' : `<code>${text(reading.hash)}</code>`],
  ];
  return `<dl>${facts.map(([name, value]) => (value === '' ? '' : `<div><dt>${name}</dt><dd>${value}</dd></div>`)).join('')}</dl>`;
}

/** Only addresses of the web are links: a project from a file may name any other. */
function linkTo(url: string | undefined): string {
  if (url === undefined) return '';
  return /^https?:\/\//i.test(url) ? `<a href="${text(url)}" rel="noreferrer">${text(url)}</a>` : text(url);
}

function dateWords(date: StoryDate | undefined): string {
  return date?.at ?? date?.raw ?? '';
}

/** The bar of the sourcing: its parts are as wide as they are many, and each says in words what it is. */
function xray(claims: readonly ClaimView[], codebook: Codebook): string {
  if (claims.length === 0) return '';
  const parts = byNaming(claims).map(({ naming, count }) => {
    const kind = classOf(naming);
    return { kind, count, words: namingWords(naming, codebook) };
  });
  const bar = parts.map(({ kind, count }) => `<span class="${kind}" style="flex-grow:${count}"></span>`).join('');
  const legend = parts
    .map(({ kind, count, words }) => `<li class="${kind}"><b>${count}</b> ${text(words)}</li>`)
    .join('');
  return `<section class="xray" aria-label="How the claims are sourced"><div class="bar" aria-hidden="true">${bar}</div><ul>${legend}</ul></section>`;
}
