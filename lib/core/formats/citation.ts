import type { StoryDate } from '../model/capture.ts';
import type { Codebook } from '../model/codebook.ts';
import type { AttributionView, ClaimView } from '../tally/claim-view.ts';
import { linkToWords } from '../text/text-fragment.ts';
import { notGiven } from './claim-row.ts';
import { htmlText } from './html-text.ts';
import { plainLine } from './markdown-text.ts';
import type { StoryView } from './story-view.ts';

/** A story as a library of references knows it; every text on one line. */
export interface Citation {
  /** Stands for the story in the file, and is the same at every export: letters, digits and a dash. */
  readonly key: string;
  readonly headline: string;
  readonly outlet: string;
  /** People, and whole newsrooms. */
  readonly authors: readonly Author[];
  readonly published: DateParts | undefined;
  readonly accessed: DateParts | undefined;
  readonly url: string | undefined;
  readonly language: string;
  readonly section: string;
  readonly tags: readonly string[];
  /** The claims, as a note in plain HTML on one line; empty where there is nothing to say. */
  readonly note: string;
}

/** A person, or a name that is not to be taken apart. */
export type Author = { readonly family: string; readonly given: string } | { readonly literal: string };

/** Year, month and day, as far as they are known. */
export type DateParts = readonly [year: number, month?: number, day?: number];

/** What a library of references is told of a story. */
export function citationOf(view: StoryView, codebook: Codebook): Citation {
  const { story, url, readings } = view;
  const page = readings.at(-1)?.page;
  const authors = page !== undefined && page.authors.length > 0 ? page.authors : [story.byline ?? ''];
  return {
    key: `${keyOf(story.headline)}-${story.id.slice(-8)}`,
    headline: plainLine(story.headline) || 'Story without a headline',
    outlet: plainLine(story.outlet ?? ''),
    authors: authors.map(plainLine).flatMap((name) => authorOf(name, story.outlet ?? '')),
    published: partsOf(story.published),
    accessed: readings.length === 0 ? undefined : partsOfTime(readings.at(-1)!.readAt),
    url,
    language: plainLine(story.language ?? ''),
    section: plainLine(story.section ?? ''),
    tags: [...new Set(view.claims.flatMap(({ tags }) => tags.map(({ name }) => plainLine(name))))],
    note: noteOf(view, codebook),
  };
}

/** `2016`, `10`, `13` of an ISO date; undefined if not even the year is known. */
function partsOf(date: StoryDate | undefined): DateParts | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(date?.at ?? '') ?? [];
  if (year === undefined) return undefined;
  if (month === undefined) return [Number(year)];
  return day === undefined ? [Number(year), Number(month)] : [Number(year), Number(month), Number(day)];
}

function partsOfTime(milliseconds: number): DateParts {
  const date = new Date(milliseconds);
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
}

/** Words that tell a newsroom from a person. */
const newsroom =
  /\b(?:staff|reporters?|correspondents?|newsroom|desk|agency|agencies|editors?|team|news|press|reuters|afp|ap)\b/i;

/** "Mira Halden" is taken apart; a name in one word, in a script without spaces or of a newsroom stays whole. */
function authorOf(name: string, outlet: string): Author[] {
  if (name === '') return [];
  const words = name.split(' ');
  const isWhole =
    words.length === 1 || words.length > 5 || name === outlet || newsroom.test(name) || /,|\band\b|&/.test(name);
  if (isWhole) return [{ literal: name }];
  const particle = words.findIndex(
    (word, at) => at > 0 && /^(?:van|von|de|der|den|di|da|bin|ibn|al|la|le)$/.test(word),
  );
  const at = particle > 0 ? particle : words.length - 1;
  return [{ family: words.slice(at).join(' '), given: words.slice(0, at).join(' ') }];
}

function keyOf(headline: string): string {
  const words =
    headline
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  return words.slice(0, 3).join('').slice(0, 30) || 'story';
}

/** The claims with who said them, then the notes. */
function noteOf({ claims, notes, url }: StoryView, codebook: Codebook): string {
  if (claims.length === 0 && notes.length === 0) return '';
  const items = claims.map((claim) => {
    const words = `<blockquote>${htmlText(claim.passage.selector.exact)}</blockquote>`;
    const link =
      url === undefined
        ? ''
        : ` <a href="${htmlText(linkToWords(url, claim.passage.selector.exact))}">in the story</a>`;
    const own = claim.notes.map(({ text }) => `<p>${htmlText(text)}</p>`).join('');
    return `${words}<p>${htmlText(sourcing(claim, codebook))}${link}</p>${own}`;
  });
  const about = notes.flatMap(({ note, passage }) => [
    ...(passage === undefined ? [] : [`<blockquote>${htmlText(passage.selector.exact)}</blockquote>`]),
    ...(note.text === '' ? [] : [`<p>${htmlText(note.text)}</p>`]),
  ]);
  return `<h1>Who said what</h1>${[...items, ...about].join('')}`;
}

function sourcing({ attributions, naming }: ClaimView, codebook: Codebook): string {
  if (attributions.length === 0) return naming === 'none' ? 'No source given.' : 'Source not yet looked at.';
  return `Source: ${attributions.map((attribution) => chainWords(attribution, codebook)).join('; also ')}.`;
}

/** "Ko Yong-hwan (told), via YTN" */
function chainWords({ links }: AttributionView, codebook: Codebook): string {
  const hows = codebook.fields.find(({ name }) => name === 'how')?.values ?? [];
  const steps = links.map(({ source, link }) => {
    const how = hows.find(({ value }) => value === link.how)?.label ?? link.how;
    return `${source?.name || notGiven}${how === undefined ? '' : ` (${how})`}`;
  });
  return steps.join(', via ');
}

/** The note in words alone, for formats in which it is one text and not a page. */
export function noteWords(html: string): string {
  return html
    .replace(/<blockquote>/g, ' \u201c')
    .replace(/<\/blockquote>/g, '\u201d ')
    .replace(/<a [^>]*>in the story<\/a>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/ +/g, ' ')
    .trim();
}
