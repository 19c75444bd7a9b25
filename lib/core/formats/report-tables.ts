import { type Codebook, labelOf } from '../model/codebook.ts';
import type { ClaimView } from '../tally/claim-view.ts';
import { grouped } from '../tally/grouped.ts';
import { htmlText as text } from './html-text.ts';
import { classOf } from './report-naming.ts';
import type { StoryView } from './story-view.ts';

/** The sources of a story as a table in HTML. */
export function sourceTable({ sources, claims }: StoryView, codebook: Codebook): string {
  if (sources.length === 0) return '<p>No sources are named.</p>';
  const rows = sources.map(({ source, naming, aliases, notes }) => {
    const count = claims.filter(({ attributions }) =>
      attributions.some(({ attribution }) => attribution.sourceIds.some((id) => id === source.id)),
    ).length;
    const also = aliases.length === 0 ? '' : ` <small>also ${text(aliases.join(', '))}</small>`;
    const noted = notes.map((note) => `<br><small dir="auto">${text(note.text)}</small>`).join('');
    return [
      `<th scope="row" dir="auto">${text(source.name)}${also}</th>`,
      `<td>${text(labelOf(codebook, 'type', source.type) ?? '')}</td>`,
      `<td class="${classOf(naming ?? 'open')}">${text(labelOf(codebook, 'naming', naming) ?? '')}</td>`,
      `<td dir="auto">${text(source.description ?? '')}${noted}</td>`,
      `<td class="number">${count}</td>`,
    ].join('');
  });
  const heads = ['Source', 'Type', 'Naming', 'Who they are', 'Claims'].map((head) => `<th scope="col">${head}</th>`);
  return `<div class="wide"><table><thead><tr>${heads.join('')}</tr></thead><tbody>${rows.map((row) => `<tr>${row}</tr>`).join('\n')}</tbody></table></div>`;
}

/** How many claims there are of each value of the fields that are counted. */
export function tallies(claims: readonly ClaimView[], codebook: Codebook): string {
  if (claims.length === 0) return '';
  const attributions = claims.flatMap((claim) => claim.attributions);
  const tables: (readonly [caption: string, field: string, values: readonly (string | undefined)[]])[] = [
    ['Claims by kind', 'kind', claims.map(({ claim }) => claim.kind)],
    ['Attributions by wording', 'directness', attributions.map(({ attribution }) => attribution.directness)],
    [
      'First sources by type',
      'type',
      attributions.map(({ links }) => links.find(({ source }) => source)?.source?.type),
    ],
    ['Intermediaries', 'hops', attributions.map(({ links }) => String(Math.max(0, links.length - 1)))],
  ];
  const whole = tables.flatMap(([caption, field, values]) => {
    if (values.length === 0) return [];
    const counts = [...grouped(values, (value) => value ?? '')].sort(([, a], [, b]) => b.length - a.length);
    const rows = counts.map(
      ([value, own]) =>
        `<tr><th scope="row">${text(value === '' ? 'not set' : (labelOf(codebook, field, value) ?? value))}</th><td class="number">${own.length}</td><td class="number">${Math.round((100 * own.length) / values.length)} %</td></tr>`,
    );
    return [`<table><caption>${caption}</caption><tbody>${rows.join('')}</tbody></table>`];
  });
  return `<div class="tallies">${whole.join('\n')}</div>`;
}
