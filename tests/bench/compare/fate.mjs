/** What became of a stretch of the old text (UTF-16 units) in the words of the map: same, edited or deleted. */
export function fateIn(rows, text, start, end) {
  const overlap = (span) => {
    const [from, to] = [Math.max(start, span?.before?.start ?? end), Math.min(end, span?.before?.end ?? start)];
    return text.slice(from, Math.max(from, to)).replace(/[^\p{L}\p{N}]/gu, '').length;
  };
  let [kept, out, gone] = [0, 0, 0];
  let put = false;
  for (const line of rows.flatMap((row) => row.lines)) {
    const letters = overlap(line);
    if (letters === 0 || line.kind === 'left') continue;
    if (line.kind === 'deleted') gone += letters;
    if (line.kind === 'kept') kept += letters;
    for (const [at, word] of (line.words ?? []).entries()) {
      if (word.kind === 'in') {
        const before = line.words[at - 1]?.before;
        put ||= word.grade !== 'small' && before !== undefined && before.end > start && before.end < end;
      } else if (word.kind === 'kept' || word.grade === 'small') kept += overlap(word);
      else out += overlap(word);
    }
  }
  if (gone > kept + out) return 'deleted';
  return out + gone > 0 || put ? 'edited' : 'same';
}
