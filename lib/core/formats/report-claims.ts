import { type Codebook, fieldOf, labelOf } from '../model/codebook.ts';
import type { AttributionView, ClaimView, LinkView } from '../tally/claim-view.ts';
import { type Flag, flagsOf } from '../tally/flags.ts';
import { notGiven } from './claim-row.ts';
import { htmlText as text } from './html-text.ts';
import { classOf, namingWords } from './report-naming.ts';

/** The claims of a story as a numbered list in HTML; `own` says in which language their words are. */
export function claimList(claims: readonly ClaimView[], codebook: Codebook, prefix: string, own: string): string {
  const items = claims.map((view, at) => {
    const { claim, passage, attributions, notes, tags, naming } = view;
    const because = [labelOf(codebook, 'status', claim.status), claim.statusBecause].filter(Boolean).join(': ');
    const isChecked = claim.status !== fieldOf(codebook, 'status')?.fallback;
    const facts = [
      labelOf(codebook, 'kind', claim.kind),
      namingWords(naming, codebook),
      isChecked ? because : undefined,
      ...flagsOf(view).map(flagWords),
      ...tags.map(({ name }) => `#${name}`),
    ].filter((fact) => fact !== undefined);
    const sourced = attributions
      .map((attribution) => `<p class="chain">${chainOf(attribution, codebook)}</p>`)
      .join('');
    const noted = notes.map((note) => `<p class="note" dir="auto">${text(note.text)}</p>`).join('');
    return (
      `<li id="${prefix}claim-${at + 1}" class="${classOf(naming)}"><blockquote${own}>${text(passage.selector.exact)}</blockquote>` +
      `${sourced || `<p class="chain"><b>${naming === 'none' ? 'No source given' : 'Not yet looked at'}</b></p>`}` +
      `<p class="facts">${facts.map((fact) => `<span>${text(fact)}</span>`).join(' ')}</p>${noted}</li>`
    );
  });
  return `<ol class="claims">${items.join('\n')}</ol>`;
}

/** What the chains amount to, in the words of the desk. */
function flagWords(flag: Flag): string {
  switch (flag.flag) {
    case 'single-source':
      return 'single source';
    case 'single-unnamed':
      return 'single unnamed source';
    case 'circular':
      return `circular: ${flag.outlets.join(' and ')} have it from ${flag.origin}`;
    case 'plural-wording':
      return `plural wording, one source (${flag.plurality} are spoken of)`;
  }
}

/** "Ko Yong-hwan told via YTN": who said it, how it came, and in which words. */
function chainOf({ attribution, links }: AttributionView, codebook: Codebook): string {
  const facts = [
    labelOf(codebook, 'directness', attribution.directness),
    attribution.plurality === undefined ? undefined : `${attribution.plurality} people, as the story has it`,
    attribution.nameAsPrinted && `printed as “${attribution.nameAsPrinted}”`,
    attribution.titleAsPrinted,
    attribution.anonymityReason && `not named: ${attribution.anonymityReason}`,
    attribution.justification,
  ].filter((fact) => fact !== undefined && fact !== '');
  const steps = links.map((link) => stepOf(link, codebook)).join(' <i>via</i> ');
  return `${steps || `<b>${notGiven}</b>`}${facts.length === 0 ? '' : ` <small class="more">${text(facts.join(' · '))}</small>`}`;
}

function stepOf({ source, link, cue, naming }: LinkView, codebook: Codebook): string {
  const name = `<b class="${source === undefined ? 'none' : classOf(naming ?? 'open')}" dir="auto">${text(source?.name || notGiven)}</b>`;
  const words = cue?.selector.exact;
  const label = labelOf(codebook, 'how', link.how);
  // "told “told”" says it twice.
  const how = [label !== undefined && words?.includes(label) ? undefined : label, words && `“${words}”`]
    .filter(Boolean)
    .join(' ');
  return how === '' ? name : `${name} <small>(${text(how)})</small>`;
}
