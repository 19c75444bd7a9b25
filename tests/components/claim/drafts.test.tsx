import { act } from 'react';
import { expect, test, vi } from 'vitest';
import type { Speaking } from '#components/claim/deeds.ts';
import { NameField } from '#components/claim/name-field.tsx';
import { TagsField } from '#components/claim/tags-field.tsx';
import { press, render, type } from '../../support/render.ts';

const useSpeakers = () => ({ speakers: [], find: async () => [] });
const useTags = () => [];

/** Each field in which a word is typed and kept with Enter, and what it is kept by. */
const fields = [
  [
    'a tag',
    (keep: () => Promise<boolean>) => <TagsField tags={[]} useTags={useTags} onAdd={keep} onRemove={() => {}} />,
    ['envoy'],
  ],
  [
    'a name',
    (keep: (speaker: Speaking) => Promise<boolean>) => (
      <NameField label="Via" placeholder="" useSpeakers={useSpeakers} onChoose={keep} />
    ),
    [{ name: 'envoy' }],
  ],
] as const;

test.each(fields)('%s is out of its field once it is kept', async (_, field, asked) => {
  const keep = vi.fn(async (..._: unknown[]) => true);
  const input = (await render(field(keep))).querySelector('input')!;
  await type(input, 'envoy');
  await press(input, 'Enter');
  expect(keep).toHaveBeenCalledExactlyOnceWith(...asked);
  expect(input.value).toBe('');
});

test.each(fields)('%s that could not be saved is in its field again', async (_, field) => {
  const input = (await render(field(async () => false))).querySelector('input')!;
  await type(input, 'envoy');
  await press(input, 'Enter');
  await expect.poll(() => input.value).toBe('envoy');
});

test.each(fields)('%s that could not be saved does not overwrite what was typed since', async (_, field) => {
  let end: (kept: boolean) => void = () => {};
  const ending = new Promise<boolean>((done) => {
    end = done;
  });
  const input = (await render(field(() => ending))).querySelector('input')!;
  await type(input, 'envoy');
  await press(input, 'Enter');
  await type(input, 'next');
  await act(async () => end(false));
  expect(input.value).toBe('next');
});
