import type { Canvas } from './canvas.ts';
import type { PaintedLook } from './looks.ts';
import { veilOver } from './veil-over.ts';

/**
 * Paints on a layer of boxes above the page, in a closed shadow root that takes no clicks: the page's scripts see that
 * there is a layer, and not what is on it. The browser's own highlights can be read by every script of the page.
 */
export function createVeil(): Canvas {
  const shown = new Map<PaintedLook, readonly Range[]>();
  const veils = new Map<Document, ReturnType<typeof veilOver>>();
  const drawAll = () => {
    const documents = new Set([...shown.values()].flat().map((range) => range.startContainer.ownerDocument));
    for (const document of documents) {
      if (document?.defaultView && !veils.has(document)) veils.set(document, veilOver(document, shown));
    }
    for (const veil of veils.values()) veil.draw();
  };
  return {
    dress: drawAll,
    show(look, ranges) {
      if (ranges.length > 0) shown.set(look, ranges);
      else if (!shown.delete(look)) return;
      drawAll();
    },
    end() {
      shown.clear();
      for (const veil of veils.values()) veil.lift();
      veils.clear();
    },
  };
}
