import { boolean, check, type GenericSchema, optional, pipe } from 'valibot';
import type { Block, BlockKind, Capture, DatePrecision, Found, StoryDate, Where } from '../capture.ts';
import { count, list, longestAddress, longestText, text, webAddress, words } from './bounds.ts';
import { type Fields, record, word } from './record.ts';
import { parseShape, type Shaped } from './shaped.ts';

const line = text(10_000); // UTF-16 units: headlines, bylines and descriptions have some hundreds; pages are careless
const short = text(1_000); // UTF-16 units: language tags, places on the page, names of one author

/** The shape of a date as a page gives it. */
export const storyDateShape: GenericSchema<unknown, StoryDate> = record<StoryDate>({
  raw: short,
  at: optional(text(40)), // UTF-16 units: ISO 8601 with its offset has 25
  precision: optional(word<DatePrecision>({ year: true, month: true, day: true, minute: true, second: true })),
  zone: boolean(),
});

const where = word<Where>({
  'json-ld': true,
  meta: true,
  microdata: true,
  time: true,
  readability: true,
  page: true,
});

const place: Omit<Fields<Found<string>>, 'value'> = { where, detail: optional(short) };

const found = <T>(value: GenericSchema<unknown, T>): GenericSchema<unknown, Found<T>> =>
  record<Found<T>>({ value, ...place } as Fields<Found<T>>);

const block: GenericSchema<unknown, Block> = record<Block>({
  start: count(longestText),
  end: count(longestText),
  kind: word<BlockKind>({
    heading: true,
    paragraph: true,
    quote: true,
    'list-item': true,
    caption: true,
    preformatted: true,
    'table-row': true,
  }),
});

const pageFields: Fields<Omit<Capture, 'text'>> = {
  address: words(longestAddress), // not only of the web: `file:` can be read too
  canonical: optional(webAddress),
  aliases: list(webAddress, 100), // a handful; a template gone wrong names each language
  nextPage: optional(webAddress),
  headline: optional(found(line)),
  byline: optional(found(line)),
  authors: list(short, 1_000), // an obituary page of a whole newsroom has some hundreds
  outlet: optional(found(line)),
  published: optional(found(storyDateShape)),
  modified: optional(found(storyDateShape)),
  language: optional(found(short)),
  section: optional(found(line)),
  description: optional(found(line)),
  articleType: optional(found(short)),
  paywalled: optional(boolean()),
  blocks: list(block, 200_000), // no page of more elements is read at all
  wordCount: count(longestText),
  textFrom: word<Capture['textFrom']>({ article: true, page: true }),
  whyPage: optional(
    word<NonNullable<Capture['whyPage']>>({ 'no-article': true, 'too-large': true, 'too-slow': true, broken: true }),
  ),
};

/** The shape of what a reading keeps of its page beside the text. */
export const pageShape: GenericSchema<unknown, Omit<Capture, 'text'>> = pipe(
  record<Omit<Capture, 'text'>>(pageFields),
  check((page) => areInOrder(page.blocks)),
);

/** The shape of all that was read off a page. */
export const captureShape: GenericSchema<unknown, Capture> = pipe(
  record<Capture>({ ...pageFields, text: text(longestText) }),
  check(({ blocks, text }) => areInOrder(blocks) && (blocks.at(-1)?.end ?? 0) <= text.length),
);

/** Takes in what a story script says it read: a hostile page may stand behind it. */
export function parseCapture(value: unknown): Shaped<Capture> {
  return parseShape(captureShape, value);
}

function areInOrder(blocks: readonly Block[]): boolean {
  return blocks.every(({ start, end }, at) => start <= end && start >= (blocks[at - 1]?.end ?? 0));
}
