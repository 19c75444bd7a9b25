/**
 * Where on the page a value was read. `page` is what a reader sees: the `h1`, the `title`, the `lang` of `html`.
 * Shown beside each value, because a page contradicts itself more often than not.
 */
export type Where = 'json-ld' | 'meta' | 'microdata' | 'time' | 'readability' | 'page';

/** A value and where it was read; `detail` names the exact place: `NewsArticle.datePublished`, `meta article:published_time`. */
export interface Found<T> {
  readonly value: T;
  readonly where: Where;
  readonly detail?: string;
}

/** How much of a date was written. Nothing finer is ever assumed. */
export type DatePrecision = 'year' | 'month' | 'day' | 'minute' | 'second';

/**
 * A date as a page gives it. `raw` is always kept. `at` is ISO 8601 cut to `precision` (`2016`, `2016-10`, `2016-10-13`,
 * `2016-10-13T14:20`), with the offset from UTC only if the page wrote one (`zone`): without it, `at` is the outlet's own clock.
 * `at` and `precision` are both absent when the words could not be understood, or could be understood in two ways.
 */
export interface StoryDate {
  readonly raw: string;
  readonly at?: string;
  readonly precision?: DatePrecision;
  readonly zone: boolean;
}

/** What a stretch of the text was on the page. */
export type BlockKind = 'heading' | 'paragraph' | 'quote' | 'list-item' | 'caption' | 'preformatted' | 'table-row';

/** One block of the text: from `start` up to, not including, `end`, in UTF-16 units of `Capture.text`. */
export interface Block {
  readonly start: number;
  readonly end: number;
  readonly kind: BlockKind;
}

/** Why the article could not be told from the rest of the page. */
export type ArticleFailure =
  /** Nothing on the page reads like an article. */
  | 'no-article'
  /** More elements or more text than is worth freezing a tab for. */
  | 'too-large'
  /** Reading was stopped because it took too long. */
  | 'too-slow'
  /** The page is built in a way that the reader trips over. */
  | 'broken';

/** What was read off a page at one time: the story's metadata, each value with its place, and its text. Plain JSON. */
export interface Capture {
  /** The address as loaded, fragment and all. */
  readonly address: string;
  /** The address that the page calls its own. */
  readonly canonical?: string;
  /** Other addresses of the same story: AMP, `og:url`, `mainEntityOfPage`. Never holds `address` or `canonical`. */
  readonly aliases: readonly string[];
  /** The next page of a story that is cut into several; there, `text` is only a part of the story. */
  readonly nextPage?: string;
  readonly headline?: Found<string>;
  /** Who wrote it, in one line, without "By" and without dates: `Mira Halden and Jun Sato`. */
  readonly byline?: Found<string>;
  /** The same people one by one, as far as the page tells them apart; empty when there is no byline. */
  readonly authors: readonly string[];
  readonly outlet?: Found<string>;
  readonly published?: Found<StoryDate>;
  readonly modified?: Found<StoryDate>;
  /** A BCP 47 tag: `en`, `ja`, `pt-BR`. */
  readonly language?: Found<string>;
  readonly section?: Found<string>;
  readonly description?: Found<string>;
  /** The page's own word for what this is, from schema.org: `NewsArticle`, `OpinionNewsArticle`, `LiveBlogPosting`. */
  readonly articleType?: Found<string>;
  /** The page says that it is not free to read (`isAccessibleForFree`); absent if it says nothing. */
  readonly paywalled?: boolean;
  /** The body of the story: its blocks joined by an empty line. The headline is not part of it. */
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Words in `text`; for a language written without spaces, as a dictionary cuts them. */
  readonly wordCount: number;
  /** `article`: the story was told from the rest of the page. `page`: it was not, and `text` is all that the page shows. */
  readonly textFrom: 'article' | 'page';
  /** Why `textFrom` is `page`; absent when it is `article`. */
  readonly whyPage?: ArticleFailure;
}

/** Why nothing at all was read. */
export type CaptureFailure =
  /** The page shows no text. */
  | 'empty'
  /** Not a page of HTML: a PDF, an image, a feed. */
  | 'not-html'
  /** So many elements that even listing its text would freeze the tab. */
  | 'too-large'
  /** The page could not be read for a reason we did not foresee. */
  | 'broken';

/** What reading a page comes to. */
export type CaptureOutcome =
  | { readonly ok: true; readonly capture: Capture }
  | { readonly ok: false; readonly reason: CaptureFailure };
