/** What the server answers for a path. The type follows the path's ending, and is HTML where it has none. */
export interface Answer {
  readonly body: string | Uint8Array;
  readonly type?: string;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface StoryServer {
  /** For instance `http://127.0.0.1:40123`. */
  readonly origin: string;
  /** The address of a file of the folder: `url('wire-defections/story.html')`. */
  url(path: string): string;
  /** From now on this path answers so, whatever the folder holds. */
  put(path: string, answer: string | Answer): void;
  /** Edits a story on the server, as a newsroom does after publication. */
  edit(path: string, change: (html: string) => string): Promise<void>;
  /** Back to what the folder holds. */
  restore(path: string): void;
  close(): Promise<void>;
}

/** Serves a folder of stories on a free loopback port; a test can edit a story while it runs. Nothing is cached. */
export function serveStories(folder: string): Promise<StoryServer>;
