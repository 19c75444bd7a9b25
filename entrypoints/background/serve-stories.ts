import type { MarkAnswer, PageRead, StoryCalls } from '#browser/calls.ts';
import type { Answers, Sender } from '#browser/messages.ts';
import { keptPage } from '#browser/pages.ts';
import { readSettings } from '#browser/settings.ts';
import { bringVeil, runReader } from '#browser/tabs.ts';
import { codeWord } from '#components/claim/codebook-words.ts';
import { locate } from '#core/anchor/find.ts';
import type { Capture, CaptureOutcome } from '#core/model/capture.ts';
import type { AttributionId, ClaimId, Id, ReadingId, StoryId } from '#core/model/id.ts';
import type { Mark, MarkAs } from '#core/model/mark.ts';
import type { Project } from '#core/model/project.ts';
import { readingIn } from '#core/model/reading-in.ts';
import type { Selector } from '#core/model/selector.ts';
import { paintingAt } from '#core/model/settings.ts';
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
import { whenOpen } from './when-open.ts';

const mostTold = 6; // marks over one another: more than the card shows

/** Serves the story scripts: what each gets is about the page it stands in, and what it sends is checked before it is believed. */
export function serveStories(store: Store): Omit<Answers<StoryCalls>, 'openPanel'> {
  return whenOpen(store, {
    async readPage(_, from): Promise<PageRead> {
      const kept = await keptIn(store, from);
      if (kept !== undefined) return { ok: true, ...kept.read, marks: await marksOfProject(kept.project) };
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
      const home = parsed.ok && (await homeOf(store, parsed.value, from));
      if (!parsed.ok || !home) return { ok: false, reason: 'refused' };
      const { as, selector } = parsed.value;
      return answerWith(store, home, selector, (marked) => markAs(store, as, marked));
    },

    async reanchor(proposed, from): Promise<MarkAnswer> {
      const parsed = parseReanchoring(proposed);
      const home = parsed.ok && (await homeOf(store, parsed.value, from));
      if (!parsed.ok || !home) return { ok: false, reason: 'refused' };
      const { id, how, link = 0, selector } = parsed.value;
      return answerWith(store, home, selector, (marked) =>
        how === 'cue'
          ? setCue(store, id as AttributionId, link, marked)
          : reanchorClaim(store, id as ClaimId, marked, how),
      );
    },

    async marks({ address }, from) {
      const kept = await keptIn(store, from);
      if (kept !== undefined) return { storyId: kept.storyId, marks: await marksOfProject(kept.project) };
      if (!isPage(from) || !isSameOrigin(address, from.address)) return { marks: [] };
      const story = await findStory(store, [address]);
      if (story === undefined) return { marks: [] };
      return { storyId: story.id, marks: await marksIn(store, story.id) };
    },

    // A mark carries no word of what the person made of it: the names of sources, of which some must not be found in a
    // page's process, come there one mark at a time, when the person points at it, and are shown in a closed shadow root.
    // Notes, tags and grounds never do. What is asked about must belong to the story of the page that asks.
    async tell({ storyId, ids }, from) {
      if (typeof storyId !== 'string' || !Array.isArray(ids)) return [];
      const kept = await keptIn(store, from);
      if (kept?.storyId === storyId) return toldOf(kept.project, ids.slice(0, mostTold), codeWord);
      if (!isPage(from)) return [];
      const project = await loadStory(store, storyId);
      const here = keptAddress(from.address);
      const isOfPage = project?.addresses.some(({ url }) => url === here || isSameStoryAddress(from.address, url));
      if (project === undefined || !isOfPage) return [];
      return toldOf(project, ids.slice(0, mostTold), codeWord);
    },

    // What this page needs alone, not the settings: its process has no use for the rest, as on which sites a person works.
    async manners(_, from) {
      const own = isKeptPage(from); // has no scripts but ours
      if (!isPage(from) && !own) return { keys: null, painting: 'none' };
      const settings = await readSettings();
      const { claim, source, note } = settings.keys;
      const chosen = own ? 'open' : paintingAt(settings, from.address);
      const isMissing = chosen === 'private' && isPage(from) && !(await bringVeil(from.tabId));
      return { keys: settings.singleKeys ? { claim, source, note } : null, painting: isMissing ? 'none' : chosen };
    },
  });
}

/** The story and the reading that words are marked in. */
interface Home {
  readonly storyId: StoryId;
  readonly readingId: ReadingId;
  readonly text: string;
}

/**
 * Where words that a page proposes belong: the story that is kept now as the page says it was read; on the page of a kept
 * story, that story, whatever is proposed. Undefined where the page speaks for another, a reason where it can't be kept.
 */
async function homeOf(
  store: Store,
  { capture, readAt }: { readonly capture: Capture; readonly readAt: number },
  from: Sender,
): Promise<Written<Home> | undefined> {
  const kept = await keptIn(store, from);
  if (kept !== undefined) return { ok: true, value: { ...kept, text: kept.read.capture.text } };
  if (!isPage(from) || !isSameOrigin(capture.address, from.address)) return undefined;
  const { text } = capture;
  const written = await keepStory(store, capture, await hashOf(text), readAt);
  return written.ok ? { ok: true, value: { ...written.value, text } } : written;
}

/** Finds the words in the story's text, does what is to be done with them, answers the page's marks. */
async function answerWith(
  store: Store,
  home: Written<Home>,
  selector: Selector,
  act: (marked: Marked) => Promise<Written<Id<string>>>,
): Promise<MarkAnswer> {
  if (!home.ok) return home;
  const { text, storyId, readingId } = home.value;
  const { state, start, end } = locate(text, selector);
  const place = state === 'exact' || state === 'moved' ? { start, end } : undefined;
  const done = await act({ storyId, readingId, selector, place });
  if (!done.ok) return done;
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
  return project === undefined ? [] : marksOfProject(project);
}

async function marksOfProject(project: Project): Promise<readonly Mark[]> {
  return marksOf(project, (await readSettings()).colourBy);
}

/** A story script: in a tab's top frame, not one of our own pages. */
function isPage(from: Sender): from is Sender & { tabId: number } {
  return from.tabId !== undefined && from.frameId === 0 && !from.isOwnPage;
}

/** Our own page of a kept story. */
function isKeptPage(from: Sender): boolean {
  return from.isOwnPage && from.frameId === 0 && new URL(from.address).pathname === keptPage;
}

/** The reading that our own page of a kept story shows, as if it had just been read; undefined on any other page. */
async function keptIn(store: Store, from: Sender) {
  if (!isKeptPage(from)) return undefined;
  const asked = new URL(from.address).searchParams;
  const project = await loadStory(store, (asked.get('story') ?? '') as StoryId);
  const reading = project && readingIn(project, asked.get('reading'));
  const text = project?.texts.find(({ hash }) => hash === reading?.hash)?.text;
  const storyId = project?.stories[0]?.id as StoryId | undefined;
  if (project === undefined || storyId === undefined || reading === undefined || text === undefined) return undefined;
  const { page, readAt, id } = reading;
  return { project, storyId, readingId: id as ReadingId, read: { capture: { ...page, text }, readAt, storyId } };
}

/** What was read, if it has the right shape and is of the page that sends it. */
function believable(given: unknown, from: Sender): Capture | undefined {
  const parsed = parseCapture(given);
  return parsed.ok && isSameOrigin(parsed.value.address, from.address) ? parsed.value : undefined;
}

function isSameOrigin(one: string, other: string): boolean {
  return URL.canParse(one) && URL.canParse(other) && new URL(one).origin === new URL(other).origin;
}
