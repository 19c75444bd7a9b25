/**
 * Turns offsets of one text, in UTF-16 units, into Unicode code points, as W3C's selectors and REFI-QDA count them. An offset
 * in the middle of a character counts as its beginning, one past the end as the end. Offsets in rising order cost one walk.
 */
export function toCodePoints(text: string): (units: number) => number {
  let [at, points] = [0, 0];
  return (units) => {
    if (units < at) [at, points] = [0, 0];
    for (let width = widthAt(text, at); at < text.length && at + width <= units; width = widthAt(text, at)) {
      at += width;
      points += 1;
    }
    return points;
  };
}

/** The other way round: code points of a text into UTF-16 units of it; past the end is the end. */
export function fromCodePoints(text: string): (points: number) => number {
  let [at, passed] = [0, 0];
  return (points) => {
    if (points < passed) [at, passed] = [0, 0];
    while (at < text.length && passed < points) {
      at += widthAt(text, at);
      passed += 1;
    }
    return at;
  };
}

/** UTF-16 units of the character at a place; half of one counts as one. */
function widthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}
