import { load } from '../compare/bundle.mjs';

/** @import { Figure } from '../../../scripts/bench.mjs' */

const many = 10_000; // units, or claims of each coder: a few hundred stories
const coders = 3;
const runs = 3;

/**
 * How long it takes to say how well coders agree, on as much as a long project holds.
 *
 * @returns {Promise<Figure[]>}
 */
export default async function benchAgreement() {
  const { nominalAlpha } = await load('lib/core/agreement/alpha.ts');
  const { alphaInterval } = await load('lib/core/agreement/bootstrap.ts');
  const { seededChance } = await load('lib/core/agreement/chance.ts');
  const { alphaU } = await load('lib/core/agreement/alpha-u.ts');
  const { continuumAlpha } = await load('lib/core/agreement/continuum-alpha.ts');
  const { overlapScores } = await load('lib/core/agreement/overlap.ts');
  const { alignedUnits } = await load('lib/core/agreement/aligned-units.ts');

  const chance = seededChance(2026);
  const figures = [];
  for (const labels of [5, 200]) {
    const units = codedUnits(chance, labels);
    const of = `10,000 units, 3 coders, ${labels} labels`;
    const { took, long } = stepped(alphaInterval(units, 1000, seededChance(1)));
    figures.push(
      { name: `${of}: alpha`, value: time(() => nominalAlpha(units)), unit: 'ms' },
      { name: `${of}: its interval, 1,000 resamples`, value: took, unit: 'ms', reach: 5000 },
      { name: `${of}: 9 of 10 steps of it, at most`, value: long, unit: 'ms', reach: 1 },
    );
  }
  const { length, marked } = markedText(chance, coders);
  const continuum = { length, coders: marked };
  const extents = marked.map((claims) => claims.map((claim) => [claim]));
  const [ones, others] = nestedClaims(chance, extents);
  const timed = (name, work) => ({ name, value: time(work), unit: 'ms', reach: 1000 });
  return [
    ...figures,
    timed('10,000 units, 3 coders: alpha-u of 2004', () => alphaU(continuum)),
    timed('10,000 units, 3 coders: alpha of the continuum, 2016', () => continuumAlpha(continuum)),
    timed('10,000 claims matched with 10,000, at two thresholds', () => overlapScores(extents[0], extents[1])),
    timed('the same, one in ten over others or in two pieces', () => overlapScores(ones, others)),
    timed('10,000 claims, 3 coders: aligned', () => alignedUnits(extents, 0.5)),
  ];
}

/** Units that three coders coded, eight times in ten alike; one value in twenty is missing. */
function codedUnits(chance, labels) {
  const any = () => `label ${Math.floor(chance() * labels)}`;
  return Array.from({ length: many }, () => {
    const label = any();
    return Array.from({ length: coders }, () => {
      if (chance() < 0.05) return undefined;
      return chance() < 0.8 ? label : any();
    });
  });
}

/** One long text in which each coder marked what is there, one claim in twenty not, one in three with other bounds. */
function markedText(chance, count) {
  const marked = Array.from({ length: count }, () => []);
  let at = 0;
  for (let n = 0; n < many; n += 1) {
    const start = at + 20 + Math.floor(chance() * 300);
    at = start + 40 + Math.floor(chance() * 200);
    for (const claims of marked) {
      if (chance() < 0.05) claims.push({ start: start - 15, end: start - 5 });
      else claims.push({ start, end: chance() < 0.33 ? at - Math.floor(chance() * 30) : at });
    }
  }
  return { length: at + 100, marked };
}

/** The same claims, some of them stretched over the next ones, some cut in two. */
function nestedClaims(chance, extents) {
  return extents.map((claims) =>
    claims.map(([claim], at) => {
      const kind = chance();
      if (kind < 0.05) return [{ start: claim.start, end: claims[Math.min(claims.length - 1, at + 3)][0].end }];
      const middle = Math.floor((claim.start + claim.end) / 2);
      if (kind < 0.1)
        return [
          { start: claim.start, end: middle - 1 },
          { start: middle, end: claim.end },
        ];
      return [claim];
    }),
  );
}

/** Runs steps to their end: how long all took together, and the one that 9 of 10 are shorter than. */
function stepped(steps) {
  const began = performance.now();
  const each = [];
  for (let before = began; ; ) {
    const { done, value } = steps.next();
    const now = performance.now();
    each.push(now - before);
    before = now;
    if (!done) continue;
    if (!value.ok) throw new Error(value.reason);
    return { took: now - began, long: each.sort((one, other) => one - other)[Math.floor(each.length * 0.9)] };
  }
}

/** The middle one of a few runs, in milliseconds. */
function time(work) {
  const took = Array.from({ length: runs }, () => {
    const began = performance.now();
    work();
    return performance.now() - began;
  });
  return took.sort((one, other) => one - other)[Math.floor(runs / 2)];
}
