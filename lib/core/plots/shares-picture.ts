import { type Counts, fewest, type OutletTally, sum } from '../tally/corpus.ts';
import type { TimeBin } from '../tally/time-bins.ts';
import { inNamingOrder, swatchOfNaming } from './naming-order.ts';
import { fitted, type Meant, type Picture, type Shape } from './picture.ts';
import type { PlotWords } from './plot-words.ts';

const bar = 12; // pixels: the height of a bar of shares
const row = 24; // pixels from one outlet to the next
const wideFrom = 420; // pixels: outlets then stand beside their bars, not above them

/** Outlets side by side: of each the shares of its claims by how they are sourced. `most`: so many of those with most claims. */
export function outletsPicture(outlets: readonly OutletTally[], width: number, words: PlotWords, most = 12): Picture {
  const isWide = width >= wideFrom;
  const labels = isWide ? Math.min(190, Math.round(width * 0.3)) : 0;
  const counts = isWide ? 76 : 0;
  const rowHeight = isWide ? row : 36;
  const shown = outlets.slice(0, most);
  const shapes: Shape[] = [];
  for (const [number, { outlet, namings, claims }] of shown.entries()) {
    const top = number * rowHeight;
    const name = outlet ?? words.noOutlet;
    const y = isWide ? top + 5 : top + 19;
    const said = words.claims(claims);
    shapes.push(
      label(0, isWide ? y + 10 : top + 13, fitted(name, isWide ? labels - 10 : width - 80), 'start', 'label'),
      label(width, isWide ? y + 10 : top + 13, said, 'end', 'quiet'),
      ...sharesBar(
        { x: labels, y, width: width - labels - counts, height: bar },
        namings,
        name,
        { outlet: outlet ?? '' },
        words,
      ),
    );
  }
  return {
    width,
    height: shown.length * rowHeight + 4,
    title: words.outletsTitle,
    says: words.outletsSays(
      outlets.length,
      outlets.reduce((all, { claims }) => all + claims, 0),
    ),
    shapes,
    table: {
      heads: [words.heads.outlet, words.heads.sourcing, words.heads.claims, words.heads.share],
      rows: outlets.flatMap(({ outlet, namings }) =>
        shareRows(namings, words).map((cells) => [outlet ?? words.noOutlet, ...cells]),
      ),
    },
  };
}

const timeHeight = 110; // pixels of a hundred per cent

/** How claims are sourced over time: of each stretch the shares; where it has too few, only how many. */
export function timePicture(
  bins: readonly TimeBin<Counts>[],
  undated: number,
  width: number,
  words: PlotWords,
): Picture {
  const claims = bins.reduce((all, { count }) => all + sum(count), 0);
  return {
    width,
    height: timeHeight + 38,
    title: words.timeTitle,
    says: words.timeSays(claims, undated),
    shapes: columnsOf(bins, { x: 0, y: 16, width, height: timeHeight }, {}, words),
    table: {
      heads: [words.heads.time, words.heads.sourcing, words.heads.claims, words.heads.share],
      rows: bins.flatMap(({ from, unit, count }) =>
        shareRows(count, words).map((cells) => [words.time(from, unit), ...cells]),
      ),
    },
  };
}

const [cellRoom, cellHeight, gap] = [190, 46, 18]; // pixels

/** The same for each outlet by itself, small, on the same stretch of time, so that they can be compared. */
export function multiplesPicture(outlets: readonly OutletTally[], width: number, words: PlotWords, most = 12): Picture {
  const shown = outlets.slice(0, most);
  const across = Math.max(1, Math.floor((width + gap) / (cellRoom + gap)));
  const cell = (width - gap * (across - 1)) / across;
  const tall = cellHeight + 54;
  const shapes = shown.flatMap(({ outlet, overTime, claims }, at): Shape[] => {
    const [x, y] = [(at % across) * (cell + gap), Math.floor(at / across) * tall];
    const box = { x, y: y + 20, width: cell, height: cellHeight };
    const head = label(x, y + 13, fitted(outlet ?? words.noOutlet, cell), 'start', 'label');
    const said = `${words.claims(claims)}: ${words.tooFew}`;
    return claims < fewest
      ? [head, label(x, y + 38, fitted(said, cell), 'start', 'quiet')]
      : [head, ...columnsOf(overTime, box, { outlet: outlet ?? '' }, words)];
  });
  return {
    width,
    height: Math.ceil(shown.length / across) * tall - 8,
    title: words.multiplesTitle,
    says: words.multiplesSays,
    shapes,
    table: {
      heads: [words.heads.outlet, words.heads.time, words.heads.sourcing, words.heads.claims, words.heads.share],
      rows: outlets.flatMap(({ outlet, overTime }) =>
        overTime.flatMap(({ from, unit, count }) =>
          shareRows(count, words).map((cells) => [outlet ?? words.noOutlet, words.time(from, unit), ...cells]),
        ),
      ),
    },
  };
}

interface Room {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One bar of a hundred per cent, in the order of the X-ray; a line with words where there are too few. */
function sharesBar(
  room: Room,
  namings: Counts,
  about: string,
  only: NonNullable<Meant['only']>,
  words: PlotWords,
): Shape[] {
  const all = sum(namings);
  if (all < fewest) {
    const y = room.y + room.height / 2;
    return [
      { shape: 'rule', x1: room.x, y1: y, x2: room.x + room.width, y2: y },
      { ...label(room.x + 6, y + 4, fitted(words.tooFew, room.width), 'start', 'quiet'), halo: true },
    ];
  }
  let before = 0;
  return inNamingOrder(namings.keys()).map((naming): Shape => {
    const count = namings.get(naming)!;
    const x = room.x + (before / all) * room.width;
    before += count;
    const box = { x, y: room.y, width: Math.max(1, (count / all) * room.width - 1.5), height: room.height };
    const says = `${about}, ${words.naming(naming)}: ${words.of(count, all)}`;
    const meant = { says, claims: [], only: { ...only, naming } };
    return { shape: 'bar', box, swatch: swatchOfNaming(naming), meant };
  });
}

/** Standing bars of a hundred per cent; what has too few claims is a short stroke at the foot, with how many beside it. */
function columnsOf(
  bins: readonly TimeBin<Counts>[],
  room: Room,
  only: NonNullable<Meant['only']>,
  words: PlotWords,
): Shape[] {
  const shapes: Shape[] = [];
  const foot = room.y + room.height;
  const wide = Math.min(room.width / Math.max(1, bins.length), 90);
  for (const [number, { from, to, unit, count }] of bins.entries()) {
    const span = { ...only, from: dayWords(from), to: dayWords(to - 1) };
    const x = room.x + number * wide;
    const all = sum(count);
    const when = words.time(from, unit);
    if (all > 0 && all < fewest) {
      const says = `${when}: ${words.claims(all)}, ${words.tooFew}`;
      const box = { x, y: foot - 4, width: Math.max(1, wide - 2), height: 4 };
      shapes.push({ shape: 'bar', box, swatch: 'faint-solid', meant: { says, claims: [], only: span } });
    }
    if (all < fewest) continue;
    let below = 0;
    for (const naming of inNamingOrder(count.keys())) {
      const some = count.get(naming)!;
      const height = (some / all) * room.height;
      below += height;
      const box = { x, y: foot - below, width: Math.max(1, wide - 2), height: Math.max(1, height - 1) };
      const says = `${when}, ${words.naming(naming)}: ${words.of(some, all)}`;
      const meant = { says, claims: [], only: { ...span, naming } };
      shapes.push({ shape: 'bar', box, swatch: swatchOfNaming(naming), meant });
    }
  }
  shapes.push({ shape: 'rule', x1: room.x, y1: foot + 2, x2: room.x + room.width, y2: foot + 2 });
  const [first, last] = [bins[0], bins.at(-1)];
  if (first) shapes.push(label(room.x, foot + 16, words.time(first.from, first.unit), 'start', 'quiet'));
  if (last && bins.length > 1) {
    const end = Math.min(room.x + room.width, room.x + bins.length * wide);
    const isRoom = end - room.x > 150;
    if (isRoom) shapes.push(label(end, foot + 16, words.time(last.from, last.unit), 'end', 'quiet'));
  }
  return shapes;
}

function shareRows(namings: Counts, words: PlotWords): (string | number)[][] {
  const all = sum(namings);
  return inNamingOrder(namings.keys()).map((naming) => {
    const count = namings.get(naming)!;
    return [words.naming(naming), count, all < fewest ? words.tooFew : words.percent(count / all)];
  });
}

function label(x: number, y: number, words: string, align: 'start' | 'end', look: 'label' | 'quiet') {
  return { shape: 'words', x, y, words, align, look } as const;
}

/** A moment's day as it is written in a filter: `2016-10-13`. */
function dayWords(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}
