import type { StoryDate } from '../model/capture.ts';
import type { Comparison, ReadText } from './comparison.ts';
import { keyOf } from './cut.ts';
import type { Finding } from './finding.ts';
import { gradeOfWords, wordsBetween } from './words.ts';

/** What the page says otherwise of the story than it did: headline, byline, dates. */
export function pageChanges(before: ReadText, after: ReadText, comparison: Comparison): Finding[] {
  const [old, fresh] = [before.page, after.page];
  return [
    ...lineChange('headline', old.headline?.value, fresh.headline?.value),
    ...lineChange('byline', old.byline?.value, fresh.byline?.value),
    ...dateChange('published', old.published?.value, fresh.published?.value),
    ...dateChange('modified', old.modified?.value, fresh.modified?.value),
    ...unsaidChange(old.modified?.value, fresh.modified?.value, comparison),
  ];
}

/** A value that one of the pages lacks is a matter of how it was read as often as of what it says: not reported. */
function lineChange(kind: 'headline' | 'byline', was: string | undefined, now: string | undefined): Finding[] {
  if (was === undefined || now === undefined) return [];
  const words = wordsBetween(was, { start: 0, end: was.length }, now, { start: 0, end: now.length });
  const grade = keyOf(was) === keyOf(now) ? 'small' : (gradeOfWords(words) ?? 'small');
  return words.every((word) => word.kind === 'kept') ? [] : [{ kind, grade, was, now, claims: [] }];
}

/** A date of publication has no reason to change; the date of the last change has every reason to. */
function dateChange(kind: 'published' | 'modified', was?: StoryDate, now?: StoryDate): Finding[] {
  if (was === undefined || now === undefined || isSameTime(was, now)) return [];
  const grade = kind === 'published' ? 'material' : 'small';
  return [{ kind, grade, was: was.at ?? was.raw, now: now.at ?? now.raw, claims: [] }];
}

/** The text is not what it was, and the page's date of change is. */
function unsaidChange(was: StoryDate | undefined, now: StoryDate | undefined, { rows }: Comparison): Finding[] {
  if (was === undefined || now === undefined || !isSameTime(was, now)) return [];
  if (rows.every((row) => row.grade === undefined || row.grade === 'small')) return [];
  return [{ kind: 'modified-not', grade: 'wording', now: now.at ?? now.raw, claims: [] }];
}

/** Whether two dates can be the same moment, as finely as both were written. */
function isSameTime(one: StoryDate, other: StoryDate): boolean {
  if (one.at === undefined || other.at === undefined) return one.raw === other.raw;
  if (one.zone && other.zone && one.at.length > 10 && other.at.length > 10) {
    const [a, b] = [Date.parse(one.at), Date.parse(other.at)];
    const minute = 60_000; // milliseconds; pages write the same time with and without seconds
    if (!Number.isNaN(a) && !Number.isNaN(b)) return Math.floor(a / minute) === Math.floor(b / minute);
  }
  const length = Math.min(one.at.length, other.at.length, 16); // as far as the minute
  return one.at.slice(0, length) === other.at.slice(0, length);
}
