import type { Which } from './find-browser.mjs';

/** The machine as the installer sees it; a test gives one that installs nothing. */
export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  readonly isRoot: boolean;
  /** The text of /etc/os-release. */
  readonly osRelease: string;
  find(which: Which): string | undefined;
  hasProgram(name: string): boolean;
  say(words: string): void;
  run(program: string, args: readonly string[], env: Readonly<Record<string, string>>): Promise<number>;
  /** What was downloaded at an earlier time. */
  downloaded(which: Which): Promise<string | undefined>;
  download(which: Which): Promise<string | undefined>;
}

/** The program of a browser, installed if need be; or why there is none and what a person can do. */
export function findOrInstallBrowser(
  which: Which,
  machine?: Machine,
): Promise<{ path: string; missing?: undefined } | { missing: string; path?: undefined }>;
