import { browser } from 'wxt/browser';

/** The browser's memory for this session: it writes nothing to the disk, and forgets all when it is closed. */
export const sessionRows = {
  all: () => browser.storage.session.get() as Promise<Record<string, unknown>>,
  put: (rows: Readonly<Record<string, unknown>>) => browser.storage.session.set(rows),
  drop: (keys: readonly string[]) => browser.storage.session.remove([...keys]),
  watch(changed: (rows: Readonly<Record<string, unknown>>) => void): void {
    browser.storage.session.onChanged.addListener((changes) => {
      changed(Object.fromEntries(Object.entries(changes).map(([key, { newValue }]) => [key, newValue])));
    });
  },
};
