import type { Capture, StoryDate } from '#core/model/capture.ts';
import type { Project } from '#core/model/project.ts';
import { latestReading } from '#core/model/reading.ts';
import { outletHost } from '#core/text/address.ts';

/** What is shown of a story, from the page as it was just read and from what is kept. */
export interface StorySheet {
  readonly headline?: string;
  readonly byline?: string;
  readonly outlet?: string;
  readonly host?: string;
  readonly published?: StoryDate;
  readonly modified?: StoryDate;
  readonly language?: string;
  readonly wordCount: number;
  readonly textFrom: Capture['textFrom'];
  /** Whether the text is one page of several. */
  readonly isPart: boolean;
  /** When the newest kept copy was read: milliseconds since 1970; absent while none is kept. */
  readonly keptAt?: number;
  /** SHA-256 of the newest kept text. */
  readonly hash?: string;
  readonly readings: number;
  /** The page's own words, each with its place. */
  readonly page: Omit<Capture, 'text'>;
}

/** Joins what was read just now with what is kept: the person's corrections win over the page. */
export function storySheet(capture: Capture, project: Project | null | undefined): StorySheet {
  const story = project?.stories[0];
  const latest = latestReading(project?.readings ?? []);
  const host = outletHost(capture.address);
  const published = story?.published ?? capture.published?.value;
  const modified = capture.modified?.value ?? story?.modified;
  return {
    ...defined('headline', story?.headline ?? capture.headline?.value),
    ...defined('byline', story?.byline ?? capture.byline?.value),
    ...defined('outlet', story?.outlet ?? capture.outlet?.value),
    ...defined('host', host),
    ...defined('published', published),
    ...defined('modified', modified),
    ...defined('language', story?.language ?? capture.language?.value),
    ...defined('keptAt', latest?.readAt),
    ...defined('hash', latest?.hash),
    wordCount: capture.wordCount,
    textFrom: capture.textFrom,
    isPart: capture.nextPage !== undefined,
    readings: project?.readings.length ?? 0,
    page: capture,
  };
}

function defined<Name extends string, T>(name: Name, value: T | undefined): { readonly [K in Name]?: T } {
  return value === undefined ? {} : ({ [name]: value } as { [K in Name]: T });
}
