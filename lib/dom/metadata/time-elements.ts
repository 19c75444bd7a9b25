import type { Found, StoryDate } from '#core/model/capture.ts';
import { readDate } from '#core/text/dates.ts';
import { isElsewhere, type MainPart } from '#dom/metadata/main-part.ts';
import { attributeOf, closestOf, isElement, parentOf, tagOf, textOf } from '#dom/plain-nodes.ts';

/** The dates that a reader of the page sees. */
export interface ShownDates {
  readonly published: readonly Found<StoryDate>[];
  readonly modified: readonly Found<StoryDate>[];
}

/** Most elements looked at: a live blog has hundreds of times, and its own stand first. */
const mostElements = 300;

/** Longest text read as a shown date, in UTF-16 units: "Published 28 April 2019 at 6:01 am, updated ..." fits. */
const longest = 120;

/** Longest line of dates, in UTF-16 units: byline, town, both dates and a count of comments fit. */
const longestLine = 240;

/** A line as long as this, in UTF-16 units, with a full stop at its end is a sentence and no line of dates. */
const shortestSentence = 80;

/** A link as long as this, in UTF-16 units, is a headline and not a name or a section. */
const longestLabel = 30;

const places =
  'time, [itemprop="datePublished"], [itemprop="dateModified"], [class*="date" i], [class*="publish" i], [class*="timestamp" i], [class*="posted" i], [class*="time" i], [class*="byline" i]';

const changed = /updat|modif|edited|revis|aktualisiert|mis à jour|actualizad|atualizad|aggiornat|更新|수정/iu;

/** Reads the dates shown in the main part of a page: `time` elements, then elements whose class says that they hold a date. */
export function readShownDates({ root }: MainPart): ShownDates {
  const elements = [...root.querySelectorAll(places)]
    .slice(0, mostElements)
    .filter((element) => belongs(element, root));
  const times = elements.filter((element) => tagOf(element) === 'time');
  const others = elements.filter((element) => tagOf(element) !== 'time');
  const published: Found<StoryDate>[] = [];
  const modified: Found<StoryDate>[] = [];
  for (const element of [...times, ...others]) {
    const date = dateOf(element);
    if (date !== undefined) (isChange(element) ? modified : published).push(date);
    const second = isChange(element) ? undefined : secondDateOf(element);
    if (second !== undefined) modified.push(second);
  }
  return { published, modified };
}

/** A time in another `article`, in a box or beside a link to another story is that story's. */
function belongs(element: Element, root: Element | Document): boolean {
  if (isElsewhere(element) || isInSentence(element)) return false;
  const article = closestOf(element, 'article');
  if (article !== null && article !== root && root.contains(article)) return false;
  const item = closestOf(element, 'li');
  return item === null || [...item.querySelectorAll('a')].every((link) => textOf(link).trim().length < longestLabel);
}

/** A date within a paragraph is what the story is about. */
function isInSentence(element: Element): boolean {
  const paragraph = closestOf(element, 'p, blockquote, figcaption');
  const text = paragraph === null ? '' : textOf(paragraph).trim();
  return text.length > longestLine || (text.length > shortestSentence && /[^.][.!?。]["”’]?$/u.test(text));
}

function dateOf(element: Element): Found<StoryDate> | undefined {
  const isTime = tagOf(element) === 'time';
  const stated = attributeOf(element, 'datetime') ?? attributeOf(element, 'content');
  const shown = textOf(element).replace(/\s+/gu, ' ').trim();
  for (const raw of [stated ?? '', shown]) {
    if (raw === '' || raw.length > longest) continue;
    const value = readDate(raw);
    // A bare year in a class named "date" is a copyright line or a time line.
    if (value.at === undefined || value.precision === 'year' || value.precision === 'month') continue;
    return isTime ? { value, where: 'time', detail: 'time' } : { value, where: 'page', detail: `.${classOf(element)}` };
  }
  return undefined;
}

/** "Published April 28, 2019 at 6:01 am Updated April 28, 2019 at 4:45 pm": the part behind the first date. */
function secondDateOf(element: Element): Found<StoryDate> | undefined {
  const shown = textOf(element).replace(/\s+/gu, ' ').trim();
  const raw =
    shown.length > longest ? undefined : /(?<=\d.*)\b(?:last )?(?:updated|modified)\b.*\d.*$/iu.exec(shown)?.[0];
  const value = raw === undefined ? undefined : readDate(raw);
  return value?.at === undefined ? undefined : { value, where: 'page', detail: `.${classOf(element)}` };
}

/** By its own name, by its parent's, or by the word directly before it. */
function isChange(element: Element): boolean {
  const parent = parentOf(element);
  const own = textOf(element).slice(0, longest);
  if (changed.test(namesOf(element)) || /^\W*(?:last\s)?(?:updated|modified)/iu.test(own) || /^\W*更新/u.test(own))
    return true;
  if (parent === null || !isElement(parent)) return false;
  const around = textOf(parent).slice(0, 400);
  const before = around.slice(0, Math.max(0, around.indexOf(own)));
  const lastWords = before.slice(-25);
  return changed.test(lastWords) || (around.length < longest && changed.test(namesOf(parent)));
}

function namesOf(element: Element): string {
  return ['class', 'id', 'itemprop', 'data-testid'].map((name) => attributeOf(element, name) ?? '').join(' ');
}

function classOf(element: Element): string {
  return (
    (attributeOf(element, 'class') ?? attributeOf(element, 'itemprop') ?? '').trim().split(/\s+/u)[0]?.slice(0, 60) ??
    ''
  );
}
