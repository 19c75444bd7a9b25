import type { Id } from '#core/model/id.ts';

/** What is being worked on: a claim or a note; `fresh` when it was made just now in the page. */
export interface Active {
  readonly id: Id<string>;
  readonly fresh: boolean;
}

/** The views of a story in the panel. */
export type PanelTab = 'claims' | 'sources' | 'versions' | 'about';
