import { act } from 'react';
import { expect, test, vi } from 'vitest';
import { NoteField } from '#components/claim/note-field.tsx';
import type { Note } from '#core/model/note.ts';
import { render, type } from '../../support/render.ts';

const kept = (text: string, rev: number) => ({ id: 'n', text, rev }) as unknown as Note;
const leave = (field: HTMLElement) => act(() => field.dispatchEvent(new FocusEvent('focusout', { bubbles: true })));
const fieldIn = (host: HTMLElement) => host.querySelector('textarea')!;

test('saves when the field is left, against the note as it was when writing began', async () => {
  const save = vi.fn(async (_: Note | undefined, text: string) => kept(text, 2));
  const host = await render(<NoteField of="n" note={kept('one', 1)} label="Note" onSave={save} />);
  await type(fieldIn(host), 'one two');
  await leave(fieldIn(host));
  expect(save).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ rev: 1 }), 'one two');
});

test('saves nothing that was not changed', async () => {
  const save = vi.fn(async (_: Note | undefined, text: string) => kept(text, 2));
  const host = await render(<NoteField of="n" note={kept('one', 1)} label="Note" onSave={save} />);
  await type(fieldIn(host), 'one');
  await leave(fieldIn(host));
  expect(save).not.toHaveBeenCalled();
});

test('keeps the words on screen when they could not be saved', async () => {
  const host = await render(<NoteField of="n" note={undefined} label="Note" onSave={async () => 'failed'} />);
  await type(fieldIn(host), 'call again');
  await leave(fieldIn(host));
  expect(fieldIn(host).value).toBe('call again');
});

test('lets the person choose when the note was changed elsewhere meanwhile', async () => {
  const save = vi.fn(async (against: Note | undefined, text: string) => (against?.rev === 1 ? 'stale' : kept(text, 3)));
  const host = await render(<NoteField of="n" note={kept('one', 1)} label="Note" onSave={save} />);
  await type(fieldIn(host), 'mine');
  await render(<NoteField of="n" note={kept('theirs', 2)} label="Note" onSave={save} />);
  await leave(fieldIn(host));
  expect(host.querySelector('[role=alert]')?.textContent).toContain('changed elsewhere');
  expect(fieldIn(host).value).toBe('mine');
  const [mine] = host.querySelectorAll('button');
  await act(() => mine!.click());
  expect(save).toHaveBeenLastCalledWith(expect.objectContaining({ rev: 2 }), 'mine');
  expect(host.querySelector('[role=alert]')).toBeNull();
});

test('what was not saved when the page went is in the field again, and saved', async () => {
  const save = vi.fn(async (_: Note | undefined, text: string) => kept(text, 2));
  const host = await render(<NoteField of="left" note={kept('one', 1)} label="Note" onSave={save} />);
  await type(fieldIn(host), 'one two');
  await render(<NoteField key="again" of="left" note={kept('one', 1)} label="Note" onSave={save} />);
  expect(fieldIn(host).value).toBe('one two');
  await leave(fieldIn(host));
  expect(save).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ rev: 1 }), 'one two');
  await render(<NoteField key="once more" of="left" note={kept('one two', 2)} label="Note" onSave={save} />);
  await type(fieldIn(host), 'three');
  await leave(fieldIn(host));
  expect(save).toHaveBeenLastCalledWith(expect.objectContaining({ rev: 2 }), 'three');
});

test('what was not saved does not take the place of what was written elsewhere since', async () => {
  const save = vi.fn(async (_: Note | undefined, text: string) => kept(text, 3));
  const host = await render(<NoteField of="late" note={kept('one', 1)} label="Note" onSave={save} />);
  await type(fieldIn(host), 'mine');
  await render(<NoteField key="again" of="late" note={kept('theirs', 2)} label="Note" onSave={save} />);
  expect(fieldIn(host).value).toBe('mine');
  await leave(fieldIn(host));
  expect(save).not.toHaveBeenCalled();
  const [mine] = host.querySelectorAll('[role=alert] button');
  await act(() => (mine as HTMLElement).click());
  expect(save).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ rev: 2 }), 'mine');
  expect(host.querySelector('[role=alert]')).toBeNull();
});
