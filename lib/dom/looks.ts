import type { Look } from '#core/model/mark.ts';

/** What is painted: the look of a mark, or one that is laid over it. */
export type PaintedLook = Look | 'moved' | 'reworded' | 'active' | 'flash';

/** Laid over the looks of marks, in this order. */
export const overlays: readonly PaintedLook[] = ['moved', 'reworded', 'active', 'flash'];

/** The names under which highlights are registered. Pages can read them, so they tell nothing but whose they are. */
export const highlightName: Readonly<Record<PaintedLook, string>> = {
  named: 'says-who-1',
  described: 'says-who-2',
  anonymous: 'says-who-3',
  vague: 'says-who-4',
  none: 'says-who-5',
  open: 'says-who-6',
  mention: 'says-who-7',
  note: 'says-who-8',
  active: 'says-who-9',
  flash: 'says-who-10',
  moved: 'says-who-11',
  reworded: 'says-who-12',
  suggestion: 'says-who-13',
};

interface Ink {
  /** Behind the words; see-through, so that overlapping marks add up and the page shows. */
  readonly wash: string;
  readonly line: string;
  /** The second sign beside the colour, for those who do not see it. */
  readonly style: string;
  /** Below the words unless said: above them stands what became of the words since they were marked. */
  readonly side?: 'overline' | 'underline overline';
}

/** The colours of the visual language on light paper and on dark; every look has a line of its own. */
function inkOf(look: PaintedLook, dark: boolean): Ink {
  const pick = (light: string, night: string) => (dark ? night : light);
  switch (look) {
    case 'named':
      return { wash: pick('#0f766e2b', '#5ec8bd38'), line: pick('#0f766e', '#5ec8bd'), style: 'solid 2px' };
    case 'described':
      return { wash: pick('#e0910033', '#f0b95c38'), line: pick('#9a5b00', '#f0b95c'), style: 'dashed 2px' };
    case 'anonymous':
      return { wash: pick('#b3261e24', '#ff9d9438'), line: pick('#b3261e', '#ff9d94'), style: 'wavy 1.5px' };
    case 'vague':
      return { wash: pick('#b3261e14', '#ff9d9424'), line: pick('#b3261e', '#ff9d94'), style: 'dotted 3px' };
    case 'none':
      return { wash: pick('#6b675f1c', '#b5b1a82e'), line: pick('#6b675f', '#b5b1a8'), style: 'double 1.5px' };
    case 'open':
      return { wash: pick('#6b675f14', '#b5b1a81f'), line: pick('#8b877e', '#96928a'), style: 'solid 1px' };
    case 'mention':
      return { wash: 'transparent', line: pick('#64615a', '#a5a29a'), style: 'dotted 1.5px' };
    case 'note':
      return { wash: pick('#1f4fd814', '#8fb0ff26'), line: pick('#1f4fd8', '#8fb0ff'), style: 'dotted 2px' };
    case 'suggestion': // an outline, and no wash: it counts for nothing yet
      return { wash: 'transparent', line: pick('#1f4fd8', '#8fb0ff'), style: 'dotted 1px', side: 'underline overline' };
    case 'moved':
      return { wash: 'transparent', line: pick('#64615a', '#a5a29a'), style: 'dotted 2px', side: 'overline' };
    case 'reworded':
      return { wash: 'transparent', line: pick('#9a5b00', '#f0b95c'), style: 'wavy 1.5px', side: 'overline' };
    case 'active':
      return { wash: 'transparent', line: pick('#1f4fd8', '#8fb0ff'), style: 'solid 3px' };
    case 'flash':
      return { wash: pick('#1f4fd859', '#8fb0ff80'), line: pick('#1f4fd8', '#8fb0ff'), style: 'solid 3px' };
  }
}

/** The style sheet for all looks, on a light or a dark page. */
export function lookSheet(dark: boolean): string {
  const looks = Object.keys(highlightName) as PaintedLook[];
  return looks
    .map((look) => {
      const { wash, line, style, side = 'underline' } = inkOf(look, dark);
      return `::highlight(${highlightName[look]}) { background-color: ${wash}; text-decoration: ${side} ${style} ${line}; text-underline-offset: 3px; text-decoration-skip-ink: none; }`;
    })
    .join('\n');
}

/** Whether a page writes in light letters, hence on dark paper: its own look counts, not the system's. */
export function isDarkPage(document: Document): boolean {
  const rgb = getComputedStyle(document.body ?? document.documentElement)
    .color.match(/[\d.]+/g)
    ?.map(Number);
  if (rgb === undefined || rgb.length < 3) return false;
  const [red = 0, green = 0, blue = 0] = rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 140; // relative luminance, a little above the middle of 0..255
}
