/** Words as they stand in HTML, in text and in quoted attributes alike; on one line, without what no reader sees. */
export function htmlText(words: string): string {
  return words
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\ufffe\uffff]/g, '')
    .replace(/[&<>"']/g, (sign) => signs[sign]!)
    .replace(/\n/g, '<br/>')
    .replace(/[\t ]+/g, ' ');
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
