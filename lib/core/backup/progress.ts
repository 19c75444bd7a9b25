/**
 * How far a key lies between the first and the last of its table, from 0 to 1, as keys are sorted: what tells a reader how much
 * of a table is read without counting its rows. An estimate: it takes keys to be spread evenly.
 */
export function positionOf(key: string, first: string, last: string): number {
  if (key >= last) return 1;
  let same = 0;
  while (same < first.length && first[same] === last[same]) same += 1;
  const from = numberOf(first, same);
  const span = numberOf(last, same) - from;
  return span > 0 ? Math.min(1, Math.max(0, (numberOf(key, same) - from) / span)) : 0;
}

const unitsRead = 7; // 7 units of 7 bits: what a double holds exactly

function numberOf(key: string, from: number): number {
  let number = 0;
  for (let at = from; at < from + unitsRead; at += 1) {
    number = number * 128 + (at < key.length ? Math.min(127, key.charCodeAt(at)) : 0);
  }
  return number;
}
