const longest = 120; // UTF-16 units: browsers find the place by these, and an address stays one that can be sent

/** A link that opens a page at these words, in browsers that know text fragments; elsewhere it opens the page. */
export function linkToWords(url: string, words: string): string {
  const line = words.split('\n')[0] ?? '';
  const escaped = encodeURIComponent(line.slice(0, longest).toWellFormed()).replace(/-/g, '%2D');
  return `${url}#:~:text=${escaped}`;
}
