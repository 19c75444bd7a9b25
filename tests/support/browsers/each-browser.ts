import { describe } from 'vitest';
import { type Which, whyMissing } from './open-browser.mjs';

/** The same tests in real Chromium and in real Firefox; where one is missing its tests are skipped, and say why. */
export function describeInEachBrowser(title: string, tests: (which: Which) => void): void {
  for (const which of ['chromium', 'firefox'] as const) {
    const missing = whyMissing(which);
    describe.skipIf(missing)(`${title} [${which}${missing ? `: ${missing}` : ''}]`, () => tests(which));
  }
}
