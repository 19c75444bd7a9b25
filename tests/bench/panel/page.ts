import { nthSwatch, swatchCount } from '#core/model/swatch.ts';
import { createHighlights } from '#dom/highlight-canvas.ts';
import { createPainter, type Painted } from '#dom/painter.ts';

const rounds = 20; // paintings; the slowest counts
const points = 2000; // looks under the pointer

/** How long it takes to paint marks over sentences of a page, and to find those under a pointer; in milliseconds. */
export function measurePainting(): { paint: number; hit: number; slowHit: number } {
  const painter = createPainter(createHighlights(document), new AbortController().signal);
  const marks = [...document.querySelectorAll('p')].flatMap((paragraph): Painted[] => {
    const text = paragraph.firstChild as Text;
    const found = [...text.data.matchAll(/[^.]+\./g)];
    return found.map((match, at) => {
      const range = document.createRange();
      range.setStart(text, match.index);
      range.setEnd(text, match.index + match[0].length);
      const id = `${text.data.length}-${match.index}-${Math.random()}` as Painted['id'];
      return { id, look: nthSwatch(at % swatchCount), state: 'exact', ranges: [range] };
    });
  });
  let paint = 0;
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now();
    painter.paint(marks);
    document.body.getBoundingClientRect(); // with the layout that it asks for
    paint = Math.max(paint, performance.now() - began);
    painter.paint([]);
  }
  painter.paint(marks);
  const times: number[] = [];
  for (let point = 0; point < points; point += 1) {
    const began = performance.now();
    painter.marksAt((point * 37) % innerWidth, (point * 53) % innerHeight, window);
    times.push(performance.now() - began);
  }
  times.sort((a, b) => a - b);
  return { paint, hit: times[points / 2]!, slowHit: times[Math.floor(points * 0.95)]! };
}
