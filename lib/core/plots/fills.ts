import type { Line } from '../model/swatch.ts';

/** How a swatch's line fills a shape, so that colour is never alone: rectangles of a tile, in pixels or in parts of the shape. */
export interface Tile {
  /** Absent: the rectangles are parts of the shape that is filled. */
  readonly size?: readonly [width: number, height: number];
  /** Degrees. */
  readonly turned?: number;
  readonly rects: readonly (readonly [x: number, y: number, width: number, height: number])[];
}

/** The tiles of the lines; what is not here is filled whole. The same as the bars of the X-ray. */
export const tiles: Readonly<Partial<Record<Line, Tile>>> = {
  dashed: { size: [11, 8], rects: [[0, 0, 9, 8]] },
  dotted: { size: [5, 5], rects: [[0, 0, 3, 5]] },
  wavy: { size: [6, 6], turned: 45, rects: [[0, 0, 4, 6]] },
  double: {
    rects: [
      [0, 0, 1, 0.36],
      [0, 0.64, 1, 0.36],
    ],
  },
  thin: { rects: [[0, 0.38, 1, 0.24]] },
};
