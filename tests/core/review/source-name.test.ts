import { expect, test } from 'vitest';
import { sourceName } from '#core/review/source-name.ts';

test.each([
  ['the Seoul broadcaster Channel A', 'named', 'Channel A'],
  ['the news channel YTN', 'named', 'YTN'],
  ['the Hankook Ilbo newspaper', 'named', 'Hankook Ilbo'],
  ['President Park Geun-hye', 'named', 'Park Geun-hye'],
  ['President Park', 'named', 'President Park'],
  ['former Foreign Minister Joe Bloggs', 'named', 'Joe Bloggs'],
  ['Ko Yong-hwan', 'named', 'Ko Yong-hwan'],
  ['the University of London', 'named', 'University of London'],
  ['Ministry of Defence', 'named', 'Ministry of Defence'],
  ['Alexander van der Bellen', 'named', 'Alexander van der Bellen'],
  ['the New York Times', 'named', 'New York Times'],
  ['The Guardian', 'named', 'Guardian'],
  ['Reuters', 'named', 'Reuters'],
  ['Mr. Lee', 'named', 'Mr. Lee'],
  ['the defector  Ko\u00a0Yong-hwan', 'named', 'Ko Yong-hwan'],
  ['A foreman at one of the Moscow sites', 'described', 'a foreman at one of the Moscow sites'],
  ['an official there', 'anonymous', 'an official there'],
  ['Critics', 'vague', 'Critics'],
  ['朴槿惠', 'named', '朴槿惠'],
  ['', 'named', ''],
])('%s (%s) is %s', (phrase, naming, name) => {
  expect(sourceName(phrase, naming)).toBe(name);
});

test('a phrase of many words takes no longer than its length', () => {
  expect(sourceName(`the ${'old man and '.repeat(5000)}Ko`, 'named')).toContain('Ko');
});
