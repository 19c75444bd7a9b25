import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import type { PageOrders, PanelCalls, StoryCalls } from '#browser/calls.ts';
import { announce, answer, askTab } from '#browser/messages.ts';
import { openWelcome } from '#browser/pages.ts';
import { openPanel } from '#browser/panel.ts';
import { watchSettings } from '#browser/settings.ts';
import { enterPage, forgetTrouble, lastTrouble } from '#browser/tabs.ts';
import { openKeptStore, openSessionOnly } from '#components/hooks/kept-store.ts';
import type { MarkAs } from '#core/model/mark.ts';
import { i18n } from '#i18n';
import { serveApart } from './serve-apart.ts';
import { serveStories } from './serve-stories.ts';
import { showKnown } from './show-known.ts';

const menuEntries: readonly { as: MarkAs; title: () => string }[] = [
  { as: 'claim', title: () => i18n.t('menu.claim') },
  { as: 'source', title: () => i18n.t('menu.source') },
  { as: 'note', title: () => i18n.t('menu.note') },
];

/** Opens the panel, brings the story script into pages, and serves both. Holds nothing: the browser may stop it at any time. */
export default defineBackground(() => {
  const store = openKeptStore();
  showKnown(store);

  async function enter(tabId: number, asked = true): Promise<boolean> {
    const entered = await enterPage(tabId, asked);
    if (!entered.ok && asked) announce({ notice: 'trouble', tabId });
    return entered.ok;
  }

  browser.action.onClicked.addListener((tab) => {
    if (tab.windowId !== undefined) void openPanel(tab.windowId);
    if (tab.id !== undefined) void enter(tab.id);
  });

  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void openWelcome();
    browser.contextMenus.removeAll().then(() => {
      for (const { as, title } of menuEntries) {
        browser.contextMenus.create({ id: as, title: title(), contexts: ['selection'] });
      }
    });
  });

  browser.contextMenus.onClicked.addListener((chosen, tab) => {
    if (tab?.id === undefined) return;
    const tabId = tab.id;
    void openPanel(tab.windowId);
    void enter(tabId).then((entered) => {
      const as = chosen.menuItemId as MarkAs;
      if (entered) return askTab<PageOrders, 'markSelection'>(tabId, 'markSelection', { as });
    });
  });

  browser.tabs.onUpdated.addListener((tabId, change) => {
    if (change.status === 'loading') void forgetTrouble(tabId);
  });

  // Every page hears of it, since only the page itself knows whether a story script stands in it.
  watchSettings(async () => {
    for (const { id } of await browser.tabs.query({})) {
      if (id !== undefined) askTab<PageOrders, 'settingsChanged'>(id, 'settingsChanged', {}).catch(() => {});
    }
  }, new AbortController().signal);

  answer<StoryCalls & PanelCalls>({
    ...(import.meta.env.FIREFOX ? serveApart(store, openSessionOnly) : serveStories(store)),
    openPanel: (_, from) => (from.windowId === undefined ? false : openPanel(from.windowId)),
    whyNotRead: async ({ tabId }) => (await lastTrouble(tabId)) ?? null,
    readTab: async ({ tabId }, from) => ({ started: from.isOwnPage && (await enter(tabId, false)) }),
  });
});
