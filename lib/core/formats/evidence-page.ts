import type { PackedReading } from './evidence-record.ts';
import type { WriteOptions } from './format.ts';
import { htmlPage } from './html-page.ts';
import { htmlText as text } from './html-text.ts';
import type { StoryView } from './story-view.ts';

/** The page in an evidence pack that says what is in it, how to check it, and what that shows and what not. */
export function evidencePage(
  { story, url }: StoryView,
  readings: readonly PackedReading[],
  { at, app, picture, leavesOut = false }: WriteOptions,
): string {
  const time = (millis: number) => `${new Date(millis).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
  const rows = readings.map(
    ({ reading, path }) =>
      `<tr><td>${time(reading.readAt)}</td><td>${path ?? 'left out'}</td><td><code>${text(reading.hash)}</code></td></tr>`,
  );
  const body = [
    '<main>',
    '<h1>How to verify this pack</h1>',
    `<p>It holds <q>${text(story.headline)}</q>${story.outlet ? ` (${text(story.outlet)})` : ''} as it was read${
      url === undefined ? '' : ` at <code>${text(url)}</code>`
    }, and what was made of it. Packed ${time(at)} by ${text(app)}.</p>`,
    ...(leavesOut ? ['<p><strong>Some of the coding was left out on purpose by whoever packed it.</strong></p>'] : []),
    '<h2>Check that nothing was changed</h2>',
    '<p>Unpack it, open a terminal in the folder that this page lies in, and run:</p>',
    '<p>Linux: <code>sha256sum -c manifest-sha256.txt tagmanifest-sha256.txt</code></p>',
    '<p>macOS: <code>shasum -a 256 -c manifest-sha256.txt tagmanifest-sha256.txt</code></p>',
    '<p>Windows, one file: <code>Get-FileHash data\\text-1.txt -Algorithm SHA256</code>, to be compared with the line in <code>manifest-sha256.txt</code></p>',
    '<p>Each line must end in <q>OK</q>. Programs that know BagIt (RFC 8493) check the whole folder.</p>',
    '<h2>The readings</h2>',
    `<table><thead><tr><th scope="col">Read</th><th scope="col">Text</th><th scope="col">SHA-256 of the text</th></tr></thead><tbody>${rows.join('')}</tbody></table>`,
    '<h2>What is in it</h2>',
    '<ul>',
    '<li><code>data/text-….txt</code>: the words of the story, without pictures, menus and advertisements</li>',
    '<li><code>data/story.json</code>: addresses, dates as the page gave them, times of reading, hashes</li>',
    '<li><code>data/claims.csv</code>, <code>data/says-who.json</code>: the claims and who said them, as coded</li>',
    ...(picture ? ['<li><code>data/page.png</code>: the visible part of the page when this was packed</li>'] : []),
    '</ul>',
    '<h2>What this shows, and what not</h2>',
    '<p>The checksums show that the files are those that were packed. They do not show who packed them, nor that the site showed these words: times are those of the clock of the computer that read the page, and the words are what a program took for the story.</p>',
    '<p>To show later that the pack existed on a day, have <code>tagmanifest-sha256.txt</code> stamped by a time-stamping service, or send its checksum to someone who keeps it. A copy in a public web archive supports that the site showed these words.</p>',
    '</main>',
  ];
  return htmlPage(
    `How to verify: ${story.headline}`,
    body,
    ' pre, code { overflow-wrap: anywhere; white-space: pre-wrap; }',
  );
}
