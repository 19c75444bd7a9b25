import { htmlText as text } from '../formats/html-text.ts';
import { inks, partsOf, type Swatch } from '../model/swatch.ts';
import { tiles } from './fills.ts';
import { bandPath, fontSize, type Picture, round, type Shape } from './picture.ts';

const [ink, quiet, rule, paper] = ['#1c1b19', '#64615a', '#e4e0d6', '#ffffff']; // the copy desk's, on light paper
const sans = "ui-sans-serif,system-ui,'Segoe UI','Helvetica Neue','Noto Sans',sans-serif";
const edge = 12; // pixels of paper around it

/**
 * A picture as an SVG file of its own (SVG 1.1, no script, nothing loaded), on light paper, to be printed and placed in other
 * documents. `prefix` keeps its patterns apart from those of other pictures in one page.
 */
export function svgOf(picture: Picture, prefix = ''): string {
  const { width, height, title, says, shapes } = picture;
  const swatches = [...new Set(shapes.flatMap((shape) => ('swatch' in shape ? [shape.swatch] : [])))];
  const [w, h] = [Math.ceil(width) + 2 * edge, Math.ceil(height) + 2 * edge];
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
      return `<path d="${bandPath(shape.from, shape.to)}" fill="${inks[partsOf(shape.swatch).colour].light}" fill-opacity="0.38">${tip(shape.meant?.says)}</path>`;
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
