/** The words that are selected in every page that has some; its element bears the id `words`. */
export const words = 'The keeper said that the lamps on the north pier were moved on Sunday.';

/** Paragraphs enough for a story to be told from the rest. */
export const filler = [
  'The harbour office keeps a book of every lamp along the water, and whoever moves one of them signs for it there.',
  'Nobody had signed on Sunday, and the page for that day was still white when the office opened again, a clerk said.',
  'Two boats came in late that night, both with nets, and neither of them had trouble finding the mouth of the river.',
  'The council will hear the keeper next week, and has asked the office for a list of what stands where at present.',
].map((text) => `<p>${text}</p>`);

/** A story in a page: `head`, `body` and `script` come on top of it; `lead` replaces the paragraph that is selected. */
export function story({ head = '', title = 'Lamps moved on the north pier', lead, body = '', script = '' } = {}) {
  return `<!doctype html><html lang="en"><head><title>${title}</title>${head}</head><body>
<article><h1>${title}</h1>${filler.join('')}${lead ?? `<p id="words">${words}</p>`}${filler.join('')}</article>
${body}${script ? `<script>${script}</script>` : ''}</body></html>`;
}

/** A script that puts what a function makes behind the story; written as one, since a parser cuts deep nesting off. */
export const made = (make) => story({ script: `(${make})()` });

export const repeat = (count, of) => Array.from({ length: count }, (_, at) => of(at)).join('');
