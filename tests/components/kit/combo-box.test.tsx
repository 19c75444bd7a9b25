import { act, useState } from 'react';
import { expect, test, vi } from 'vitest';
import { ComboBox, type Option } from '#components/kit/combo-box.tsx';
import { press, render, type } from '../../support/render.ts';

const all: Option[] = [
  { key: 'a', label: 'Channel A' },
  { key: 'b', label: 'Ko Yong-hwan' },
  { key: 'c', label: 'Kyodo' },
];

function Names({ onChoose }: { readonly onChoose: (key: string | undefined) => void }) {
  const [text, setText] = useState('');
  const options = text === '' ? [] : all.filter((option) => option.label.toLowerCase().includes(text));
  const announce = (count: number) => `${count} found`;
  return (
    <ComboBox label="Name" text={text} onText={setText} options={options} onChoose={onChoose} announce={announce} />
  );
}

async function open(typed: string) {
  const chosen = vi.fn();
  const host = await render(<Names onChoose={chosen} />);
  const field = host.querySelector('input')!;
  await type(field, typed);
  const shown = () => [...host.querySelectorAll('[role=option]')].map((option) => option.textContent);
  const reached = () => document.getElementById(field.getAttribute('aria-activedescendant') ?? '')?.textContent;
  return { chosen, host, field, shown, reached };
}

test('lists what is meant, says how many, and has the first in reach', async () => {
  const { host, field, shown, reached } = await open('k');
  expect(shown()).toEqual(['Ko Yong-hwan', 'Kyodo']);
  expect(field.getAttribute('aria-expanded')).toBe('true');
  expect(host.querySelector('[role=status]')?.textContent).toBe('2 found');
  expect(reached()).toBe('Ko Yong-hwan');
});

test('arrows go round the list, Enter takes what is in reach', async () => {
  const { chosen, field, reached } = await open('k');
  await press(field, 'ArrowDown');
  expect(reached()).toBe('Kyodo');
  await press(field, 'ArrowDown');
  expect(reached()).toBe('Ko Yong-hwan');
  await press(field, 'ArrowUp');
  await press(field, 'Enter');
  expect(chosen).toHaveBeenCalledExactlyOnceWith('c');
});

test('Escape closes the list, and Enter then takes what was typed', async () => {
  const { chosen, field } = await open('ky');
  await press(field, 'Escape');
  expect(field.getAttribute('aria-expanded')).toBe('false');
  await press(field, 'Enter');
  expect(chosen).toHaveBeenCalledExactlyOnceWith(undefined);
});

test('leaves Enter to an input method that is composing', async () => {
  const { chosen, field } = await open('k');
  field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, isComposing: true }));
  expect(chosen).not.toHaveBeenCalled();
});

test('what was reached stays reached when the list changes under the hand', async () => {
  const chosen = vi.fn();
  function Growing() {
    const [more, setMore] = useState(false);
    return (
      <>
        <ComboBox
          label="Name"
          text=""
          onText={() => {}}
          options={more ? all : all.slice(1)}
          onChoose={chosen}
          announce={String}
        />
        <button type="button" onClick={() => setMore(true)}>
          more
        </button>
      </>
    );
  }
  const host = await render(<Growing />);
  const field = host.querySelector('input')!;
  await press(field, 'ArrowDown');
  await press(field, 'ArrowDown');
  await act(async () => host.querySelector('button')!.click());
  await press(field, 'Enter');
  expect(chosen).toHaveBeenCalledExactlyOnceWith('c');
});
