import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readDate } from '#core/text/dates.ts';

describe('a date as a page writes it', () => {
  const cases: readonly [raw: string, at: string | undefined, zone?: boolean][] = [
    // ISO 8601
    ['2016-10-13T14:20:00+09:00', '2016-10-13T14:20:00+09:00', true],
    ['2016-10-13T14:20:00.000Z', '2016-10-13T14:20:00Z', true],
    ['2016-10-13T14:20:00+0900', '2016-10-13T14:20:00+09:00', true],
    ['2016-10-13T14:20:00-05', '2016-10-13T14:20:00-05:00', true],
    ['2016-10-13T14:20Z', '2016-10-13T14:20Z', true],
    ['2016-10-13T14:20:00', '2016-10-13T14:20:00', false],
    ['2016-10-13 14:20:00', '2016-10-13T14:20:00', false],
    ['2016-10-13T14:20:00+09:00[Asia/Seoul]', '2016-10-13T14:20:00+09:00', true],
    ['2016-10-13 14:20:00 +0000 UTC', '2016-10-13T14:20:00Z', true],
    ['2016-10-13', '2016-10-13'],
    ['2016-10', '2016-10'],
    ['2016', '2016'],
    // packed, and counted
    ['20190806103251', '2019-08-06T10:32:51'],
    ['201908061032', '2019-08-06T10:32'],
    ['20190806', '2019-08-06'],
    ['20190806T103251Z', '2019-08-06T10:32:51Z', true],
    ['1476336000', '2016-10-13T05:20:00Z', true],
    ['1476336000000', '2016-10-13T05:20:00Z', true],
    // RFC 2822 and its relatives
    ['Thu, 13 Oct 2016 14:20:00 +0900', '2016-10-13T14:20:00+09:00', true],
    ['Thu, 13 Oct 2016 14:20:00 GMT', '2016-10-13T14:20:00Z', true],
    ['Thu Oct 13 2016 14:20:00 GMT+0900 (Korean Standard Time)', '2016-10-13T14:20:00+09:00', true],
    ['Thu Oct 13 14:20:00 EDT 2016', '2016-10-13T14:20:00-04:00', true],
    // words
    ['April 28, 2019 at 6:01 am', '2019-04-28T06:01'],
    ['April 28, 2019 at 6:01 am Updated April 29, 2019 at 9:15 am', '2019-04-28T06:01'],
    ['Published: Oct. 13, 2016, 2:20 p.m. EDT', '2016-10-13T14:20-04:00', true],
    ['28 April 2019', '2019-04-28'],
    ['28th of April, 2019', '2019-04-28'],
    ['12:05 am, 1 May 2019', '2019-05-01T00:05'],
    ['Sept. 3, 2019', '2019-09-03'],
    ['October 2016', '2016-10'],
    ['6 pm on 28 April 2019', '2019-04-28T18:00'],
    // other languages
    ['13. Oktober 2016, 14.20 Uhr', '2016-10-13T14:20'],
    ['13.10.2016 14:20', '2016-10-13T14:20'],
    ['13 de octubre de 2016', '2016-10-13'],
    ['jeudi 13 octobre 2016 à 14h20', '2016-10-13T14:20'],
    ['13 août 2016', '2016-08-13'],
    ['13 октября 2016', '2016-10-13'],
    ['2016年10月13日 14時20分', '2016-10-13T14:20'],
    ['２０１６年１０月１３日', '2016-10-13'],
    ['2016년 10월 13일 오후 2:20', '2016-10-13T14:20'],
    ['2016. 10. 13. 14:20', '2016-10-13T14:20'],
    // one reading only
    ['10/13/2016', '2016-10-13'],
    ['13/10/2016', '2016-10-13'],
    ['10/10/2016', '2016-10-10'],
    // in doubt, impossible or no date: kept as words, and no more
    ['03/04/2016', undefined],
    ['2 hours ago', undefined],
    ['Yesterday, 18:20', undefined],
    ['2016-13-45', undefined],
    ['31 February 2016', undefined],
    ['13/10/16', undefined],
    ['Room 2016 at 6', undefined],
    ['', undefined],
  ];
  test.each(cases)('%s', (raw, at, zone = false) => {
    const date = readDate(raw);
    expect(date.at).toBe(at);
    expect(date.zone).toBe(zone);
    expect(date.raw).toBe(raw);
    expect(date.precision === undefined).toBe(at === undefined);
  });

  it('guesses no zone from a name with two meanings', () => {
    expect(readDate('13 October 2016 14:20 IST')).toMatchObject({ at: '2016-10-13T14:20', zone: false });
  });

  it('keeps the precision that was written', () => {
    expect(
      ['2016', '2016-10', '2016-10-13', '2016-10-13T14:20', '2016-10-13T14:20:00'].map(
        (raw) => readDate(raw).precision,
      ),
    ).toEqual(['year', 'month', 'day', 'minute', 'second']);
  });

  it('cuts what is too long to be a date, and reads nothing in it', () => {
    const date = readDate(`13 October 2016 ${'x'.repeat(1_000_000)}`);
    expect(date.at).toBeUndefined();
    expect(date.raw.length).toBeLessThanOrEqual(200);
  });
});

test('every moment that is written in ISO comes back as the same moment', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1700-01-01'), max: new Date('2199-01-01'), noInvalidDate: true }),
      (moment) => {
        const seconds = Math.floor(moment.getTime() / 1000) * 1000;
        expect(Date.parse(readDate(moment.toISOString()).at ?? '')).toBe(seconds);
      },
    ),
  );
});

test('no text makes it throw, and whatever is understood is a date', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[0-9 :T./+apmZ-]{0,30}$/u)), (raw) => {
      const { at } = readDate(raw);
      if (at !== undefined) expect(Date.parse(at)).not.toBeNaN();
    }),
    { numRuns: 2000 },
  );
});
