import { describe, expect, it } from 'vitest';
import { findOrInstallBrowser, type Machine } from '../../scripts/install-browser.mjs';

const debian = 'ID=debian\nVERSION_ID="12"\n';
const ubuntu = 'ID=ubuntu\nID_LIKE=debian\n';

/** A machine that installs nothing and remembers what it was asked to run. */
function pretend(parts: Partial<Machine>, afterApt?: string) {
  const ran: string[] = [];
  let found: string | undefined;
  const machine: Machine = {
    env: {},
    platform: 'linux',
    isRoot: true,
    osRelease: debian,
    find: () => found,
    hasProgram: () => true,
    say: () => undefined,
    run: async (program, args, env) => {
      ran.push([...Object.entries(env).map((pair) => pair.join('=')), program, ...args].join(' '));
      if (args.includes('install')) found = afterApt;
      return afterApt ? 0 : 100;
    },
    downloaded: async () => undefined,
    download: async () => {
      ran.push('download');
      return undefined;
    },
    ...parts,
  };
  return { machine, ran };
}

describe('installing a browser', () => {
  it('installs nothing when one is there', async () => {
    const { machine, ran } = pretend({ find: () => '/usr/bin/chromium' });
    expect(await findOrInstallBrowser('chromium', machine)).toEqual({ path: '/usr/bin/chromium' });
    expect(ran).toEqual([]);
  });

  it('takes what was downloaded before', async () => {
    const { machine, ran } = pretend({ downloaded: async () => '/home/me/chrome' });
    expect(await findOrInstallBrowser('chromium', machine)).toEqual({ path: '/home/me/chrome' });
    expect(ran).toEqual([]);
  });

  it('installs Debian packages, with fonts, asking nothing', async () => {
    const { machine, ran } = pretend({}, '/usr/bin/firefox-esr');
    expect(await findOrInstallBrowser('firefox', machine)).toEqual({ path: '/usr/bin/firefox-esr' });
    expect(ran).toEqual([
      'DEBIAN_FRONTEND=noninteractive apt-get update -q',
      'DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends firefox-esr fonts-liberation fonts-dejavu-core',
    ]);
  });

  it('downloads one where apt-get fails', async () => {
    const { machine, ran } = pretend({ download: async () => '/cache/chrome' });
    expect(await findOrInstallBrowser('chromium', machine)).toEqual({ path: '/cache/chrome' });
    expect(ran).toHaveLength(2);
  });

  it.each([
    ['on Ubuntu, whose packages are snaps', { osRelease: ubuntu }],
    ['who is not root', { isRoot: false }],
    ['on a Mac', { platform: 'darwin', hasProgram: () => false }],
  ])('calls no apt-get for somebody %s', async (_, parts) => {
    const { machine, ran } = pretend(parts);
    await findOrInstallBrowser('chromium', machine);
    expect(ran).toEqual(['download']);
  });

  it('says what a person can do when nothing helps', async () => {
    const { machine } = pretend({ isRoot: false });
    const { missing } = await findOrInstallBrowser('firefox', machine);
    expect(missing).toBe(
      'Firefox is not on this machine and could not be installed; install it, or set FIREFOX_PATH to its program',
    );
  });

  it('says so when the variable names no program, and installs nothing', async () => {
    const { machine, ran } = pretend({ env: { CHROME_PATH: '/opt/no' } });
    expect((await findOrInstallBrowser('chromium', machine)).missing).toContain('CHROME_PATH names /opt/no');
    expect(ran).toEqual([]);
  });
});
