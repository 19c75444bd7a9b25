import { htmlText as text } from '../formats/html-text.ts';
import { inks, partsOf, type Swatch } from '../model/swatch.ts';
import { tiles } from './fills.ts';
import { bandPath, edge, fontSize, type Picture, pictureSize, round, type Shape } from './picture.ts';

/** The copy desk's colours on light paper, in which pictures are written into files. */
export const paperColours = { ink: '#1c1b19', quiet: '#64615a', rule: '#e4e0d6', paper: '#ffffff' } as const;
const { ink, quiet, rule, paper } = paperColours;

/** The faces of the words. */
export const sans = "ui-sans-serif,system-ui,'Segoe UI','Helvetica Neue','Noto Sans',sans-serif";

/** How much of its colour a band has. */
export const bandOpacity = 0.38;

/**
 * A picture as an SVG file of its own (SVG 1.1, no script, nothing loaded), on light paper, to be printed and placed in other
 * documents. `prefix` keeps its patterns apart from those of other pictures in one page.
 */
export function svgOf(picture: Picture, prefix = ''): string {
  const { title, says, shapes } = picture;
  const swatches = [...new Set(shapes.flatMap((shape) => ('swatch' in shape ? [shape.swatch] : [])))];
  const { width: w, height: h } = pictureSize(picture);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="${-edge} ${-edge} ${w} ${h}" role="img"`,
    ` aria-labelledby="${prefix}t ${prefix}d" font-family="${sans}" font-size="${fontSize}">`,
    `<title id="${prefix}t">${text(title)}</title><desc id="${prefix}d">${text(says)}</desc>`,
    `<defs>${swatches.map((swatch) => patternOf(swatch, prefix)).join('')}</defs>`,
    `<rect x="${-edge}" y="${-edge}" width="${w}" height="${h}" fill="${paper}"/>`,
    ...shapes.map((shape) => drawn(shape, prefix)),
    '</svg>',
  ].join('');
}

function drawn(shape: Shape, prefix: string): string {
  switch (shape.shape) {
    case 'bar': {
      const { x, y, width, height } = shape.box;
      return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="1.5" fill="${fillOf(shape.swatch, prefix)}">${tip(shape.meant?.says)}</rect>`;
    }
    case 'band':
      return `<path d="${bandPath(shape.from, shape.to)}" fill="${inks[partsOf(shape.swatch).colour].light}" fill-opacity="${bandOpacity}">${tip(shape.meant?.says)}</path>`;
    case 'rule':
      return `<line x1="${round(shape.x1)}" y1="${round(shape.y1)}" x2="${round(shape.x2)}" y2="${round(shape.y2)}" stroke="${rule}"/>`;
    case 'words': {
      const halo = shape.halo ? ` stroke="${paper}" stroke-width="3" paint-order="stroke"` : '';
      return `<text x="${round(shape.x)}" y="${round(shape.y)}" text-anchor="${shape.align}" fill="${shape.look === 'label' ? ink : quiet}"${halo}>${text(shape.words)}</text>`;
    }
  }
}

function tip(says: string | undefined): string {
  return says === undefined ? '' : `<title>${text(says)}</title>`;
}

function fillOf(swatch: Swatch, prefix: string): string {
  const { colour, line } = partsOf(swatch);
  return tiles[line] === undefined ? inks[colour].light : `url(#${prefix}${swatch})`;
}

function patternOf(swatch: Swatch, prefix: string): string {
  const { colour, line } = partsOf(swatch);
  const tile = tiles[line];
  if (tile === undefined) return '';
  const rects = tile.rects
    .map(([x, y, w, h]) => `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${inks[colour].light}"/>`)
    .join('');
  const units =
    tile.size === undefined
      ? 'width="1" height="1" patternContentUnits="objectBoundingBox"'
      : `width="${tile.size[0]}" height="${tile.size[1]}" patternUnits="userSpaceOnUse"`;
  const turned = tile.turned === undefined ? '' : ` patternTransform="rotate(${tile.turned})"`;
  return `<pattern id="${prefix}${swatch}" ${units}${turned}>${rects}</pattern>`;
}
