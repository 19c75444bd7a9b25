import '#components/kit/tokens.css';
import { act } from 'react';
import { beforeAll, expect, test, vi } from 'vitest';
import { prepareChains } from '#components/claim/attributed.tsx';
import { ClaimCard } from '#components/claim/claim-card.tsx';
import type { ClaimDeeds } from '#components/claim/deeds.ts';
import { saysWho1 } from '#core/model/codebook.ts';
import { plainSwatch } from '#core/model/swatch.ts';
import { type ClaimView, claimViews } from '#core/tally/claim-view.ts';
import { sampleProject } from '#tests/support/sample-project.ts';
import { press, render } from '../../support/render.ts';

beforeAll(prepareChains);

const hostile = [
  ['ten thousand letters', 'K'.repeat(10_000)],
  ['right-to-left override', 'Ko \u202egnoY\u202c\u2067\u202e'],
  ['HTML', '<img src=x onerror="globalThis.executed = 1"><script>globalThis.executed = 1</script>'],
  ['emoji', '👩‍👩‍👧‍👦🏴‍☠️'.repeat(50)],
  ['half a character', 'Ko \ud83d'],
  ['ten thousand accents', `K${'\u0301'.repeat(10_000)}`],
] as const;

function deeds(): ClaimDeeds {
  const none = () => vi.fn();
  const kept = () => vi.fn(async () => true);
  return {
    attribute: kept(),
    noSource: none(),
    editAttribution: none(),
    editChain: kept(),
    chooseCue: none(),
    edit: none(),
    editSource: none(),
    setNaming: none(),
    tag: kept(),
    untag: none(),
    note: async () => 'failed',
    useSpeakers: () => ({ speakers: [], find: async () => [] }),
    useTags: () => [],
    ownReporting: true,
  };
}

function show(view: ClaimView, isOpen: boolean, own: ClaimDeeds = deeds()) {
  return render(
    <div style={{ width: 240 }}>
      <ClaimCard
        view={view}
        codebook={saysWho1}
        swatch={plainSwatch}
        place={undefined}
        placeDeeds={{ accept() {}, settle() {}, choose() {}, find() {} }}
        earlier={[]}
        position={{ at: 1, of: 1 }}
        isOpen={isOpen}
        isCurrent={isOpen}
        takesFocus={false}
        asksWho={false}
        deeds={own}
        onOpen={() => {}}
        onClose={() => {}}
        onGo={() => {}}
        onCopy={() => {}}
        onDelete={() => {}}
      />
    </div>,
  );
}

/** A claim with a chain of two, both of that name, and a note, a tag and words that say it too. */
function named(name: string): ClaimView {
  const view = claimViews(sampleProject()).find(({ attributions }) => attributions[0]?.links.length === 2)!;
  const { attribution, links } = view.attributions[0]!;
  return {
    ...view,
    passage: { ...view.passage, selector: { ...view.passage.selector, exact: name } },
    attributions: [{ attribution, links: links.map((link) => ({ ...link, source: { ...claimSource(links), name } })) }],
    notes: [{ ...sampleProject().notes[0]!, text: name }],
    tags: [{ ...sampleProject().tags[0]!, name }],
  };
}

const claimSource = (links: ClaimView['attributions'][number]['links']) => links.find(({ source }) => source)!.source!;

test.each(hostile)('%s: stays in its card, closed and open, and is never executed', async (_, name) => {
  for (const isOpen of [false, true]) {
    const host = await show(named(name), isOpen);
    await vi.waitFor(() => expect(host.querySelector('article')).not.toBeNull());
    const box = host.firstElementChild!;
    expect(box.scrollWidth).toBeLessThanOrEqual(box.clientWidth);
    expect(host.querySelector('img, script')).toBeNull();
  }
  expect((globalThis as { executed?: number }).executed).toBeUndefined();
});

test('the chain is tabs: arrows go through it, Alt and an arrow move a link, Delete takes it out', async () => {
  const own = deeds();
  const view = named('Ko Yong-hwan');
  const host = await show(view, true, own);
  const tabs = [...host.querySelectorAll<HTMLElement>('[role=tab]')];
  const id = view.attributions[0]!.attribution.id;
  tabs[0]!.focus();
  await press(tabs[0]!, 'ArrowRight');
  expect(document.activeElement).toBe(tabs[1]);
  expect(tabs[1]!.getAttribute('aria-selected')).toBe('true');
  await press(tabs[1]!, 'Delete');
  expect(own.editChain).toHaveBeenCalledExactlyOnceWith(id, { do: 'remove', at: 1 });
});

test('the terms a source spoke on are asked only of one’s own reporting', async () => {
  const host = await show(named('Ko'), true);
  expect(host.textContent).toContain('Terms');
  await show(named('Ko'), true, { ...deeds(), ownReporting: false });
  expect(host.textContent).not.toContain('Terms');
});

test('a link dropped on another takes its place', async () => {
  const own = deeds();
  const view = named('Ko Yong-hwan');
  const host = await show(view, true, own);
  const [first, second] = [...host.querySelectorAll<HTMLElement>('[role=tab]')];
  const drag = (element: Element, type: string) =>
    act(async () => {
      const event = new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: new DataTransfer() });
      element.dispatchEvent(event);
    });
  await drag(first!, 'dragstart');
  await drag(second!, 'dragover');
  await drag(second!, 'drop');
  const id = view.attributions[0]!.attribution.id;
  expect(own.editChain).toHaveBeenCalledExactlyOnceWith(id, { do: 'move', at: 0, to: 1 });
});
