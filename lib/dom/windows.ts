/**
 * Calls `attend` once for this window and for each frame of the same origin, those that come later too; `look` again
 * whenever the page has changed. Frames of other origins (ads, players) are left alone.
 */
export function attendWindows(attend: (view: Window) => void): { look: () => void } {
  const attended = new WeakSet<Document>();
  const visit = (view: Window, depth: number) => {
    const { document } = view;
    if (!attended.has(document)) {
      attended.add(document);
      attend(view);
    }
    if (depth >= deepest) return;
    for (const frame of document.querySelectorAll('iframe')) {
      const inner = frame.contentDocument?.defaultView; // null for another origin
      if (inner) visit(inner, depth + 1);
    }
  };
  const look = () => visit(window, 0);
  look();
  return { look };
}

const deepest = 4; // frames within frames: stories stand in the first or second
