import { inks, partsOf, type Swatch } from '#core/model/swatch.ts';
import { tiles } from '#core/plots/fills.ts';
import { bandPath, edge, fontSize, type Picture, pictureSize, type Shape } from '#core/plots/picture.ts';
import { bandOpacity, paperColours, sans } from '#core/plots/svg.ts';

const sharpness = 2; // pixels of a PNG for each of the picture: it is printed, and shown larger

/** A picture as a PNG on light paper; in a page and beside it alike. Rejects where the browser has no canvas for it. */
export async function paintPicture(picture: Picture): Promise<Blob> {
  const { width, height } = pictureSize(picture);
  const canvas = new OffscreenCanvas(width * sharpness, height * sharpness);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.scale(sharpness, sharpness);
  context.fillStyle = paperColours.paper;
  context.fillRect(0, 0, width, height);
  context.translate(edge, edge);
  context.font = `${fontSize}px ${sans}`;
  for (const shape of picture.shapes) paint(context, shape);
  return canvas.convertToBlob({ type: 'image/png' });
}

function paint(context: OffscreenCanvasRenderingContext2D, shape: Shape): void {
  switch (shape.shape) {
    case 'bar': {
      const { x, y, width, height } = shape.box;
      const outline = new Path2D();
      outline.roundRect(x, y, width, height, 1.5);
      fill(context, outline, shape.swatch, shape.box);
      return;
    }
    case 'band':
      context.globalAlpha = bandOpacity;
      context.fillStyle = inks[partsOf(shape.swatch).colour].light;
      context.fill(new Path2D(bandPath(shape.from, shape.to)));
      context.globalAlpha = 1;
      return;
    case 'rule':
      context.strokeStyle = paperColours.rule;
      context.beginPath();
      context.moveTo(shape.x1, shape.y1);
      context.lineTo(shape.x2, shape.y2);
      context.stroke();
      return;
    case 'words':
      context.textAlign = shape.align === 'middle' ? 'center' : shape.align;
      if (shape.halo) {
        context.strokeStyle = paperColours.paper;
        context.lineWidth = 3;
        context.lineJoin = 'round';
        context.strokeText(shape.words, shape.x, shape.y);
        context.lineWidth = 1;
      }
      context.fillStyle = shape.look === 'label' ? paperColours.ink : paperColours.quiet;
      context.fillText(shape.words, shape.x, shape.y);
  }
}

/** Fills an outline with a swatch: its colour, in the tiles of its line. */
function fill(
  context: OffscreenCanvasRenderingContext2D,
  outline: Path2D,
  swatch: Swatch,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
): void {
  const { colour, line } = partsOf(swatch);
  const tile = tiles[line];
  context.fillStyle = inks[colour].light;
  if (tile === undefined) {
    context.fill(outline);
    return;
  }
  context.save();
  context.clip(outline);
  context.translate(x, y);
  if (tile.size === undefined) {
    for (const [left, top, w, h] of tile.rects) context.fillRect(left * width, top * height, w * width, h * height);
  } else {
    const reach = Math.hypot(width, height); // turned tiles have to cover the corners, too
    context.rotate(((tile.turned ?? 0) * Math.PI) / 180);
    for (let left = -reach; left < reach; left += tile.size[0]) {
      for (let top = -reach; top < reach; top += tile.size[1]) {
        for (const [dx, dy, w, h] of tile.rects) context.fillRect(left + dx, top + dy, w, h);
      }
    }
  }
  context.restore();
}
