/// <reference types="vite/client" />
import axe from 'axe-core';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest';
import { ChangedNotice } from '#components/versions/changed-notice.tsx';
import { Rewording } from '#components/versions/rewording.tsx';
import { VersionsTab } from '#components/versions/versions-tab.tsx';
import type { Project } from '#core/model/project.ts';
import { readPage } from '#dom/read-page.ts';
import { readStory, texts } from './stories.ts';
import '#components/kit/tokens.css';

const claims = [
  'More than 20 labourers at building sites in Moscow have asked a U.N. refugee agency for asylum',
  'The translator was not a diplomat',
  'Seoul does not always say when a senior figure arrives',
];

let host: HTMLElement;
let root: Root;

beforeEach(() => {
  (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
  host = document.body.appendChild(document.createElement('main'));
  root = createRoot(host);
});

afterEach(async () => {
  await act(() => root.unmount());
  host.remove();
  document.documentElement.style.colorScheme = '';
});

async function show(project: Project, width = 360, onClaim: (id: string) => void = () => {}) {
  host.style.width = `${width}px`;
  await act(() => root.render(<VersionsTab project={project} onClaim={onClaim} />));
  await act(() => new Promise((done) => setTimeout(done, 50))); // the width is told after a frame
}

const click = (element: Element | null | undefined) => act(() => (element as HTMLElement).click());
const buttons = () => [...host.querySelectorAll('button')];
const button = (words: string) => buttons().find((one) => one.textContent!.includes(words));
const box = () => host.querySelector<HTMLInputElement>('input[type="checkbox"]');

it('compares two long texts beside the panel, and says so meanwhile', async () => {
  const long = Array.from({ length: 3000 }, (_, n) => `Boat ${n} left the harbour at noon with ${n + 7} men on board.`);
  const later = long.with(2000, 'Boat 2000 never left the harbour, the master said.');
  const project = readStory([long.join('\n\n'), later.join('\n\n')], ['Boat 2000 left the harbour at noon']);
  host.style.width = '360px';
  await act(() => root.render(<VersionsTab project={project} onClaim={() => {}} />));
  expect(host.querySelector('[role=status]')?.textContent).toContain('Comparing');
  for (let n = 0; n < 100 && host.querySelector('[role=status]'); n += 1)
    await act(() => new Promise((done) => setTimeout(done, 100)));
  expect(host.textContent).toContain('1 of your 1 claim is affected');
  expect(host.querySelector('[role=status]')).toBeNull();
});

describe('the list of readings', () => {
  it('teaches when there is only one', async () => {
    await show(readStory([texts[0]]));
    expect(host.textContent).toContain('This is the only reading so far');
    expect(host.querySelectorAll('input')).toHaveLength(0);
  });

  it('compares the newest with the one before it, until others are chosen', async () => {
    const project = readStory([texts[0], texts[0], texts[1]]);
    await show(project);
    const chosen = () =>
      [...host.querySelectorAll<HTMLInputElement>('input[type="radio"]')].map((radio) => radio.checked);
    expect(chosen()).toEqual([false, true, true, false, false, false]);
    expect(host.textContent).toContain('A number was changed: 20 became 30');
    await click(host.querySelectorAll('input[type="radio"]')[3]);
    await click(host.querySelectorAll('input[type="radio"]')[4]);
    expect(host.textContent).toContain('Nothing: the two texts are the same.');
  });

  it('says when a text is missing', async () => {
    await show({ ...readStory([...texts]), texts: [] });
    expect(host.textContent).toContain('is not in your library');
  });
});

describe('what was changed', () => {
  it('is told claim by claim, and leads to the claim', async () => {
    const project = readStory([...texts], claims);
    const onClaim = vi.fn();
    await show(project, 360, onClaim);
    expect(host.textContent).toContain('2 of your 3 claims are affected.');
    const first = host.querySelector('[data-kind="claim-reworded"]');
    await click([...first!.querySelectorAll('button')].at(-1));
    expect(onClaim).toHaveBeenCalledWith(project.claims[0]!.id);
    expect(host.querySelector('[data-kind="claim-cut"]')?.textContent).toContain('Seoul does not always say');
    for (const kind of ['number-changed', 'quotation-altered', 'source-named', 'note-correction']) {
      expect(host.querySelectorAll(`[data-kind="${kind}"]`)).toHaveLength(1);
    }
  });

  it('leads to the place in the text', async () => {
    await show(readStory([...texts], claims));
    await click(button('A source is named now'));
    const row = document.activeElement!;
    expect(row.getAttribute('data-row')).toBe('edited');
    expect(row.textContent).toContain('Lim Seo-yeon');
    expect(row.querySelector('ins')?.textContent).toContain('put in:');
  });

  it('has what was not changed folded away, to be unfolded', async () => {
    await show(readStory([...texts]));
    expect(host.textContent).not.toContain('The translator was not a diplomat');
    for (const fold of buttons().filter((one) => one.textContent!.includes('unchanged'))) await click(fold);
    expect(host.textContent).toContain('The translator was not a diplomat');
  });

  it('has small changes hidden until they are asked for', async () => {
    await show(readStory(['He said: “No.”\n\nShe left.', 'He said: "No."\n\nShe left.']));
    expect(host.querySelectorAll('ins, del')).toHaveLength(0);
    expect(button('2 paragraphs unchanged')).toBeDefined();
    await click(box());
    expect([...host.querySelectorAll('del')].map((one) => one.lastChild!.textContent)).toEqual(['“', '”']);
  });

  it('has paragraphs that moved marked, with both their places', async () => {
    await show(readStory([...texts]));
    expect(host.textContent).toContain('Moved here');
    expect(host.textContent).toContain('A paragraph stood here that was moved: “Just over 1,000');
  });

  it('warns when the two are hardly one story', async () => {
    await show(readStory([texts[0], 'Subscribe now to go on reading this story and many others.']));
    expect(host.textContent).toContain('little in common');
  });
});

describe('the view', () => {
  it('is inline where there is no room for two columns', async () => {
    await show(readStory([...texts]), 479);
    expect(host.querySelectorAll('[data-side="before"]')).toHaveLength(0);
    expect(host.textContent).not.toContain('Side by side');
  });

  it('can be side by side where there is', async () => {
    await show(readStory([...texts]), 520);
    await click(
      [...host.querySelectorAll('label')].find((label) => label.textContent === 'Side by side')?.querySelector('input'),
    );
    const sides = (side: string) => [...host.querySelectorAll(`[data-side="${side}"]`)];
    expect(sides('before').some((one) => one.querySelector('del') && !one.querySelector('ins'))).toBe(true);
    expect(sides('after').some((one) => one.querySelector('ins') && !one.querySelector('del'))).toBe(true);
  });

  it.each([240, 320, 480, 900])('needs no scrolling sideways at %i pixels', async (width) => {
    await show(readStory([...texts], claims), width);
    await click(box());
    expect(host.scrollWidth).toBeLessThanOrEqual(width);
  });
});

describe.each(['light', 'dark'])('axe finds nothing wrong in %s', (scheme) => {
  it.each([240, 600])('at %i pixels', async (width) => {
    document.documentElement.style.colorScheme = scheme;
    await show(readStory([...texts], claims), width);
    await click(box());
    if (width > 480)
      await click([...host.querySelectorAll('label')].find((label) => label.textContent === 'Side by side'));
    for (const fold of buttons().filter((one) => one.textContent!.includes('unchanged'))) await click(fold);
    const { violations } = await axe.run(host);
    expect(
      violations.map(
        ({ id, nodes }) =>
          `${id}: ${nodes
            .map(({ html }) => html)
            .join(' ')
            .slice(0, 400)}`,
      ),
    ).toEqual([]);
  });
});

test('the notice tells how many claims are affected', async () => {
  const onOpen = vi.fn();
  const say = async (affected: number, total: number) => {
    await act(() => root.render(<ChangedNotice affected={affected} total={total} onOpen={onOpen} />));
    return host.querySelector('p')!.textContent;
  };
  expect(await say(2, 8)).toBe('Changed since you read it: 2 of your 8 claims are affected');
  expect(await say(1, 8)).toBe('Changed since you read it: 1 of your 8 claims is affected');
  expect(await say(0, 8)).toBe('Changed since you read it: none of your claims is affected');
  expect(await say(0, 0)).toBe('Changed since you read it');
  await click(button('See what was changed'));
  expect(onOpen).toHaveBeenCalledOnce();
  expect((await axe.run(host)).violations).toEqual([]);
});

test('a rewording shows the words taken out and put in', async () => {
  const words = [
    { kind: 'kept', text: 'More than ' },
    { kind: 'out', text: '20 ' },
    { kind: 'in', text: '30 ' },
  ] as const;
  await act(() => root.render(<Rewording changes={{ words }} />));
  expect(host.textContent).toBe('More than taken out: 20 put in: 30 ');
});

const pages = import.meta.glob<string>('../../stories/*/later.html', { query: '?raw', import: 'default', eager: true });
const expected = import.meta.glob<string>('../../stories/*/expected-later.txt', {
  query: '?raw',
  import: 'default',
  eager: true,
});

test.each(Object.keys(expected))('%s is what is read of the page after its edits', (name) => {
  const page = pages[name.replace('expected-later.txt', 'later.html')]!;
  const outcome = readPage(new DOMParser().parseFromString(page, 'text/html'), 'https://paper.example/news/story');
  expect(outcome.ok && outcome.capture.text).toBe(expected[name]!.trimEnd());
});
