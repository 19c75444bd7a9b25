import type { Look } from '#core/model/mark.ts';
import { colours, inks, lines, partsOf, type Swatch } from '#core/model/swatch.ts';
import { rootOf } from './page-root.ts';

/** What is painted: the look of a mark, or one that is laid over it. */
export type PaintedLook = Look | 'moved' | 'reworded' | 'active' | 'flash';

/** Laid over the looks of marks, in this order. */
export const overlays: readonly PaintedLook[] = ['moved', 'reworded', 'active', 'flash'];

const swatches = colours.flatMap((colour) => lines.map((line): Swatch => `${colour}-${line}`));

/** All looks there are. The place of each gives the name under which it is registered: what comes new goes to the end. */
export const looks: readonly PaintedLook[] = [
  ...new Set<PaintedLook>([
    'teal-solid',
    'amber-dashed',
    'red-wavy',
    'red-dotted',
    'grey-double',
    'faint-thin',
    'mention',
    'note',
    'active',
    'flash',
    'moved',
    'reworded',
    'suggestion',
    'cue',
    ...swatches,
  ]),
];

/** The name under which a look's highlight is registered. Pages can read these, so they tell nothing but whose they are. */
export function highlightName(look: PaintedLook): string {
  return `says-who-${looks.indexOf(look) + 1}`;
}

/** How words are drawn over. */
export interface Ink {
  /** Behind the words; see-through, so that overlapping marks add up and the page shows. */
  readonly wash: string;
  readonly line: string;
  /** The second sign beside the colour, for those who do not see it. */
  readonly style: string;
  /** Below the words unless said: above them stands what became of the words since they were marked. */
  readonly side?: 'overline' | 'underline overline';
}

const strokes = {
  solid: 'solid 2px',
  dashed: 'dashed 2px',
  dotted: 'dotted 3px',
  double: 'double 1.5px',
  wavy: 'wavy 1.5px',
  thin: 'solid 1px',
};

/** How a look is drawn on light paper or on dark: the colours of the visual language; every look has a line of its own. */
export function inkOf(look: PaintedLook, dark: boolean): Ink {
  const pick = (light: string, night: string) => (dark ? night : light);
  const pencil = pick('#1f4fd8', '#8fb0ff');
  const quiet = pick('#64615a', '#a5a29a');
  switch (look) {
    case 'mention':
      return { wash: 'transparent', line: quiet, style: 'dashed 1px' };
    case 'cue':
      return { wash: 'transparent', line: quiet, style: 'dotted 2px' };
    case 'note':
      return { wash: `${pencil}${pick('14', '26')}`, line: pencil, style: 'dotted 2px' };
    case 'suggestion': // an outline, and no wash: it counts for nothing yet
      return { wash: 'transparent', line: pencil, style: 'dotted 1px', side: 'underline overline' };
    case 'moved':
      return { wash: 'transparent', line: quiet, style: 'dotted 2px', side: 'overline' };
    case 'reworded':
      return { wash: 'transparent', line: pick('#9a5b00', '#f0b95c'), style: 'wavy 1.5px', side: 'overline' };
    case 'active':
      return { wash: 'transparent', line: pencil, style: 'solid 3px' };
    case 'flash':
      return { wash: `${pencil}${pick('59', '80')}`, line: pencil, style: 'solid 3px' };
    default: {
      const { colour, line } = partsOf(look);
      const { light, dark: night, wash = light } = inks[colour];
      const isFaint = line === 'thin' || colour === 'grey'; // nothing found, or found to be nothing: a weaker wash
      return {
        wash: `${pick(wash, night)}${pick(isFaint ? '1c' : '2b', isFaint ? '26' : '38')}`,
        line: pick(light, night),
        style: strokes[line],
      };
    }
  }
}

/** The style sheet for these looks, on a light or a dark page. */
export function lookSheet(dark: boolean, shown: Iterable<PaintedLook> = looks): string {
  return [...shown]
    .map((look) => {
      const { wash, line, style, side = 'underline' } = inkOf(look, dark);
      return `::highlight(${highlightName(look)}) { background-color: ${wash}; text-decoration: ${side} ${style} ${line}; text-underline-offset: 3px; text-decoration-skip-ink: none; }`;
    })
    .join('\n');
}

/** Whether a page writes in light letters, hence on dark paper: its own look counts, not the system's. */
export function isDarkPage(document: Document): boolean {
  const rgb = getComputedStyle(rootOf(document))
    .color.match(/[\d.]+/g)
    ?.map(Number);
  if (rgb === undefined || rgb.length < 3) return false;
  const [red = 0, green = 0, blue = 0] = rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 140; // relative luminance, a little above the middle of 0..255
}
