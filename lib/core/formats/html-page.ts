import { htmlText as text } from './html-text.ts';
import { reportSheet } from './report-sheet.ts';

/** No script, no picture from elsewhere, no form, no frame; styles only those in the file. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** A page that needs nothing beside it, and in which nothing can run. `body`: HTML; `style`: beside the report's own. */
export function htmlPage(title: string, body: readonly string[], style = ''): string {
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${text(title)}</title>`,
    `<style>${reportSheet}${style}</style>`,
    '</head>',
    '<body>',
    ...body,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
