import { describe, expect, test } from 'vitest';
import type { Capture } from '#core/model/capture.ts';
import { parseCapture } from '#core/model/shape/capture.ts';

const capture: Capture = {
  address: 'https://wiredaily.example/world/1#top',
  canonical: 'https://wiredaily.example/world/1',
  aliases: ['https://amp.wiredaily.example/world/1'],
  headline: { value: 'Workers leave', where: 'json-ld', detail: 'NewsArticle.headline' },
  authors: ['Mira Halden'],
  published: { value: { raw: '2016-10-13', at: '2016-10-13', precision: 'day', zone: false }, where: 'meta' },
  language: { value: 'en', where: 'page' },
  paywalled: false,
  text: 'They left.\n\nNobody saw them.',
  blocks: [
    { start: 0, end: 10, kind: 'paragraph' },
    { start: 12, end: 28, kind: 'paragraph' },
  ],
  wordCount: 5,
  textFrom: 'article',
};

test('a capture comes through whole', () => {
  expect(parseCapture(structuredClone(capture))).toEqual({ ok: true, value: capture });
});

test('what comes back is built anew, of known fields only', () => {
  const foreign = JSON.parse(
    JSON.stringify(capture).replace('{', '{"__proto__":{"isAdmin":true},"constructor":1,"x":2,'),
  );
  const parsed = parseCapture(foreign);
  expect(parsed).toStrictEqual({ ok: true, value: capture });
  expect(parsed.ok && Object.getPrototypeOf(parsed.value)).toBe(Object.prototype);
});

test('a field that is undefined is a field that is not there', () => {
  const parsed = parseCapture({ ...capture, byline: undefined });
  expect(parsed.ok && 'byline' in parsed.value).toBe(false);
});

test('a quotation keeps a lone surrogate', () => {
  const text = '\ud83d left.\n\nNobody saw them.';
  const parsed = parseCapture({ ...capture, text, blocks: [] });
  expect(parsed.ok && parsed.value.text).toBe(text);
});

describe('is refused, with the place', () => {
  const { text: _, ...without } = capture;
  test.each<[string, unknown, string, string]>([
    ['nothing', undefined, 'missing', ''],
    ['null', null, 'wrong-type', ''],
    ['a text', 'capture', 'wrong-type', ''],
    ['a list', [], 'missing', 'address'],
    ['no text', without, 'missing', 'text'],
    ['text that is a number', { ...capture, text: 7 }, 'wrong-type', 'text'],
    ['text that is a record', { ...capture, text: { toString: 1 } }, 'wrong-type', 'text'],
    ['text past all stories', { ...capture, text: 'a'.repeat(5_000_001) }, 'too-long', 'text'],
    ['a canonical script', { ...capture, canonical: 'javascript:alert(1)' }, 'malformed', 'canonical'],
    ['an alias of data', { ...capture, aliases: ['data:text/html,hi'] }, 'malformed', 'aliases.0'],
    ['aliases without end', { ...capture, aliases: Array(101).fill('https://a.example/') }, 'too-long', 'aliases'],
    ['a place unheard of', { ...capture, headline: { value: 'x', where: 'moon' } }, 'unknown-word', 'headline.where'],
    ['a headline alone', { ...capture, headline: 'x' }, 'wrong-type', 'headline'],
    [
      'a date of no zone',
      { ...capture, modified: { value: { raw: 'x' }, where: 'meta' } },
      'missing',
      'modified.value.zone',
    ],
    ['words not counted', { ...capture, wordCount: Number.NaN }, 'wrong-type', 'wordCount'],
    ['words past counting', { ...capture, wordCount: Number.POSITIVE_INFINITY }, 'out-of-range', 'wordCount'],
    ['half a word', { ...capture, wordCount: 0.5 }, 'out-of-range', 'wordCount'],
    ['fewer than none', { ...capture, wordCount: -1 }, 'out-of-range', 'wordCount'],
    ['a block past the text', { ...capture, blocks: [{ start: 0, end: 29, kind: 'quote' }] }, 'malformed', ''],
    ['a block backwards', { ...capture, blocks: [{ start: 9, end: 2, kind: 'quote' }] }, 'malformed', ''],
    ['blocks out of order', { ...capture, blocks: capture.blocks.toReversed() }, 'malformed', ''],
    ['a block of no kind', { ...capture, blocks: [{ start: 0, end: 1 }] }, 'missing', 'blocks.0.kind'],
  ])('%s', (_, value, reason, at) => {
    expect(parseCapture(value)).toEqual({ ok: false, reason, at });
  });
});
