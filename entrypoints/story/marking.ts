import type { MarkAnswer, StoryCalls } from '#browser/calls.ts';
import { ask } from '#browser/messages.ts';
import type { Id } from '#core/model/id.ts';
import type { MarkAs } from '#core/model/mark.ts';
import type { Bar } from '#dom/bar.ts';
import { finder } from '#dom/finder.ts';
import { rootOf } from '#dom/page-root.ts';
import type { Painter } from '#dom/painter.ts';
import type { Placing } from '#dom/placing.ts';
import { i18n } from '#i18n';
import type { Reading, ReadState } from './reading.ts';
import type { Touching } from './touching.ts';

/** Keeping what a person says of words in the page: that they are a claim, a source, a note, or a claim's words now. */
export interface Marking {
  /** Marks the words that are selected. */
  mark(as: MarkAs): Promise<void>;
  /** A claim's words are those that stand where it is painted. */
  accept(id: Id<string>): void;
  /** A claim's words are these: one of several places to choose from. */
  take(id: Id<string>, range: Range): void;
  /** The person is about to select a lost claim's words, or with `link` the cue of an attribution's link; undefined ends that. */
  find(id: Id<string> | undefined, link?: number): void;
  /** The selected words are those that are looked for. */
  found(): Promise<void>;
  readonly isFinding: boolean;
}

/** What the panels are to hear of it, and whether one is open. */
export interface MarkingEars {
  marked(as: MarkAs, id: Id<string>): void;
  reanchored(id: Id<string>, how: ReanchorHow): void;
  /** Opens the panel where the browser lets a page's event do that; answers whether one is open. Called in the event. */
  openPanel(): Promise<boolean>;
}

/** How words come to be those of a claim, or of a cue. */
type ReanchorHow = 'accepted' | 'found-by-hand' | 'cue';

/** Selected words on a page that was read. */
interface Words {
  readonly range: Range;
  readonly page: ReadState;
  /** Whether there is a panel to go on in. */
  readonly opening: Promise<boolean>;
}

const pauses = [0, 200, 800]; // milliseconds before each try

/** Asks again where no answer comes: the browser may have stopped the background in the middle of it. What was kept is kept once. */
async function patiently(ask: () => Promise<MarkAnswer>): Promise<MarkAnswer | undefined> {
  for (const pause of pauses) {
    await new Promise((resume) => setTimeout(resume, pause));
    const answered = await ask().catch(() => undefined);
    if (answered !== undefined) return answered;
  }
  return undefined;
}

/** What the person is told where the panel may have nothing to say. */
const reasons: Readonly<Record<string, 'trouble.full' | 'trouble.newerLibrary' | 'trouble.lost' | 'trouble.private'>> =
  {
    full: 'trouble.full',
    'newer-library': 'trouble.newerLibrary',
    lost: 'trouble.lost',
    private: 'trouble.private',
  };

/** Begins to keep marks. */
export function createMarking(
  reading: Reading,
  touching: () => Touching,
  placing: Placing,
  painter: Painter,
  bar: Bar,
  ears: MarkingEars,
): Marking {
  /** The claim, or the link, whose words the person is about to select. */
  let finding: { readonly id: Id<string>; readonly link?: number } | undefined;

  /** The words that are selected, once the page is read; says so where it can't be. */
  async function selected(): Promise<Words | undefined> {
    const range = touching().taken();
    bar.hide();
    if (range === undefined) return undefined;
    const opening = ears.openPanel();
    const page = await reading.settled();
    if (page !== undefined) return { range, page, opening };
    bar.say(i18n.t('bar.unreadable'));
    return undefined;
  }

  async function mark(as: MarkAs): Promise<void> {
    const words = await selected();
    if (words === undefined) return;
    const { capture, readAt } = words.page;
    const selector = finder().describe(rootOf(document), words.range);
    const kept = await keep(words.range, () => ask<StoryCalls, 'mark'>('mark', { as, capture, readAt, selector }));
    if (kept === undefined) return;
    ears.marked(as, kept);
    if (!(await words.opening)) bar.say(i18n.t('bar.openPanel'));
  }

  /** Gives a claim other words: those that stand there now, or those that the person has found. */
  async function reanchor(id: Id<string>, range: Range, how: ReanchorHow, link?: number): Promise<void> {
    const page = await reading.settled(); // it may just be read anew
    if (page === undefined) return;
    const { capture, readAt } = page;
    const selector = finder().describe(rootOf(document), range);
    const words = { id, how, capture, readAt, selector, ...(link === undefined ? {} : { link }) };
    const kept = await keep(range, () => ask<StoryCalls, 'reanchor'>('reanchor', words), how !== 'cue');
    if (kept !== undefined) ears.reanchored(kept, how);
  }

  /** Waits for the background to have kept it; paints what is so then, or says that nothing was kept. */
  async function keep(range: Range, asking: () => Promise<MarkAnswer>, shows = true): Promise<Id<string> | undefined> {
    const answered = await patiently(asking);
    if (!answered?.ok) {
      const why = answered === undefined ? undefined : reasons[answered.reason];
      bar.say(i18n.t(why ?? 'bar.notSaved'));
      return undefined;
    }
    touching().clear(range);
    if (reading.page.status === 'read') reading.show({ ...reading.page, storyId: answered.storyId });
    await placing.set(answered.marks);
    if (shows) painter.activate(answered.id);
    painter.flash(placing.rangeOf(answered.id));
    return answered.id;
  }

  function find(id: Id<string> | undefined, link?: number): void {
    finding = id === undefined ? undefined : { id, ...(link === undefined ? {} : { link }) };
    bar.setMode(id === undefined ? 'mark' : 'find');
    if (id !== undefined) bar.say(i18n.t(link === undefined ? 'bar.find' : 'bar.findCue'));
  }

  return {
    mark,
    accept(id) {
      const range = placing.rangeOf(id);
      if (range) void reanchor(id, range, 'accepted');
    },
    take: (id, range) => void reanchor(id, range, 'found-by-hand'),
    find,
    async found() {
      const sought = finding;
      const words = await selected();
      if (sought === undefined || words === undefined) return;
      find(undefined);
      const { id, link } = sought;
      await reanchor(id, words.range, link === undefined ? 'found-by-hand' : 'cue', link);
    },
    get isFinding() {
      return finding !== undefined;
    },
  };
}
