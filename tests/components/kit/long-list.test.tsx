import { expect, test, vi } from 'vitest';
import { LongList } from '#components/kit/long-list.tsx';
import { render } from '../../support/render.ts';

const rows = (count: number) => Array.from({ length: count }, (_, at) => `row ${at}`);

function List({ count, reached }: { readonly count: number; readonly reached?: number }) {
  return (
    <div role="tabpanel" style={{ height: 400, overflowY: 'auto' }}>
      <p style={{ height: 120 }}>above</p>
      <LongList rows={rows(count)} keyOf={(row) => row} reached={reached}>
        {(row, at) => <article style={{ height: 40 + (at % 5) * 20 }}>{row}</article>}
      </LongList>
    </div>
  );
}

const shown = (host: HTMLElement) => [...host.querySelectorAll('article')].map((row) => row.textContent);

test('a list of a hundred is all there', async () => {
  const host = await render(<List count={100} />);
  expect(shown(host)).toHaveLength(100);
});

test('of a longer one there is what is in view, and what is reached', async () => {
  const host = await render(<List count={500} />);
  await vi.waitFor(() => expect(shown(host)[0]).toBe('row 0'));
  expect(shown(host).length).toBeLessThan(40);
  await render(<List count={500} reached={300} />);
  await vi.waitFor(() => {
    const row = [...host.querySelectorAll('article')].find((one) => one.textContent === 'row 300');
    const box = row!.getBoundingClientRect();
    const view = host.querySelector('[role=tabpanel]')!.getBoundingClientRect();
    expect(box.top).toBeGreaterThanOrEqual(view.top - 1);
    expect(box.bottom).toBeLessThanOrEqual(view.bottom + 1);
  });
  expect(shown(host).length).toBeLessThan(60);
});
