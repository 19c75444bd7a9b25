import { type Folded, pieceAt } from '#core/text/folded.ts';
import type { Span } from './found.ts';

const SLACK = 12; // letters: where a box begins with the same letters as the text behind it, the runs may have slid
const MOST = 40; // blocks looked at in one gap

/**
 * The blocks (an advertisement, a list of links) that were put between two stretches of a passage, so that they can be
 * left unpainted: a stretch from one block's beginning to another's. Undefined if no whole block was put in.
 * `from` and `to` are where the text of the gap begins and ends; `wanted` are the passage's words from SLACK letters
 * before the gap to SLACK letters behind it, as far as the passage reaches: `lead` and `trail` letters.
 */
export function boxIn(
  folded: Folded,
  from: number,
  to: number,
  wanted: string,
  lead: number,
  trail: number,
): Span | undefined {
  const low = from - lead;
  const high = to + trail;
  const edges = blockEdges(folded, low, high);
  let best: Span | undefined;
  let bestMiss = Math.abs(high - low - wanted.length);
  if (bestMiss === 0) return undefined;
  for (const start of edges) {
    for (const end of edges) {
      if (end <= start) continue;
      const miss = Math.abs(start - low + (high - end) - wanted.length);
      if (miss > bestMiss) continue;
      if (miss === 0 && folded.text.slice(low, start) + folded.text.slice(end, high) === wanted) return { start, end };
      if (miss < bestMiss) {
        best = { start, end };
        bestMiss = miss;
      }
    }
  }
  return best;
}

/** How many letters of slack there are on a side, given how many the passage has there. */
export function slackOf(letters: number): number {
  return Math.max(0, Math.min(SLACK, letters));
}

function blockEdges(folded: Folded, from: number, to: number): number[] {
  const edges: number[] = [];
  for (let piece = pieceAt(folded, from); piece < folded.starts.length && edges.length < MOST; piece += 1) {
    const start = folded.starts[piece]!;
    if (start > to) break;
    if (folded.begins[piece] === 1 && start >= from) edges.push(start);
  }
  return edges;
}
