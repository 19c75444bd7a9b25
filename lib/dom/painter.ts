import type { Id } from '#core/model/id.ts';
import type { Look, PlaceState } from '#core/model/mark.ts';
import type { Canvas } from './canvas.ts';
import { looks, overlays } from './looks.ts';
import { mayLieUnder } from './under-point.ts';

/** A mark and where it was found on the page. */
export interface Painted {
  readonly id: Id<string>;
  readonly look: Look;
  readonly state: PlaceState;
  readonly ranges: readonly Range[];
}

/** Paints marks over a page's text without touching its nodes. */
export interface Painter {
  /** Paints these and nothing else. */
  paint(marks: readonly Painted[]): void;
  /** Paints on this from now on, with all that is to be painted; undefined: paints nothing. */
  paintOn(canvas: Canvas | undefined): void;
  /** Lays the colour of "being worked on" over one mark; over none if undefined. */
  activate(id: Id<string> | undefined): void;
  /** Lets a passage light up for a moment, so that the eye finds it. */
  flash(range: Range | undefined): void;
  /** The painted marks under a point of a window, in CSS pixels: the shortest first. */
  marksAt(x: number, y: number, view: Window): readonly Painted[];
}

const flashTime = 900; // milliseconds: long enough to find, short enough not to disturb reading

/**
 * Begins to keep what is to be painted; all goes when the signal ends it. Without a canvas nothing is painted, and the
 * marks under a point are known all the same.
 */
export function createPainter(canvasAtFirst: Canvas | undefined, signal: AbortSignal): Painter {
  let canvas = canvasAtFirst;
  let painted: readonly Painted[] = [];
  let active: Id<string> | undefined;
  let flashing: ReturnType<typeof setTimeout> | undefined;

  const dress = () => canvas?.dress(painted.flatMap(({ ranges }) => ranges));
  const draw = () => {
    dress();
    const byLook = Map.groupBy(painted, (mark) => mark.look);
    const byState = Map.groupBy(painted, (mark) => mark.state);
    for (const look of looks) {
      if (look === 'moved' || look === 'reworded') canvas?.show(look, rangesIn(byState.get(look)));
      else if (!overlays.includes(look)) canvas?.show(look, rangesIn(byLook.get(look as Look)));
    }
    showActive();
  };
  const showActive = () => canvas?.show('active', rangesIn(painted.filter((mark) => mark.id === active)));

  // A page may follow the system from light to dark while it is open.
  matchMedia('(prefers-color-scheme: dark)').addEventListener(
    'change',
    () => requestAnimationFrame(() => painted.length > 0 && dress()),
    { signal },
  );
  signal.addEventListener('abort', () => {
    clearTimeout(flashing);
    canvas?.end();
  });

  return {
    paint(marks) {
      painted = marks;
      draw();
    },
    paintOn(next) {
      if (next === canvas || signal.aborted) return;
      canvas?.end();
      canvas = next;
      draw();
    },
    activate(id) {
      active = id;
      showActive();
    },
    flash(range) {
      clearTimeout(flashing);
      if (range) canvas?.dress([range]);
      canvas?.show('flash', range ? [range] : []);
      flashing = setTimeout(() => canvas?.show('flash', []), flashTime);
    },
    marksAt(x, y, view) {
      const here = (range: Range) => range.startContainer.ownerDocument === view.document;
      const may = mayLieUnder(view, x, y);
      const hit = painted.filter((mark) => mark.ranges.some((r) => here(r) && may(r) && isIn(r, x, y)));
      return hit.toSorted((a, b) => lengthOf(a) - lengthOf(b));
    },
  };
}

function rangesIn(marks: readonly Painted[] | undefined): readonly Range[] {
  return (marks ?? []).flatMap(({ ranges }) => ranges);
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
