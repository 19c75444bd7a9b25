/** What was written, and over which revision of what is kept. */
export interface Unsaved {
  readonly text: string;
  /** Undefined where nothing was kept yet. */
  readonly rev?: number | undefined;
}

const nameOf = (of: string) => `unsaved:${of}`;

/** Keeps it at once, as no database does. Where nothing may be kept, or there is no room, it is on the screen only. */
export function keepUnsaved(of: string, unsaved: Unsaved): void {
  try {
    localStorage.setItem(nameOf(of), JSON.stringify(unsaved));
  } catch {
    // it stands in its field, and is told of where it can't be saved either
  }
}

/** What was kept so; undefined where nothing was, or nothing that can be read. */
export function readUnsaved(of: string): Unsaved | undefined {
  try {
    const { text, rev } = JSON.parse(localStorage.getItem(nameOf(of)) ?? '{}');
    return typeof text === 'string' ? { text, rev: typeof rev === 'number' ? rev : undefined } : undefined;
  } catch {
    return undefined;
  }
}

/** Forgets it: it is in the library now, or not wanted. */
export function forgetUnsaved(of: string): void {
  try {
    localStorage.removeItem(nameOf(of));
  } catch {
    // nothing may be kept, and nothing is
  }
}
