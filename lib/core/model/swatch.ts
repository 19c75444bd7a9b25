/** The colours that tell something. `faint`: nothing has been said yet. */
export const colours = ['teal', 'amber', 'red', 'violet', 'magenta', 'brown', 'grey', 'faint'] as const;
export type Colour = (typeof colours)[number];

/** The second sign beside a colour, for those who do not see it: the line under the words, and the same line in the legend. */
export const lines = ['solid', 'dashed', 'dotted', 'double', 'wavy', 'thin'] as const;
export type Line = (typeof lines)[number];

/** A colour with its line: what a claim is drawn with, in the page and in the panel. */
export type Swatch = `${Colour}-${Line}`;

/** One colour on light paper and on dark, `#rrggbb`. */
interface Ink {
  readonly light: string;
  readonly dark: string;
  /** What the wash behind the words is thinned from, where the colour itself would look dirty. */
  readonly wash?: string;
}

/**
 * The inks. Each stands out from the paper by 3:1 and more (WCAG 1.4.11). Any two that can have the same line in one
 * colouring are told apart by people who do not see red, green or blue, too.
 * The panel's tokens have the same inks under the same names.
 */
export const inks: Readonly<Record<Colour, Ink>> = {
  teal: { light: '#0f766e', dark: '#5ec8bd' },
  amber: { light: '#8f5300', dark: '#f0b95c', wash: '#e09100' },
  red: { light: '#b3261e', dark: '#ff9d94' },
  violet: { light: '#3c2ea4', dark: '#787ffa' },
  magenta: { light: '#cc54c5', dark: '#a280b0' },
  brown: { light: '#55120b', dark: '#cd7357' },
  grey: { light: '#6b675f', dark: '#b5b1a8' },
  faint: { light: '#8b877e', dark: '#7d7a73' },
};

/** What the codebook's own namings are drawn with, and the two that are computed. */
const ofNaming: Readonly<Record<string, Swatch>> = {
  named: 'teal-solid',
  described: 'amber-dashed',
  anonymous: 'red-wavy',
  vague: 'red-dotted',
};

/** The finding that no source is given. */
export const noneSwatch: Swatch = 'grey-double';
/** Not said yet. */
export const openSwatch: Swatch = 'faint-thin';
/** Everything that has no colour of its own: what was left at its fallback, what the codebook does not know, "other". */
export const plainSwatch: Swatch = 'grey-solid';
/** The field is not set, though a source is. */
export const unsetSwatch: Swatch = 'grey-dotted';

/** What a naming is drawn with; plain where it is none of the codebook's first four. */
export function namingSwatch(naming: string): Swatch {
  return Object.hasOwn(ofNaming, naming) ? ofNaming[naming]! : plainSwatch;
}

// Without red: beside teal and amber it is lost on those who don't see it, and it says "anonymous" or "vague" by naming.
const ring: readonly Colour[] = ['teal', 'magenta', 'amber', 'violet', 'brown'];
const ringLines: readonly Line[] = ['solid', 'dashed', 'dotted', 'double', 'wavy'];

/** How many swatches a list can have before they come again. */
export const swatchCount = ring.length * ringLines.length;

/** The swatch of the n-th thing of a list, counted from 0: colour and line both change at every step. */
export function nthSwatch(n: number): Swatch {
  const round = Math.floor(n / ring.length);
  return `${ring[n % ring.length]!}-${ringLines[(n + round) % ringLines.length]!}`;
}

/** A swatch's two halves. */
export function partsOf(swatch: Swatch): { colour: Colour; line: Line } {
  const [colour, line] = swatch.split('-') as [Colour, Line];
  return { colour, line };
}
