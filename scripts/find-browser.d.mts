export type Which = 'chromium' | 'firefox';

/** What finding needs to know of the machine. */
export interface Place {
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly platform?: string;
}

/**
 * The program of a browser that is on this machine, or `undefined`. What the variable CHROME_PATH or FIREFOX_PATH
 * names comes first, and nothing else is taken when it is set.
 */
export function findBrowser(which: Which, place?: Place): string | undefined;

/** The variable that names a browser's program. */
export const pathVariable: Readonly<Record<Which, string>>;
