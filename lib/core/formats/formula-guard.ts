/** Space that a spreadsheet skips before it looks for a formula, and characters that nobody sees. No line breaks. */
const blank =
  '[^\\S\\n\\r\\u2028\\u2029]|[\\u0000-\\u0008\\u000e-\\u001f\\u007f\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069]';

/**
 * A line that a spreadsheet may take for a formula (OWASP, "CSV Injection", and the full-width signs), with any number of
 * apostrophes before it: those are guarded too, or a guard could not be told from a quotation mark that was there before.
 */
const risky = `'*(?:\\t|(?:${blank})*[=+\\-@\\uff1d\\uff0b\\uff0d\\uff20])`;

const toGuard = new RegExp(`^(?=${risky}|'*[\\n\\r])|(?<=[\\n\\r\\u2028\\u2029])(?=${risky})`, 'g');
const guarded = new RegExp(`^'(?=${risky}|'*[\\n\\r])|(?<=[\\n\\r\\u2028\\u2029])'(?=${risky})`, 'g');

/** Puts an apostrophe before each line of a cell that a spreadsheet could run. */
export function guardFormulas(cell: string): string {
  return cell.replace(toGuard, "'");
}

/** Takes the apostrophes of `guardFormulas` away, and no others. Only for files that we wrote. */
export function unguardFormulas(cell: string): string {
  return cell.replace(guarded, '');
}
