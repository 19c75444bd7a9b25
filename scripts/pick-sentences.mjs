const wanted = 3;

/**
 * Three sentences to mark in a page that we know nothing of: the first ones of its longest paragraphs, in the order
 * of the page.
 *
 * @param {import('../tests/support/browsers/open-browser.mjs').StoryPage} page
 * @returns {Promise<{ words: string, source: string }[]>}
 */
export async function pickSentences(page) {
  const sentences = await page.evaluate(firstSentences, wanted);
  const sources = ['First source', 'Second source', 'Third source'];
  return sentences.map((words, index) => ({ words, source: sources[index] }));
}

/** Runs in the page. */
function firstSentences(count) {
  const paragraphs = [...document.querySelectorAll('p')].filter((paragraph) => paragraph.checkVisibility());
  const longest = new Set(paragraphs.toSorted((a, b) => b.innerText.length - a.innerText.length).slice(0, count));
  const segmenter = new Intl.Segmenter(document.documentElement.lang || undefined, { granularity: 'sentence' });
  return paragraphs
    .filter((paragraph) => longest.has(paragraph))
    .map((paragraph) => [...segmenter.segment(paragraph.textContent.replace(/\s+/gu, ' ').trim())][0]?.segment.trim())
    .filter(Boolean);
}
