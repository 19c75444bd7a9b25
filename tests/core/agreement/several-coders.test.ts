import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { alignedUnits, fieldOfUnits } from '#core/agreement/aligned-units.ts';
import { nominalAlpha } from '#core/agreement/alpha.ts';
import { alphaU } from '#core/agreement/alpha-u.ts';
import { type Continuum, endToEnd, mergedUnits } from '#core/agreement/continuum.ts';
import { continuumAlpha } from '#core/agreement/continuum-alpha.ts';
import { disagreementsOf } from '#core/agreement/disagreements.ts';
import { matchByOverlap } from '#core/agreement/overlap.ts';
import { sectionsOf, slowAlpha, slowAlphaU, slowContinuumAlpha, slowOverlap } from './by-definition.ts';

// News that five or six people each marked quotations in: no part of the project, and looked at where it lies beside it.
const file = join(import.meta.dirname, '../../../../shared/data/attribution/train-several-coders.jsonl');

interface Article {
  readonly doc_id: string;
  readonly text: string;
  readonly versions: readonly {
    readonly annotator: string;
    readonly quotes: readonly { readonly kind: string; readonly content_spans: readonly [number, number][] }[];
  }[];
}

const articles: Article[] = existsSync(file)
  ? readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line))
  : [];

/** Each coder's quotations in an article. */
function coded({ versions }: Article) {
  return versions.map(({ quotes }) =>
    quotes.map(({ kind, content_spans }) => ({
      extent: content_spans.map(([start, end]) => ({ start, end })),
      values: { kind },
    })),
  );
}

function continuumOf(article: Article): Continuum {
  const coders = coded(article).map((quotes) => mergedUnits(quotes.flatMap(({ extent }) => extent)));
  return { length: article.text.length, coders };
}

describe.skipIf(articles.length === 0)('news marked by several (skipped where it is not beside the checkout)', () => {
  it.each(articles.map((article) => [article.doc_id, article] as const))('%s', (_id, article) => {
    const coders = coded(article);
    const extents = coders.map((quotes) => quotes.map(({ extent }) => extent));
    const continuum = continuumOf(article);

    const [u, whole] = [alphaU(continuum), continuumAlpha(continuum)];
    if (!u.ok || !whole.ok) throw new Error('no coefficient');
    const slow = slowAlphaU(continuum.coders, continuum.length);
    expect(u.observed).toBeCloseTo(slow.observed, 10);
    expect(u.expected).toBeCloseTo(slow.expected, 10);
    const sections = continuum.coders.map((units) => sectionsOf(units, continuum.length));
    expect(whole.value).toBeCloseTo(slowContinuumAlpha(sections), 8);

    for (const { one, other, overlap } of matchByOverlap(extents[0]!, extents[1]!, 0.5).pairs)
      expect(overlap).toBeCloseTo(slowOverlap(extents[0]![one]!, extents[1]![other]!), 12);

    const units = alignedUnits(extents, 0.5);
    const kinds = fieldOfUnits(units, (coder, claim) => coders[coder]![claim]!.values.kind);
    const kind = nominalAlpha(kinds);
    expect(kind.ok ? kind.value : undefined).toEqual(
      kind.ok ? expect.closeTo(slowAlpha(kinds)!, 10) : slowAlpha(kinds),
    );

    const listed = disagreementsOf(units, coders, ['kind']);
    expect(listed.filter((each) => each.kind === 'missed')).toHaveLength(
      units.filter((unit) => unit.claims.includes(undefined)).length,
    );
  });

  it('lie end to end', () => {
    const ofSix = articles.filter(({ versions }) => versions.length === 6).map(continuumOf);
    const joined = endToEnd(ofSix);
    const [u, whole] = [alphaU(joined), continuumAlpha(joined)];
    if (!u.ok || !whole.ok) throw new Error('no coefficient');
    const slow = slowAlphaU(joined.coders, joined.length);
    expect(u.value).toBeCloseTo(1 - slow.observed / slow.expected, 8);
    expect(whole.value).toBeCloseTo(
      slowContinuumAlpha(joined.coders.map((units) => sectionsOf(units, joined.length))),
      8,
    );
    // Marked by people who followed one codebook: far above chance, below perfection.
    expect(whole.value).toBeGreaterThan(0.5);
    expect(whole.value).toBeLessThan(1);
  });
});
