import { act } from 'react';
import { expect, test, vi } from 'vitest';
import { Choice } from '#components/kit/choice.tsx';
import { render } from '../../support/render.ts';

const options = ['direct', 'mixed', 'indirect'].map((value) => ({ value, label: value }));

test('what a quick hand came to stays chosen while the store catches up, and then the store counts', async () => {
  const onChoose = vi.fn();
  const keep = (kept: string | undefined) =>
    render(<Choice label="Wording" options={options} chosen={kept} onChoose={onChoose} />);
  const host = await keep(undefined);
  const chosen = () => host.querySelector<HTMLInputElement>(':checked')?.closest('label')?.textContent;
  const click = (at: number) => act(async () => host.querySelectorAll('input')[at]!.click());

  await click(1);
  await click(2);
  await keep('mixed'); // the first of the two is kept: it was only passed over
  expect(chosen()).toBe('indirect');
  await keep('indirect');
  await keep(undefined); // taken back elsewhere
  expect(chosen()).toBeUndefined();
  expect(onChoose.mock.calls.map(([value]) => value)).toEqual(['mixed', 'indirect']);
});
