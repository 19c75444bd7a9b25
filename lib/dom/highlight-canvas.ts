import type { Canvas } from './canvas.ts';
import { highlightName, isDarkPage, lookSheet, looks, overlays } from './looks.ts';
import { registryOf } from './registry.ts';

/**
 * Paints with the browser's own highlights (CSS Custom Highlight API), in a document, its open shadow roots and same-origin
 * frames: nothing of the page is changed, but its scripts can read which words are painted.
 */
export function createHighlights(document: Document): Canvas {
  const canvases = new Map<Document, Set<Document | ShadowRoot>>([[document, new Set([document])]]);
  const sheets = new Map<Document, CSSStyleSheet>();

  const enroll = (range: Range) => {
    const root = range.startContainer.getRootNode();
    const canvas = range.startContainer.ownerDocument;
    if (!canvas || !('adoptedStyleSheets' in root)) return;
    const roots = canvases.get(canvas) ?? new Set<Document | ShadowRoot>([canvas]);
    canvases.set(canvas, roots.add(root as Document | ShadowRoot));
  };

  return {
    /** Every root that holds a range needs the sheet: Firefox does not let a document's rules into its shadow trees. */
    dress(ranges) {
      for (const range of ranges) enroll(range);
      for (const [canvas, roots] of canvases) {
        if (canvas.defaultView === null) continue;
        const sheet = sheets.get(canvas) ?? new canvas.defaultView.CSSStyleSheet();
        sheets.set(canvas, sheet);
        sheet.replaceSync(lookSheet(isDarkPage(canvas)));
        for (const root of roots) {
          // The page may have replaced its list of sheets, ours with it.
          if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
        }
      }
    },
    show(look, ranges) {
      const byDocument = Map.groupBy(ranges, (range) => range.startContainer.ownerDocument);
      for (const canvas of canvases.keys()) {
        const registry = registryOf(canvas);
        if (registry === undefined) continue; // the frame is gone
        const own = byDocument.get(canvas) ?? [];
        if (own.length === 0) {
          registry.delete(highlightName(look));
          continue;
        }
        const highlight = new canvas.defaultView!.Highlight(...own);
        highlight.priority = overlays.indexOf(look) + 1;
        registry.set(highlightName(look), highlight);
      }
    },
    end() {
      for (const [canvas, roots] of canvases) {
        for (const look of looks) registryOf(canvas)?.delete(highlightName(look));
        const sheet = sheets.get(canvas);
        for (const root of roots) root.adoptedStyleSheets = [...root.adoptedStyleSheets].filter((s) => s !== sheet);
      }
    },
  };
}
