import type { Panel, StoryPage } from '../support/browsers/open-browser.mjs';

/** A page, by what it does to the bar. */
export interface Click {
  readonly name: string;
  /** Written into the page. */
  readonly act: unknown;
  /** How many milliseconds the pointer rests there before the click. */
  readonly linger?: number;
}

export const hostileClicks: readonly Click[];
export const honestClick: Click;

/** The page of one of them. */
export function pageOf(click: Click): string;

/** Selects words, lets the page do its work, and clicks where it wants: whether the bar was in sight there, and whether it acted. */
export function tryClick(
  click: Click & { page: StoryPage; panel: Panel; settle?: number },
): Promise<{ isSeen: boolean; acted: boolean }>;
