import { describe, expect, test } from 'vitest';
import type { ClaimView } from '#core/tally/claim-view.ts';
import { flagsOf, originsOf } from '#core/tally/flags.ts';

/** `Ko:named < YTN` is one chain, origin first; `?` is not given; `x2` before it is a plurality of 2. */
function claim(...chains: string[]): Pick<ClaimView, 'attributions'> {
  const attributions = chains.map((chain) => {
    const [, plurality, links] = /^(?:x(\d+) )?(.*)$/.exec(chain)!;
    return {
      attribution: plurality === undefined ? {} : { plurality: Number(plurality) },
      links: links!.split(' < ').map((link) => {
        const [name, naming] = link.split(':');
        return name === '?'
          ? { link: {} }
          : { link: { sourceId: name }, source: { id: name, name }, naming: naming ?? 'named' };
      }),
    };
  });
  return { attributions } as unknown as Pick<ClaimView, 'attributions'>;
}

const flags = (...chains: string[]) => flagsOf(claim(...chains)).map(({ flag }) => flag);

describe('a claim', () => {
  test.each<[string, string[], string[]]>([
    ['nobody stated', [], []],
    ['of one named source', ['Ko'], ['single-source']],
    ['of one source through an outlet', ['Ko < YTN'], ['single-source']],
    ['of one source that is not named', ['official:described'], ['single-unnamed']],
    ['whose origin is not given', ['? < Channel A'], ['single-unnamed']],
    ['of two sources', ['Ko', 'Park'], []],
    ['of one origin through two outlets', ['Ko < YTN', 'Ko < Yonhap'], ['circular']],
    ['of one origin, once direct and once through an outlet', ['Ko', 'Ko < YTN'], ['single-source']],
    ['of two origins that are not given, through two outlets', ['? < YTN', '? < Yonhap'], []],
    ['of several, behind whom stands one record', ['x2 ? < press reports:vague'], ['single-unnamed', 'plural-wording']],
    ['of several, and of another source', ['x3 officials:vague', 'Park'], []],
    ['of one, counted as one', ['x1 Ko'], ['single-source']],
  ])('%s', (_, chains, expected) => {
    expect(flags(...chains)).toEqual(expected);
  });
});

test('says which outlets have it from one origin', () => {
  expect(flagsOf(claim('Ko < YTN', 'Ko < Wire < Yonhap'))).toEqual([
    { flag: 'circular', origin: 'Ko', outlets: ['YTN', 'Yonhap'] },
  ]);
});

test('counts each origin once', () => {
  const names = originsOf(claim('Ko', 'Ko < YTN', '? < YTN', '? < YTN', '?')).map(({ source }) => source?.name ?? '?');
  expect(names).toEqual(['Ko', '?', '?']);
});
