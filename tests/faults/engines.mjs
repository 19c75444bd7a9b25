/** Each browser with each engine of its database; `any`: where the set opens what it needs by itself. */
export const engines = {
  any: {},
  chromium: { which: 'chromium', options: {} },
  'chromium-sqlite': {
    which: 'chromium',
    options: { extraArgs: ['--enable-features=IdbSqliteBackingStore,IdbSqliteOnDiskRollout'] },
    isSqlite: true,
  },
  firefox: { which: 'firefox', options: {} },
};

export const both = ['chromium', 'firefox'];
export const all = ['chromium', 'chromium-sqlite', 'firefox'];
