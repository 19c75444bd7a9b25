import { browser } from 'wxt/browser';

/** Firefox's own word for the panel; the types know Chromium's only. */
interface SidebarAction {
  open(): Promise<void>;
}

/**
 * Opens the panel beside the page. Must be called at once in a click's or key's event: both browsers refuse it a moment later.
 * Resolves to whether the browser allowed it.
 */
export function openPanel(windowId: number): Promise<boolean> {
  const opening = import.meta.env.FIREFOX
    ? (browser as unknown as { sidebarAction: SidebarAction }).sidebarAction.open()
    : browser.sidePanel.open({ windowId });
  return opening.then(
    () => true,
    () => false,
  );
}
