import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suggestAttributions } from '#core/suggest/suggest.ts';

/** Text made of what the rules look for, in any order. */
const newsy = fc
  .array(
    fc.constantFrom(
      ..."he|she|Hale|Ko Yong-hwan|, a farmer,|said|says|told|YTN|according to|the Times|reported|citing|that|the road was open|was|“|”|\"|‘|’|«|»|''|,|.|:|?|—|-|(|)|\n\n|and|who|adding|called|LEE:|PARK:|U.S.|3|said,|asked|It is believed that|as|…".split(
        '|',
      ),
    ),
    { maxLength: 60 },
  )
  .map((words) => words.join(' '));
const anyText = fc.oneof(newsy, fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ unit: 'grapheme' }));

describe('any text at all', () => {
  it('is answered with spans inside it, in order, none over another', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0;
        const starts: number[] = [];
        const claims: { start: number; end: number }[] = [];
        for (const { claim, cue, source, antecedent, links } of suggestAttributions(text)) {
          expect(claim.length).toBeGreaterThan(0);
          starts.push(claim[0]!.start);
          end = 0;
          for (const part of claim) {
            expect(part.start).toBeGreaterThanOrEqual(end);
            expect(part.end).toBeGreaterThan(part.start);
            end = part.end;
            expect(claims.every((other) => other.end <= part.start || part.end <= other.start)).toBe(true);
            if (cue !== undefined) expect(cue.end <= part.start || part.end <= cue.start).toBe(true);
          }
          claims.push(...claim);
          for (const span of [...claim, cue, source, antecedent, ...links.map((link) => link.source)]) {
            if (span === undefined) continue;
            expect(span.start).toBeGreaterThanOrEqual(0);
            expect(span.end).toBeLessThanOrEqual(text.length);
            expect(text.slice(span.start, span.end).trim()).not.toBe('');
          }
        }
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
      }),
      { numRuns: 400 },
    );
  });

  it('is answered in any language', () => {
    fc.assert(
      fc.property(newsy, fc.string({ maxLength: 6 }), (text, language) => void suggestAttributions(text, { language })),
    );
  });
});

describe('hostile text', () => {
  const hostile: readonly (readonly [name: string, text: string])[] = [
    ['a megabyte of straight marks', '"'.repeat(1_000_000)],
    ['a megabyte of curly marks', '“”'.repeat(500_000)],
    ['marks that open and never close', ' “a'.repeat(200_000)],
    ['a megabyte of one word', 'a'.repeat(1_000_000)],
    ['cues and nothing else', 'said '.repeat(100_000)],
    ['commas', ', '.repeat(300_000)],
    ['relative clauses without end', 'Bob, who said '.repeat(50_000)],
    ['turns without end', 'BOB: hi\n'.repeat(60_000)],
  ];
  it.each(hostile)('%s takes no time', (_, text) => {
    const began = performance.now();
    suggestAttributions(text);
    expect(performance.now() - began).toBeLessThan(4000); // well under a second alone; others may share the machine
  });
});
