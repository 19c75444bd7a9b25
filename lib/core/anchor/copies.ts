import { countOf, type Grams, gramAt, STRIDE } from './grams.ts';
import type { Ground } from './ground.ts';

const LETTERS = 1_000_000; // compared at most, a millisecond: only a text that repeats one thing would need more

/** Where the words stand letter by letter, ascending, at most `most` places; offsets are folded units. */
export function copiesOf(ground: Ground, words: string, most: number): number[] {
  const { text } = ground.folded;
  if (words.length > text.length) return [];
  const grams = ground.grams();
  // A shorter quote may stand between two kept places of the index: the text itself is searched.
  if (words.length < grams.size + STRIDE - 1) return scan(text, words, most);
  const places: number[] = [];
  for (let residue = 0; residue < STRIDE; residue += 1) {
    const rarest = rarestGram(grams, words, residue);
    const head = grams.heads[rarest.hash]!;
    const enough = Math.max(64, Math.floor(LETTERS / words.length));
    for (let n = head; n < head + Math.min(rarest.count, enough); n += 1) {
      const start = grams.places[n]! - rarest.at;
      if (start >= 0 && text.startsWith(words, start)) places.push(start);
      if (places.length > most) break;
    }
  }
  return places.sort((a, b) => a - b).slice(0, most);
}

/** Of a dozen grams of the words that stand at one residue, the one that the text has least often. */
function rarestGram(grams: Grams, words: string, residue: number): { at: number; hash: number; count: number } {
  const last = words.length - grams.size;
  const step = STRIDE * Math.max(1, Math.floor(last / (STRIDE * 12)));
  let best = { at: residue, hash: 0, count: Number.POSITIVE_INFINITY };
  for (let at = residue; at <= last && best.count > 1; at += step) {
    const hash = gramAt(grams, words, at);
    const count = countOf(grams, hash);
    if (count < best.count) best = { at, hash, count };
  }
  return best;
}

function scan(text: string, words: string, most: number): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0 && places.length < most; at = text.indexOf(words, at + 1)) places.push(at);
  return places;
}
