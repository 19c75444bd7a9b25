import { act } from 'react';
import { afterEach, expect, test } from 'vitest';
import type { CatalogueFeed, CatalogueNow } from '#components/hooks/catalogue-feed.ts';
import { FeedContext } from '#components/hooks/use-catalogue.tsx';
import { TablePage } from '#components/library/table-page.tsx';
import type { Bulk } from '#components/library/use-bulk.ts';
import { CatalogueKeeper } from '#core/library/catalogue.ts';
import { saysWho1 } from '#core/model/codebook.ts';
import { claimRow, smallCatalogue, storyRow } from '../../core/library/rows.ts';
import { render } from '../../support/render.ts';
import '#components/kit/tokens.css';

afterEach(() => {
  location.hash = '';
});

const beginning = () => {
  const keeper = new CatalogueKeeper();
  keeper.take({ stories: [{ story: storyRow('s9'), claims: [claimRow('z', 's9', { changedAt: 9 })], notes: [] }] });
  return keeper.now();
};
const bulk = { working: undefined, run: async () => undefined, command: async () => false } as unknown as Bulk;

/** A library that is being opened: what is known of it so far can be changed. */
async function opening(hash: string, part: 'claims' | 'sources') {
  location.hash = hash;
  const listeners = new Set<() => void>();
  let now: CatalogueNow = { catalogue: new CatalogueKeeper().now(), isWhole: false, isSearchable: false };
  const feed: CatalogueFeed = {
    now: () => now,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    find: () => new Promise(() => {}),
  };
  const shown = async (next: CatalogueNow) => {
    now = next;
    const look = { catalogue: now.catalogue, tags: new Map(), collections: new Map(), codebook: saysWho1 };
    const host = await render(
      <FeedContext value={feed}>
        <div style={{ width: 900, height: 600, display: 'grid' }}>
          <TablePage part={part} look={look} bulk={bulk} />
        </div>
      </FeedContext>,
    );
    await act(async () => {
      for (const listener of listeners) listener();
      await new Promise((done) => setTimeout(done, 100)); // until the rows are laid out
    });
    return host;
  };
  return { shown, now: () => now };
}

const rowsIn = (host: HTMLElement) => [...host.querySelectorAll<HTMLElement>('[role=row][aria-selected]')];
const status = (host: HTMLElement) => host.querySelector('[role=status]')?.textContent;

test('what was changed last is there before the rest is read, and nothing can be picked out of it', async () => {
  const { shown, now } = await opening('#claims', 'claims');
  const host = await shown({ ...now(), first: beginning() });
  expect(rowsIn(host).map((row) => row.textContent)).toEqual([expect.stringContaining('Claim z')]);
  expect(status(host)).toBe('Opening the library…');
  await act(async () => host.querySelector<HTMLElement>('[role=row][aria-selected] input')?.click());
  expect(host.querySelector('[role=row][aria-selected=true]')).toBeNull();

  const whole = await shown({ catalogue: smallCatalogue(), isWhole: true, isSearchable: false });
  expect(rowsIn(whole)).toHaveLength(4);
  expect(status(whole)).toBe('4 claims');
});

test.each([
  ['#claims?sort=claim', 'claims'],
  ['#claims?outlet=Post', 'claims'],
  ['#sources', 'sources'],
] as const)('%s waits until all is read: its top is not known before', async (hash, part) => {
  const { shown, now } = await opening(hash, part);
  const host = await shown({ ...now(), first: beginning() });
  expect(rowsIn(host)).toHaveLength(0);
  expect(status(host)).toBe('Opening the library…');
});
