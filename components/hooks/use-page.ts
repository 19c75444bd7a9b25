import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { PageState, PageToPanel, PanelCalls, PanelToPage, TabTrouble } from '#browser/calls.ts';
import { ask, hear } from '#browser/messages.ts';
import { callPage, type PageLine } from '#browser/ports.ts';
import { activeTab, watchTabs } from '#browser/tabs.ts';
import type { Place } from '#core/model/mark.ts';

export type { PanelToPage };

/** What the panel knows of the page beside it. */
export interface BesidePage {
  /** `asking` until it is known; `absent` when no story script is there. */
  readonly line: 'asking' | 'absent' | 'there';
  readonly page?: PageState;
  readonly places: readonly Place[];
  readonly trouble?: TabTrouble;
}

/** Something a person did in the page that concerns the panel. */
export type PageEvent = Extract<PageToPanel, { say: 'opened' | 'marked' | 'answer' | 'reanchored' }>;

const asking: BesidePage = { line: 'asking', places: [] };

/** Follows the page in the tab that the person looks at; `happened` hears what they do there. */
export function usePage(happened: (event: PageEvent) => void): BesidePage & { tell: (message: PanelToPage) => void } {
  const [beside, setBeside] = useState<BesidePage>(asking);
  const line = useRef<PageLine>(undefined);
  const latest = useRef(happened);
  useLayoutEffect(() => {
    latest.current = happened;
  });

  useEffect(() => {
    const ending = new AbortController();
    let tabNow: number | undefined;
    let isThere = false;
    /** A script came up while one was there: the same, asked to read once more, or that of a page whose end is not known yet. */
    let cameUp = false;

    async function connect(): Promise<void> {
      const tab = await activeTab();
      if (ending.signal.aborted) return;
      line.current?.close();
      isThere = false;
      tabNow = tab?.id;
      if (tab === undefined) return setBeside({ line: 'absent', places: [] });
      line.current = callPage(tab.id, heard, () => void lost(tab.id));
    }
    function heard(message: PageToPanel): void {
      const known = isThere;
      isThere = true;
      cameUp = false;
      // Tried once more when the person comes to it: it may have been read while there was no library to look it up in.
      if (message.say === 'page' && !known && message.page.status === 'failed' && message.page.reason === 'broken')
        line.current?.tell({ say: 'read' });
      if (message.say === 'page')
        setBeside((before) => {
          // A page that is read once more stays as it was shown until then, with what the person is doing to it.
          const { page } = message;
          const again = known && page.status === 'reading' && before.page?.status === 'read';
          if (again && page.address === before.page?.address) return before;
          return { line: 'there', page, places: before.places };
        });
      else if (message.say === 'places') setBeside((before) => ({ ...before, places: message.places }));
      else latest.current(message);
    }
    async function lost(tabId: number): Promise<void> {
      isThere = false;
      if (cameUp) {
        cameUp = false;
        return connect();
      }
      const trouble = await ask<PanelCalls, 'whyNotRead'>('whyNotRead', { tabId }).catch(() => null);
      if (ending.signal.aborted || tabId !== tabNow) return;
      setBeside({ line: 'absent', places: [], ...(trouble === null ? {} : { trouble }) });
    }

    void connect();
    watchTabs((tabId, loaded) => {
      // Where the browser still grants it (Chromium, same site), the page is read again without a click.
      if (loaded && tabId === tabNow && !isThere) {
        void ask<PanelCalls, 'readTab'>('readTab', { tabId }).catch(() => {});
      } else if (tabId !== tabNow) {
        void connect();
      }
    }, ending.signal);
    hear((notice, from) => {
      if (notice.notice === 'page-up' && (from.tabId === tabNow || tabNow === undefined)) {
        if (isThere) cameUp = true;
        else void connect();
      }
      if (notice.notice === 'trouble' && notice.tabId === tabNow) void lost(notice.tabId);
    }, ending.signal);
    return () => {
      ending.abort();
      line.current?.close();
    };
  }, []);

  const tell = useCallback((message: PanelToPage) => line.current?.tell(message), []);
  return { ...beside, tell };
}
