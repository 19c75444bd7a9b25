import { describe, expect, test } from 'vitest';
import { pluralityOf } from '#core/suggest/english/plurality.ts';
import { typeHintOf } from '#core/suggest/english/type-hints.ts';
import { guessNaming } from '#core/suggest/naming.ts';

describe('how a phrase names its source', () => {
  const cases: readonly (readonly [phrase: string, naming: string])[] = [
    ['Ko Yong-hwan', 'named'],
    ['the Hankook Ilbo newspaper', 'named'],
    ['a spokeswoman for Amnesty International', 'named'],
    ['a Pentagon spokesman', 'named'],
    ['the president', 'described'],
    ['a South Korean official', 'described'],
    ['Two men on the same site', 'described'],
    ['Officials', 'described'],
    ['the company', 'described'],
    ['a person familiar with the matter', 'anonymous'],
    ['people briefed on the talks', 'anonymous'],
    ['an official who asked not to be named', 'anonymous'],
    ['an aide, speaking on condition of anonymity', 'anonymous'],
    ['a person close to Mr. Lee', 'anonymous'],
    ['sources', 'vague'],
    ['Critics', 'vague'],
    ['some analysts', 'vague'],
    ['multiple South Korean press reports', 'vague'],
    ['many', 'vague'],
    ['김정은', 'named'],
  ];
  test.each(cases)('%s: %s', (phrase, naming) => expect(guessNaming(phrase)).toBe(naming));
});

describe('how many people a phrase claims', () => {
  const cases: readonly (readonly [phrase: string, count: number | undefined])[] = [
    ['two officials', 2],
    ['at least three witnesses', 3],
    ['several officials', 2],
    ['officials', 2],
    ['Lee and Park', 2],
    ['a dozen residents', 12],
    ['an official', undefined],
    ['the Department of Health and Safety', undefined],
    ['the leader of two parties', undefined],
  ];
  test.each(cases)('%s: %s', (phrase, count) => expect(pluralityOf(phrase)).toBe(count));
});

describe('a hint at the type', () => {
  const cases: readonly (readonly [phrase: string, type: string | undefined])[] = [
    ['the police', 'security'],
    ['the Unification Ministry', 'official'],
    ['the news channel YTN', 'media'],
    ['a poll of 1,000 voters', 'data'],
    ['the indictment', 'document'],
    ['a professor at Yale', 'expert'],
    ['the company', 'business'],
    ['a union organizer', 'civil'],
    ['two residents', 'citizen'],
    ['Ann Hale', undefined],
  ];
  test.each(cases)('%s: %s', (phrase, type) => expect(typeHintOf(phrase, '')).toBe(type));
});
