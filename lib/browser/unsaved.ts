/** What was written, and over which revision of what is kept. */
export interface Unsaved {
  readonly text: string;
  /** Undefined where nothing was kept yet. */
  readonly rev?: number | undefined;
}

const nameOf = (of: string) => `unsaved:${of}`;

/** Keeps it at once, as no database could while a page goes away. Where nothing may be kept, or there is no room, it is gone. */
export function keepUnsaved(of: string, unsaved: Unsaved): void {
  try {
    localStorage.setItem(nameOf(of), JSON.stringify(unsaved));
  } catch {
    // the page is going: nobody is there to be told
  }
}

/** What was kept so; undefined where nothing was. */
export function readUnsaved(of: string): Unsaved | undefined {
  try {
    return JSON.parse(localStorage.getItem(nameOf(of)) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

/** Forgets it: it is in the library now, or on the screen. */
export function forgetUnsaved(of: string): void {
  try {
    localStorage.removeItem(nameOf(of));
  } catch {
    // nothing may be kept, and nothing is
  }
}
