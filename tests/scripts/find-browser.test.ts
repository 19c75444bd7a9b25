import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findBrowser } from '../../scripts/find-browser.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'says-who-path-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function program(path: string, text = '#!/bin/sh\n', mode = 0o755): string {
  const file = join(folder, path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, text, { mode });
  return file;
}

describe('finding a browser', () => {
  const path = () => ['a', 'b'].map((name) => join(folder, name)).join(delimiter);

  it('takes the one that the variable names, before any on the PATH', () => {
    const mine = program('mine/chrome');
    program('a/chromium');
    expect(findBrowser('chromium', { env: { PATH: path(), CHROME_PATH: mine }, platform: 'linux' })).toBe(mine);
  });

  it('takes no other when the variable names one that is not there', () => {
    program('a/firefox');
    const env = { PATH: path(), FIREFOX_PATH: join(folder, 'nowhere') };
    expect(findBrowser('firefox', { env, platform: 'linux' })).toBeUndefined();
  });

  it('prefers Chromium to Chrome, wherever on the PATH they are', () => {
    program('a/google-chrome');
    const chromium = program('b/chromium');
    expect(findBrowser('chromium', { env: { PATH: path() }, platform: 'linux' })).toBe(chromium);
  });

  it('passes over what cannot be run', () => {
    program('a/firefox', '', 0o644);
    const other = program('b/firefox-esr');
    expect(findBrowser('firefox', { env: { PATH: path() }, platform: 'linux' })).toBe(other);
  });

  it('passes over the script that Ubuntu puts in place of a snap', () => {
    program('a/chromium-browser', '#!/bin/sh\nexec /snap/bin/chromium "$@"\n');
    expect(findBrowser('chromium', { env: { PATH: path() }, platform: 'linux' })).toBeUndefined();
  });

  it('looks where Windows installs', () => {
    const firefox = program('Programs/Mozilla Firefox/firefox.exe');
    const env = { PATH: '', PROGRAMFILES: join(folder, 'Programs') };
    expect(findBrowser('firefox', { env, platform: 'win32' })).toBe(firefox);
  });

  it('looks in the Applications of a person on macOS', () => {
    const chrome = program('Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
    expect(findBrowser('chromium', { env: { PATH: '', HOME: folder }, platform: 'darwin' })).toBe(chrome);
  });
});
