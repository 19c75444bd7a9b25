import { describe, expect, it, test } from 'vitest';
import { examples, scoreLinks } from './chains.ts';
import { readOut } from './read-out.ts';

describe('the way a statement came', () => {
  test.each(examples.map(([text, ...chains]) => ({ text, chains })))('$text', ({ text, chains }) => {
    expect(readOut(text).flatMap(({ chain }) => chain || [])).toEqual(chains);
  });

  it('is measured on at least 120 examples', () => {
    const { expected, offered, right } = scoreLinks();
    expect(examples.length).toBeGreaterThanOrEqual(120);
    expect(right / offered).toBeGreaterThanOrEqual(0.95);
    expect(right / expected).toBeGreaterThanOrEqual(0.95);
  });
});
