import type { Id } from '#core/model/id.ts';
import type { Look, PlaceState } from '#core/model/mark.ts';
import { highlightName, isDarkPage, lookSheet, looks, overlays, type PaintedLook } from './looks.ts';
import { registryOf } from './registry.ts';
import { mayLieUnder } from './under-point.ts';

/** A mark and where it was found on the page. */
export interface Painted {
  readonly id: Id<string>;
  readonly look: Look;
  readonly state: PlaceState;
  readonly ranges: readonly Range[];
}

/** Paints marks over a page's text without touching its nodes (CSS Custom Highlight API). */
export interface Painter {
  /** Paints these and nothing else. */
  paint(marks: readonly Painted[]): void;
  /** Lays the colour of "being worked on" over one mark; over none if undefined. */
  activate(id: Id<string> | undefined): void;
  /** Lets a passage light up for a moment, so that the eye finds it. */
  flash(range: Range | undefined): void;
  /** The painted marks under a point of a window, in CSS pixels: the shortest first. */
  marksAt(x: number, y: number, view: Window): readonly Painted[];
}

const flashTime = 900; // milliseconds: long enough to find, short enough not to disturb reading

/** Begins painting in a document, its open shadow roots and same-origin frames; all goes when the signal ends it. */
export function createPainter(document: Document, signal: AbortSignal): Painter {
  let painted: readonly Painted[] = [];
  let active: Id<string> | undefined;
  let flashing: ReturnType<typeof setTimeout> | undefined;
  const canvases = new Map<Document, Set<Document | ShadowRoot>>([[document, new Set([document])]]);
  const sheets = new Map<Document, CSSStyleSheet>();

  const show = (look: PaintedLook, ranges: readonly Range[]) => {
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
  };
  const rangesOf = (id: Id<string> | undefined) =>
    painted.filter((mark) => mark.id === id).flatMap((mark) => mark.ranges);
  /** Every root that holds a range needs the sheet: Firefox does not let a document's rules into its shadow trees. */
  const dress = () => {
    for (const { ranges } of painted) for (const range of ranges) enroll(range);
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
  };
  const enroll = (range: Range) => {
    const root = range.startContainer.getRootNode();
    const canvas = range.startContainer.ownerDocument;
    if (!canvas || !('adoptedStyleSheets' in root)) return;
    const roots = canvases.get(canvas) ?? new Set<Document | ShadowRoot>([canvas]);
    canvases.set(canvas, roots.add(root as Document | ShadowRoot));
  };

  // A page may follow the system from light to dark while it is open.
  matchMedia('(prefers-color-scheme: dark)').addEventListener(
    'change',
    () => requestAnimationFrame(() => painted.length > 0 && dress()),
    {
      signal,
    },
  );
  signal.addEventListener('abort', () => {
    clearTimeout(flashing);
    for (const [canvas, roots] of canvases) {
      for (const look of looks) registryOf(canvas)?.delete(highlightName(look));
      const sheet = sheets.get(canvas);
      for (const root of roots) root.adoptedStyleSheets = [...root.adoptedStyleSheets].filter((s) => s !== sheet);
    }
  });

  return {
    paint(marks) {
      painted = marks;
      dress();
      const byLook = Map.groupBy(marks, (mark) => mark.look);
      const byState = Map.groupBy(marks, (mark) => mark.state);
      const ranges = (some: readonly Painted[] | undefined) => (some ?? []).flatMap((mark) => mark.ranges);
      for (const look of looks) {
        if (look === 'moved' || look === 'reworded') show(look, ranges(byState.get(look)));
        else if (!overlays.includes(look)) show(look, ranges(byLook.get(look as Look)));
      }
      show('active', rangesOf(active));
    },
    activate(id) {
      active = id;
      show('active', rangesOf(id));
    },
    flash(range) {
      clearTimeout(flashing);
      if (range) enroll(range);
      show('flash', range ? [range] : []);
      flashing = setTimeout(() => show('flash', []), flashTime);
    },
    marksAt(x, y, view) {
      const here = (range: Range) => range.startContainer.ownerDocument === view.document;
      const may = mayLieUnder(view, x, y);
      const hit = painted.filter((mark) => mark.ranges.some((r) => here(r) && may(r) && isIn(r, x, y)));
      return hit.toSorted((a, b) => lengthOf(a) - lengthOf(b));
    },
  };
}

/** Our own ranges are asked, not `highlightsFromPoint`: Firefox has that from version 150 only. */
function isIn(range: Range, x: number, y: number): boolean {
  const box = range.getBoundingClientRect();
  if (x < box.left || x > box.right || y < box.top || y > box.bottom) return false;
  return [...range.getClientRects()].some((r) => x >= r.left && x <= r.right && y >= r.top && y <= r.bottom);
}

function lengthOf(mark: Painted): number {
  return mark.ranges.reduce((sum, range) => sum + range.toString().length, 0);
}
