import { useCallback, useEffect, useRef } from 'react';
import { ownWindow } from '#browser/pages.ts';
import { openPanel } from '#browser/panel.ts';

/** How the panel is opened beside this page, in a click: the window is known beforehand, since a click does not wait. */
export function useBeside(): () => Promise<boolean> {
  const windowId = useRef<number>(undefined);
  useEffect(() => {
    void ownWindow().then((id) => {
      windowId.current = id;
    });
  }, []);
  return useCallback(() => (windowId.current === undefined ? Promise.resolve(false) : openPanel(windowId.current)), []);
}
