import { defaultKeys, type Keys } from './keys.ts';

/** When highlights are shown: on a click, on the sites a person has allowed, or wherever the library knows the story. */
export type ShowHighlights = 'click' | 'sites' | 'everywhere';

/**
 * How marks are painted on a page: with the browser's own highlights (`open`: a page's scripts can read them), on a layer
 * that they cannot look behind (`private`), or not at all.
 */
export type Painting = 'open' | 'private' | 'none';

/** What the colours of the claims tell. */
export type ColourBy = 'naming' | 'type' | 'kind' | 'status' | 'source';

/** What was chosen when an export was last asked for with choices. */
export interface ExportChoices {
  /** A format's id; empty before one was chosen. */
  readonly format: string;
  readonly notes: boolean;
  readonly offRecord: boolean;
  readonly background: boolean;
  /** Sources whose names are replaced. */
  readonly sourceIds: readonly string[];
  /** Whether the full texts are left out. */
  readonly texts: boolean;
}

/** What a person has chosen; kept on the device, part of no project. */
export interface Settings {
  readonly showHighlights: ShowHighlights;
  readonly painting: Painting;
  /** Where marks are painted otherwise, by a site's origin (`https://news.example`). */
  readonly paintingOn: Readonly<Record<string, Painting>>;
  readonly colourBy: ColourBy;
  /** Whether single letters are keys at all (WCAG 2.1.4). */
  readonly singleKeys: boolean;
  readonly keys: Keys;
  /** Whether the fields of the person's own reporting are shown: the terms a source spoke on. */
  readonly ownReporting: boolean;
  readonly theme: 'system' | 'light' | 'dark';
  readonly exportChoices: ExportChoices;
}

/** What holds until something is chosen. */
export const defaultSettings: Settings = {
  showHighlights: 'click',
  painting: 'open',
  paintingOn: {},
  colourBy: 'naming',
  singleKeys: true,
  keys: defaultKeys,
  ownReporting: false,
  theme: 'system',
  exportChoices: { format: '', notes: true, offRecord: true, background: true, sourceIds: [], texts: false },
};

/** How marks are painted on the page at an address: as chosen for its site, or else for all. */
export function paintingAt(settings: Settings, address: string): Painting {
  const origin = URL.canParse(address) ? new URL(address).origin : '';
  return (Object.hasOwn(settings.paintingOn, origin) ? settings.paintingOn[origin] : undefined) ?? settings.painting;
}
