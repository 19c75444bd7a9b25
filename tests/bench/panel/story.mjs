/** A story as long as its claims need: a sentence for each, no two alike, eight to a paragraph. */
const who = [
  'The ministry',
  'A harbour pilot',
  'The port council',
  'One of the dockers',
  'The shipping line',
  'An inspector',
];
const did = ['counted', 'reported', 'expected', 'doubted', 'promised', 'described'];
const what = [
  'crates on the north pier',
  'ships in the roads',
  'nights without a crane',
  'men at the gate',
  'letters of complaint',
];

export const claimCount = 500;

/** @returns {string[]} */
export function sentences(count = claimCount) {
  return Array.from({ length: count }, (_, at) => {
    const [a, b, c] = [who[at % who.length], did[at % did.length], what[at % what.length]];
    return `${a} ${b} ${at + 12} ${c} in week ${(at % 52) + 1} of the strike.`;
  });
}

/** @returns {string} */
export function storyPage(count = claimCount) {
  const paragraphs = [];
  const all = sentences(count);
  for (let at = 0; at < all.length; at += 8) paragraphs.push(`<p>${all.slice(at, at + 8).join(' ')}</p>`);
  return `<!doctype html><html lang="en"><head><title>A long strike in the harbour</title></head>
<body><article><h1>A long strike in the harbour</h1>${paragraphs.join('\n')}</article></body></html>`;
}
