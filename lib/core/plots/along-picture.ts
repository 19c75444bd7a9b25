import type { AlongStory, Speaker, SpeakerRow } from '../tally/along-story.ts';
import { swatchOfNaming } from './naming-order.ts';
import { fitted, type Picture, roomOf, type Shape } from './picture.ts';
import type { PlotWords } from './plot-words.ts';

const wideFrom = 420; // pixels: names then stand beside the strip, not above it
const [rowBeside, rowAbove] = [23, 33]; // pixels from one row to the next
const bar = 10; // pixels: as high as the bar of the X-ray, with its second sign still to be seen
const leastWide = 4; // pixels: a claim of two words in a long story can still be hit
const mostRows = 24; // what does not fit on a screen is not seen at once

/** Who speaks where: the story as a strip, a row for each source, a mark for each claim. */
export function alongPicture(along: AlongStory, width: number, words: PlotWords): Picture {
  const isWide = width >= wideFrom;
  const names = along.rows.map(({ speaker }) => roomOf(nameOf(speaker, words)));
  const labels = isWide ? Math.min(Math.max(80, ...names) + 12, Math.round(width * 0.36)) : 0;
  const [left, right] = [labels, width - 1];
  const rowHeight = isWide ? rowBeside : rowAbove;
  const rows = shownRows(along.rows);
  const shapes: Shape[] = [];
  const at = (share: number) => left + share * (right - left);

  for (const [number, { speaker, marks }] of rows.entries()) {
    const top = number * rowHeight;
    const name = speaker === undefined ? words.others(along.rows.length - rows.length + 1) : nameOf(speaker, words);
    const y = isWide ? top + 7 : top + 17;
    shapes.push({
      shape: 'words',
      x: 0,
      y: isWide ? y + bar / 2 + 4 : top + 12,
      words: fitted(name, isWide ? labels - 10 : width),
      align: 'start',
      look: speaker?.what === 'source' ? 'label' : 'quiet',
    });
    shapes.push({ shape: 'rule', x1: left, y1: y + bar / 2, x2: right, y2: y + bar / 2 });
    for (const mark of marks) {
      const x = Math.min(at(mark.from), right - leastWide);
      const swatch = swatchOfNaming(mark.naming);
      const box = { x, y, width: Math.max(leastWide, at(mark.to) - x), height: bar };
      const says = `${name}, ${words.naming(mark.naming)}: ${mark.words}`;
      shapes.push({ shape: 'bar', box, swatch, meant: { says, claims: [mark.claim] } });
    }
  }

  const foot = rows.length * rowHeight + 8;
  for (const { from, to } of along.paragraphs) {
    const [x1, x2] = [at(from), at(to) - 1.5];
    if (x2 > x1) shapes.push({ shape: 'rule', x1, y1: foot, x2, y2: foot });
  }
  shapes.push({ shape: 'words', x: left, y: foot + 15, words: words.lead, align: 'start', look: 'quiet' });
  shapes.push({ shape: 'words', x: right, y: foot + 15, words: words.end, align: 'end', look: 'quiet' });

  const speaking = along.rows.filter(({ speaker }) => speaker.what === 'source');
  const most = speaking.toSorted((one, other) => other.marks.length - one.marks.length)[0];
  const claims = new Set(along.rows.flatMap(({ marks }) => marks.map(({ claim }) => claim))).size;
  return {
    width,
    height: foot + 20,
    title: words.alongTitle,
    says: words.alongSays(speaking.length, claims, most && nameOf(most.speaker, words), most?.marks.length ?? 0),
    shapes,
    table: {
      heads: [words.heads.source, words.heads.sourcing, words.heads.words, words.heads.place],
      rows: along.rows.flatMap(({ speaker, marks }) =>
        marks.map((mark) => [nameOf(speaker, words), words.naming(mark.naming), mark.words, words.percent(mark.from)]),
      ),
    },
  };
}

/** Where there are too many rows, the last one holds what has none of its own. */
function shownRows(rows: readonly SpeakerRow[]): { speaker: Speaker | undefined; marks: SpeakerRow['marks'] }[] {
  if (rows.length <= mostRows) return [...rows];
  const most = rows.toSorted((one, other) => other.marks.length - one.marks.length).slice(0, mostRows - 1);
  const rest = rows.filter((row) => !most.includes(row)).flatMap(({ marks }) => marks);
  return [...rows.filter((row) => most.includes(row)), { speaker: undefined, marks: rest }];
}

function nameOf(speaker: Speaker, words: PlotWords): string {
  switch (speaker.what) {
    case 'source':
      return speaker.name;
    case 'not-given':
      return words.notGiven;
    case 'none':
      return words.none;
    case 'open':
      return words.open;
  }
}
