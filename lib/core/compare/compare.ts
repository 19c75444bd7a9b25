import type { Comparison, ReadText, Row, SentenceCounts } from './comparison.ts';
import { type CutText, cutText } from './cut.ts';
import { matchSentences } from './match.ts';
import type { Matches } from './matches.ts';
import { rowsOf } from './rows.ts';

/**
 * What was changed in a story between two readings: paragraphs and sentences kept, edited, deleted, added and moved, edited
 * ones word by word. All spans are UTF-16 units of the two texts. Any two texts are answered, in time that grows little
 * more than they do; where they are too unlike to be told apart finely, the answer is coarse.
 */
export function compareReadings(before: ReadText, after: ReadText): Comparison {
  const old = cutText(before.text, before.page.language?.value);
  const fresh = cutText(after.text, after.page.language?.value);
  const matches = matchSentences(old, fresh);
  const rows = rowsOf(old, fresh, matches);
  return { rows, counts: countsOf(rows), alike: alikeOf(old, fresh, matches) };
}

function countsOf(rows: readonly Row[]): SentenceCounts {
  const counts = { kept: 0, edited: 0, deleted: 0, added: 0, moved: 0 };
  for (const row of rows) {
    for (const { kind, grade, moved, before, after } of row.lines) {
      if (kind === 'left') continue;
      counts[kind === 'edited' && grade === 'small' ? 'kept' : kind] += 1;
      if (before && after && (moved || row.moved)) counts.moved += 1;
    }
  }
  return counts;
}

function alikeOf(before: CutText, after: CutText, { afterOf, beforeOf }: Matches): number {
  const share = ({ sentences }: CutText, of: Int32Array) => {
    const all = sentences.reduce((sum, { key }) => sum + key.length, 0);
    return all === 0 ? 1 : sentences.reduce((sum, { key }, at) => sum + (of[at] === -1 ? 0 : key.length), 0) / all;
  };
  return Math.max(share(before, afterOf), share(after, beforeOf));
}
