import type { MarkAnswer, PageRead, StoryCalls } from '#browser/calls.ts';
import type { Answers, Sender } from '#browser/messages.ts';
import { readSettings } from '#browser/settings.ts';
import { runReader } from '#browser/tabs.ts';
import { codeWord } from '#components/claim/codebook-words.ts';
import { locate } from '#core/anchor/find.ts';
import type { Capture, CaptureOutcome } from '#core/model/capture.ts';
import type { AttributionId, ClaimId, Id, StoryId } from '#core/model/id.ts';
import type { Mark, MarkAs } from '#core/model/mark.ts';
import type { Selector } from '#core/model/selector.ts';
import { parseCapture } from '#core/model/shape/capture.ts';
import { parseProposal, parseReanchoring } from '#core/model/shape/proposal.ts';
import { marksOf } from '#core/tally/marks.ts';
import { toldOf } from '#core/tally/told.ts';
import { isSameStoryAddress, keptAddress } from '#core/text/address.ts';
import { setCue } from '#store/attributions.ts';
import { type Marked, markClaim, reanchorClaim } from '#store/claims.ts';
import type { Store } from '#store/database.ts';
import { hashOf } from '#store/hash.ts';
import { loadStory } from '#store/load.ts';
import { noteOnPassage } from '#store/notes.ts';
import { markSource } from '#store/sources.ts';
import { findReading, findStory, keepStory } from '#store/stories.ts';
import type { Written } from '#store/write.ts';

const mostTold = 6; // marks over one another: more than the card shows

/** Serves the story scripts: what each gets is about the page it stands in, and what it sends is checked before it is believed. */
export function serveStories(store: Store): Omit<Answers<StoryCalls>, 'openPanel'> {
  return {
    async readPage(_, from): Promise<PageRead> {
      if (!isPage(from)) return { ok: false, reason: 'broken' };
      const outcome = (await runReader(from.tabId)) as CaptureOutcome | null | undefined;
      if (outcome?.ok === false) return { ok: false, reason: outcome.reason };
      const capture = believable(outcome?.capture, from);
      if (capture === undefined) return { ok: false, reason: 'broken' };
      const readAt = store.now();
      const hash = await hashOf(capture.text);
      const known = await findReading(store, capture, hash);
      if (known === undefined) return { ok: true, capture, readAt, marks: [] };
      // The story changed since it was last kept: keep this reading too.
      if (known.latestHash !== hash) await keepStory(store, capture, hash, readAt);
      return { ok: true, capture, readAt, storyId: known.storyId, marks: await marksIn(store, known.storyId) };
    },

    async mark(proposed, from): Promise<MarkAnswer> {
      const parsed = parseProposal(proposed);
      if (!parsed.ok || !isPage(from) || !isSameOrigin(parsed.value.capture.address, from.address)) {
        return { ok: false, reason: 'refused' };
      }
      const { as, capture, readAt, selector } = parsed.value;
      return answerWith(store, capture, readAt, selector, (marked) => markAs(store, as, marked));
    },

    async reanchor(proposed, from): Promise<MarkAnswer> {
      const parsed = parseReanchoring(proposed);
      if (!parsed.ok || !isPage(from) || !isSameOrigin(parsed.value.capture.address, from.address)) {
        return { ok: false, reason: 'refused' };
      }
      const { id, how, link = 0, capture, readAt, selector } = parsed.value;
      return answerWith(store, capture, readAt, selector, (marked) =>
        how === 'cue'
          ? setCue(store, id as AttributionId, link, marked)
          : reanchorClaim(store, id as ClaimId, marked, how),
      );
    },

    async marks({ address }, from) {
      if (!isPage(from) || !isSameOrigin(address, from.address)) return { marks: [] };
      const story = await findStory(store, [address]);
      if (story === undefined) return { marks: [] };
      return { storyId: story.id, marks: await marksIn(store, story.id) };
    },

    // A mark carries no word of what the person made of it: the names of sources, of which some must not be found in a
    // page's process, come there one mark at a time, when the person points at it, and are shown in a closed shadow root.
    // Notes, tags and grounds never do. What is asked about must belong to the story of the page that asks.
    async tell({ storyId, ids }, from) {
      if (!isPage(from) || typeof storyId !== 'string' || !Array.isArray(ids)) return [];
      const project = await loadStory(store, storyId);
      const here = keptAddress(from.address);
      const isOfPage = project?.addresses.some(({ url }) => url === here || isSameStoryAddress(from.address, url));
      if (project === undefined || !isOfPage) return [];
      return toldOf(project, ids.slice(0, mostTold), codeWord);
    },

    // The letters alone, not the settings: a page's process has no use for the rest, as on which sites a person works.
    async pageKeys(_, from) {
      if (!isPage(from)) return null;
      const { singleKeys, keys } = await readSettings();
      return singleKeys ? { claim: keys.claim, source: keys.source, note: keys.note } : null;
    },
  };
}

/** Keeps the story as it was read, finds the words in its text, does what is to be done with them, answers the page's marks. */
async function answerWith(
  store: Store,
  capture: Capture,
  readAt: number,
  selector: Selector,
  act: (marked: Marked) => Promise<Written<Id<string>>>,
): Promise<MarkAnswer> {
  const kept = await keepStory(store, capture, await hashOf(capture.text), readAt);
  if (!kept.ok) return kept;
  const { state, start, end } = locate(capture.text, selector);
  const place = state === 'exact' || state === 'moved' ? { start, end } : undefined;
  const done = await act({ ...kept.value, selector, place });
  if (!done.ok) return done;
  const { storyId } = kept.value;
  return { ok: true, storyId, id: done.value, marks: await marksIn(store, storyId) };
}

function markAs(store: Store, as: MarkAs, marked: Marked): Promise<Written<Id<string>>> {
  switch (as) {
    case 'claim':
      return markClaim(store, marked);
    case 'source':
      return markSource(store, marked);
    case 'note':
      return noteOnPassage(store, marked);
  }
}

async function marksIn(store: Store, storyId: StoryId): Promise<readonly Mark[]> {
  const project = await loadStory(store, storyId);
  return project === undefined ? [] : marksOf(project, (await readSettings()).colourBy);
}

/** A story script: in a tab's top frame, not one of our own pages. */
function isPage(from: Sender): from is Sender & { tabId: number } {
  return from.tabId !== undefined && from.frameId === 0 && !from.isOwnPage;
}

/** What was read, if it has the right shape and is of the page that sends it. */
function believable(given: unknown, from: Sender): Capture | undefined {
  const parsed = parseCapture(given);
  return parsed.ok && isSameOrigin(parsed.value.address, from.address) ? parsed.value : undefined;
}

function isSameOrigin(one: string, other: string): boolean {
  return URL.canParse(one) && URL.canParse(other) && new URL(one).origin === new URL(other).origin;
}
