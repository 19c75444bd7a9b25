import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashOfLock, isInstalled, isNewEnough } from '../../scripts/install.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'says-who-install-'));
  writeFileSync(join(folder, 'package-lock.json'), '{}');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** As npm leaves it, so many seconds after the lock file was written. */
function npmHasRun(later: number): void {
  mkdirSync(join(folder, 'node_modules'));
  writeFileSync(join(folder, 'node_modules/.package-lock.json'), '{}');
  const at = new Date(Date.now() + later * 1000);
  utimesSync(join(folder, 'node_modules/.package-lock.json'), at, at);
}

describe('installing the dependencies', () => {
  it.each([
    ['18.20.4', false],
    ['20.18.3', false],
    ['20.19.0', true],
    ['22.0.0', true],
  ])('Node %s will do: %s', (version, expected) => expect(isNewEnough(version)).toBe(expected));

  it('is needed in a bare clone', () => expect(isInstalled(folder)).toBe(false));

  it('is not needed when npm has run since the lock changed', () => {
    npmHasRun(60);
    expect(isInstalled(folder)).toBe(true);
  });

  it('is needed when the lock has changed since', () => {
    npmHasRun(-60);
    expect(isInstalled(folder)).toBe(false);
  });

  it('is not needed when only the date of the lock has changed', () => {
    npmHasRun(-60);
    writeFileSync(join(folder, 'node_modules/.says-who-lock'), hashOfLock(folder));
    expect(isInstalled(folder)).toBe(true);
  });
});
