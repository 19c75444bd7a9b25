import { type Browser, browser } from 'wxt/browser';
import { type PageToPanel, type PanelToPage, panelPort } from './calls.ts';

/** The panels that look at this page. */
export interface Panels {
  tell(message: PageToPanel): void;
  /** Whether any panel is open on this page. */
  some(): boolean;
}

/** One panel, as the page sees it. */
export interface Panel {
  postMessage(message: PageToPanel): void;
}

/** Lets panels connect to this page until the signal ends it. `greet` is called for each new one. */
export function listenForPanels(
  hear: (message: PanelToPage) => void,
  greet: (panel: Panel) => void,
  signal: AbortSignal,
): Panels {
  const ports = new Set<Browser.runtime.Port>();
  const send = (port: Browser.runtime.Port, message: PageToPanel) => {
    try {
      port.postMessage(message);
    } catch {
      ports.delete(port); // the panel went away before it could say so
    }
  };
  const connect = (port: Browser.runtime.Port) => {
    if (port.name !== panelPort || port.sender?.id !== browser.runtime.id) return;
    ports.add(port);
    port.onMessage.addListener((message: unknown) => hear(message as PanelToPage));
    port.onDisconnect.addListener(() => ports.delete(port));
    greet({ postMessage: (message) => send(port, message) });
  };
  browser.runtime.onConnect.addListener(connect);
  signal.addEventListener('abort', () => {
    browser.runtime?.onConnect?.removeListener(connect);
    for (const port of ports) port.disconnect();
  });
  return {
    tell: (message) => {
      for (const port of ports) send(port, message);
    },
    some: () => ports.size > 0,
  };
}

/** A line to the page in a tab. */
export interface PageLine {
  tell(message: PanelToPage): void;
  close(): void;
}

/** Connects to the story script in a tab's top frame; `lost` is called when there is none, or the page went away. */
export function callPage(tabId: number, hear: (message: PageToPanel) => void, lost: () => void): PageLine {
  const port = browser.tabs.connect(tabId, { name: panelPort, frameId: 0 });
  let open = true;
  port.onMessage.addListener((message: unknown) => {
    if (open) hear(message as PageToPanel);
  });
  port.onDisconnect.addListener(() => {
    void browser.runtime.lastError; // read, or Chromium reports it as an error of ours
    if (open) lost();
    open = false;
  });
  return {
    tell: (message) => {
      try {
        if (open) port.postMessage(message);
      } catch {
        open = false; // the page went away before it could say so
        lost();
      }
    },
    close: () => {
      open = false;
      port.disconnect();
    },
  };
}
