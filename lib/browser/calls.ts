import type { Capture, CaptureFailure } from '#core/model/capture.ts';
import type { Id, StoryId } from '#core/model/id.ts';
import type { Mark, MarkAs, Place } from '#core/model/mark.ts';
import type { Selector } from '#core/model/selector.ts';
import type { Painting } from '#core/model/settings.ts';
import type { Told } from '#core/tally/told.ts';

/**
 * Every message there is, one interface per direction. Only `runtime` messages are used: nothing a page could send.
 * The story script may propose marks for the page it stands in and read that page's own marks, nothing else.
 */

/** What the story script asks of the background. */
export interface StoryCalls {
  /** Reads the page again and answers what is kept of it. */
  readPage(asked: Record<string, never>): PageRead;
  /** Proposes a mark on the page it stands in; answers the page's marks as they are now. */
  mark(asked: { as: MarkAs; capture: Capture; readAt: number; selector: Selector }): MarkAnswer;
  /** Proposes other words for a claim of this page (the new wording, or the place that the person has found), or the words of a cue. */
  reanchor(asked: {
    id: Id<string>;
    how: 'accepted' | 'found-by-hand' | 'cue';
    /** For a cue: which link of the attribution `id` speaks by these words, counted from 0. */
    link?: number;
    capture: Capture;
    readAt: number;
    selector: Selector;
  }): MarkAnswer;
  /** Asks for this page's marks, as after a return from the back/forward cache. */
  marks(asked: { address: string }): { storyId?: StoryId; marks: readonly Mark[] };
  /** Asks what the card beside these marks is to tell; marks that are not of the story of this page are left out. */
  tell(asked: { storyId: StoryId | undefined; ids: readonly Id<string>[] }): readonly Told[];
  /** How to behave on this page. What paints privately is brought in before the answer. */
  manners(asked: Record<string, never>): Manners;
  /** Asks to have the panel opened; answers whether the browser allowed it (Firefox does not, but for its own button). */
  openPanel(asked: Record<string, never>): boolean;
}

/** What the panel asks of the background. */
export interface PanelCalls {
  /** Why the tab's page could not be read, as far as known; `null` when nobody has tried. */
  whyNotRead(asked: { tabId: number }): TabTrouble | null;
  /** Tries to read a tab again without a click: works where the browser still grants it. */
  readTab(asked: { tabId: number }): { started: boolean };
}

/** What the background tells the story script. */
export interface PageOrders {
  /** Marks the selection, as asked from the context menu. */
  markSelection(asked: { as: MarkAs }): null;
  /** The person has changed a setting: what is painted and which keys hold is to be asked for anew. */
  settingsChanged(asked: Record<string, never>): null;
}

/** What everybody may hear: sent to all extension pages, answered by none. */
export type Notice =
  /** A story script has come up in a tab. */
  | { readonly notice: 'page-up' }
  /** A tab could not be read. */
  | { readonly notice: 'trouble'; readonly tabId: number };

/** Over the port from panel to page. */
export type PanelToPage =
  /** Read the page again. */
  | { readonly say: 'read' }
  /** The story's marks as they are now, after any change. */
  | { readonly say: 'marks'; readonly marks: readonly Mark[] }
  /** Scroll to a mark and show which one it is. */
  | { readonly say: 'go'; readonly id: Id<string> }
  /** The words that stand there now are to be the claim's. */
  | { readonly say: 'accept'; readonly id: Id<string> }
  /** Of several places, this one (counted from 0) is meant: show it, or take it. */
  | { readonly say: 'choose'; readonly id: Id<string>; readonly at: number; readonly take: boolean }
  /** The person wants to select the words of a lost claim, or with `link` those by which a link of an attribution speaks; `stop` ends that. */
  | { readonly say: 'find'; readonly id: Id<string>; readonly link?: number; readonly stop?: boolean }
  /** Scroll to words of the story that are not marked. */
  | { readonly say: 'seek'; readonly selector: Selector }
  /** For the claim that was just marked there: the name that its own words give, to be accepted or refused in the page. */
  | { readonly say: 'propose'; readonly id: Id<string>; readonly name: string }
  /** This mark is the one being worked on; none if absent. */
  | { readonly say: 'active'; readonly id?: Id<string> };

/** Over the port from page to panel. */
export type PageToPanel =
  | { readonly say: 'page'; readonly page: PageState }
  /** Where each mark was found. */
  | { readonly say: 'places'; readonly places: readonly Place[] }
  /** A mark was clicked in the page. */
  | { readonly say: 'opened'; readonly id: Id<string> }
  /** What was pressed in the page when a source was proposed: that name, or "no source given". */
  | { readonly say: 'answer'; readonly id: Id<string>; readonly answer: 'accept' | 'none' }
  /** A claim has been given other words, or an attribution its cue. */
  | { readonly say: 'reanchored'; readonly id: Id<string>; readonly how: 'accepted' | 'found-by-hand' | 'cue' }
  /** Words were just marked in the page; the id is that of the claim, the source or the note. */
  | { readonly say: 'marked'; readonly as: MarkAs; readonly id: Id<string> };

/** All that a page's script is told of the settings. */
export interface Manners {
  /** The letters that mark selected words; `null` when single letters are no keys. */
  readonly keys: PageKeys | null;
  readonly painting: Painting;
}

/** The letters that mark selected words. */
export type PageKeys = Readonly<Record<MarkAs, string>>;

/** What the story script knows of its page. */
export type PageState =
  | { readonly status: 'reading'; readonly address: string; readonly storyId?: undefined }
  /** What is kept of it is shown, but nobody has asked for the page to be read. */
  | { readonly status: 'painted'; readonly address: string; readonly storyId?: StoryId }
  | {
      readonly status: 'failed';
      readonly address: string;
      readonly storyId?: undefined;
      readonly reason: CaptureFailure;
    }
  | ({ readonly status: 'read'; readonly address: string } & ReadPage);

/** A page that was read. */
export interface ReadPage {
  readonly capture: Capture;
  /** Milliseconds since 1970. */
  readonly readAt: number;
  /** Absent until the story is kept. */
  readonly storyId?: StoryId;
}

export type PageRead =
  | ({ readonly ok: true; readonly marks: readonly Mark[] } & ReadPage)
  | { readonly ok: false; readonly reason: CaptureFailure };

export type MarkAnswer =
  | { readonly ok: true; readonly storyId: StoryId; readonly id: Id<string>; readonly marks: readonly Mark[] }
  | { readonly ok: false; readonly reason: string };

/** Why nothing can be done in a tab. */
export type TabTrouble =
  /** A page of the browser itself, or one of the extension shops: no extension may read those. */
  | 'browser-page'
  /** The browser's viewer for PDF files. */
  | 'pdf'
  /** The browser refused, without saying more. */
  | 'refused';

/** The name of the port between panel and page. */
export const panelPort = 'says-who-panel';
