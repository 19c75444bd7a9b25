import type { Id } from '#core/model/id.ts';

/** What is being worked on: a claim or a note. */
export interface Active {
  readonly id: Id<string>;
  /** `current`: the keys of the list act on it. `open`: its fields are shown; `edit`: with the cursor in them. `fresh`: it was made just now. */
  readonly as: 'current' | 'open' | 'edit' | 'fresh';
}

/** Whether the fields of something are shown. */
export function isOpen(active: Active | undefined, id: Id<string>): boolean {
  return active?.id === id && active.as !== 'current';
}

/** The views of a story in the panel. */
export type PanelTab = 'claims' | 'sources' | 'sourcing' | 'versions' | 'about';
