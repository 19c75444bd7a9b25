import type { Canvas } from './canvas.ts';
import { highlightName, isDarkPage, lookSheet, looks, overlays, type PaintedLook } from './looks.ts';
import { registryOf } from './registry.ts';

/**
 * Paints with the browser's own highlights (CSS Custom Highlight API), in a document, its open shadow roots and same-origin
 * frames: nothing of the page is changed, but its scripts can read which words are painted.
 */
export function createHighlights(document: Document): Canvas {
  const canvases = new Map<Document, Set<Document | ShadowRoot>>([[document, new Set([document])]]);
  const sheets = new Map<Document, { readonly sheet: CSSStyleSheet; text: string }>();
  /**
   * What was painted once. The sheet has no rules for other looks: a browser works out each rule for each element of the
   * page, and all sixty held up a page of 100 000 elements for four seconds, each time.
   */
  const used = new Set<PaintedLook>();

  const enroll = (range: Range) => {
    const root = range.startContainer.getRootNode();
    const canvas = range.startContainer.ownerDocument;
    if (!canvas || !('adoptedStyleSheets' in root)) return;
    const roots = canvases.get(canvas) ?? new Set<Document | ShadowRoot>([canvas]);
    canvases.set(canvas, roots.add(root as Document | ShadowRoot));
  };

  /** Every root that holds a range needs the sheet: Firefox does not let a document's rules into its shadow trees. */
  const adopt = () => {
    for (const [canvas, roots] of canvases) {
      if (canvas.defaultView === null || used.size === 0) continue;
      const own = sheets.get(canvas) ?? { sheet: new canvas.defaultView.CSSStyleSheet(), text: '' };
      sheets.set(canvas, own);
      const text = lookSheet(isDarkPage(canvas), used);
      // A sheet that is written anew has the whole page styled anew.
      if (text !== own.text) own.sheet.replaceSync(text);
      own.text = text;
      for (const root of roots) {
        // The page may have replaced its list of sheets, ours with it.
        if (!root.adoptedStyleSheets.includes(own.sheet))
          root.adoptedStyleSheets = [...root.adoptedStyleSheets, own.sheet];
      }
    }
  };

  return {
    dress(ranges) {
      for (const range of ranges) enroll(range);
      adopt();
    },
    show(look, ranges) {
      if (ranges.length > 0 && !used.has(look)) {
        // These two come with the first mark: one sheet for all three.
        for (const each of [look, 'active', 'flash'] as const) used.add(each);
        adopt();
      }
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
        const sheet = sheets.get(canvas)?.sheet;
        for (const root of roots) root.adoptedStyleSheets = [...root.adoptedStyleSheets].filter((s) => s !== sheet);
      }
    },
  };
}
