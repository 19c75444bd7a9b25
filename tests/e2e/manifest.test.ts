import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const builds = [
  {
    build: 'chrome-mv3',
    permissions: ['activeTab', 'contextMenus', 'scripting', 'sidePanel', 'storage', 'unlimitedStorage'],
  },
  { build: 'firefox-mv3', permissions: ['activeTab', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'] },
];

/** None of these brings a warning at install (measured with Chromium's own list of warnings). */
describe.each(builds)('the built manifest of $build', ({ build, permissions }) => {
  const manifest = JSON.parse(readFileSync(join(import.meta.dirname, '../../.output', build, 'manifest.json'), 'utf8'));

  it('asks for nothing that brings a warning at install', () => {
    expect([...manifest.permissions].sort()).toEqual(permissions);
    expect(manifest.host_permissions ?? []).toEqual([]);
    expect(manifest.content_scripts ?? []).toEqual([]);
    expect(manifest.optional_host_permissions).toEqual(['http://*/*', 'https://*/*']);
    expect(manifest.optional_permissions ?? []).toEqual([]);
  });

  it('lets no page and no other extension in', () => {
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
    expect(manifest.externally_connectable).toBeUndefined();
  });

  it('lets extension pages load their own files only, and nothing from a network', () => {
    const policy: string = manifest.content_security_policy.extension_pages;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  it('says that it collects no data', () => {
    if (build.startsWith('firefox')) {
      expect(manifest.browser_specific_settings.gecko.data_collection_permissions).toEqual({ required: ['none'] });
    }
    expect(manifest.manifest_version).toBe(3);
  });
});
