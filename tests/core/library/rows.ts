import { type Catalogue, CatalogueKeeper } from '#core/library/catalogue.ts';
import type { ClaimRow, SourceRow, StoryRow } from '#core/library/rows.ts';

/** A row with the fields that matter to a test. */
export function storyRow(id: string, fields: Partial<StoryRow> = {}): StoryRow {
  const numbers = { readings: 1, words: 200, madeAt: 1, changedAt: 1, claims: 0, sources: 0 };
  return { id: id as StoryRow['id'], headline: `Story ${id}`, ...numbers, tags: [], collections: [], ...fields };
}

export function claimRow(id: string, story: string, fields: Partial<Record<keyof ClaimRow, unknown>> = {}): ClaimRow {
  const chain = (fields.chain ?? []) as string[];
  const usual = {
    words: `Claim ${id}`,
    status: 'unchecked',
    naming: 'open',
    start: 0,
    madeAt: 1,
    changedAt: 1,
    notes: 0,
  };
  return {
    id,
    storyId: story,
    ...usual,
    chain,
    sources: chain.filter(Boolean),
    how: [],
    tags: [],
    ...fields,
  } as unknown as ClaimRow;
}

export function sourceRow(id: string, name: string, fields: Partial<Record<keyof SourceRow, unknown>> = {}): SourceRow {
  return { id, name, aliases: [], tags: [], notes: 0, madeAt: 1, changedAt: 1, ...fields } as unknown as SourceRow;
}

/** Two stories of two outlets, three sources, four claims. */
export function smallCatalogue(): Catalogue {
  const keeper = new CatalogueKeeper();
  keeper.take({
    stories: [
      {
        story: storyRow('s1', {
          outlet: 'Wire',
          published: date('2016-10-13'),
          collections: ['c1'] as never,
          tags: ['t1'] as never,
        }),
        claims: [
          claimRow('a', 's1', {
            chain: ['ko', 'ytn'],
            kind: 'fact',
            naming: 'named',
            directness: 'direct',
            how: ['told'],
          }),
          claimRow('b', 's1', { chain: [null, 'ytn'], kind: 'number', naming: 'named' }),
          claimRow('c', 's1', { naming: 'none', tags: ['t2'] }),
        ],
        notes: [],
      },
      {
        story: storyRow('s2', { outlet: 'Post', published: date('2017-01-02') }),
        claims: [claimRow('d', 's2', { chain: ['ko'], naming: 'described', status: 'disputed' })],
        notes: [],
      },
    ],
    sources: [
      sourceRow('ko', 'Ko Yong-hwan', { type: 'expert' }),
      sourceRow('ytn', 'YTN', { type: 'media' }),
      sourceRow('mute', 'Nobody Yet'),
    ],
  });
  return keeper.now();
}

const date = (at: string) => ({ raw: at, at, precision: 'day' as const, zone: false });
