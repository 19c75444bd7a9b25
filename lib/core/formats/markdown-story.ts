import type { StoryDate } from '../model/capture.ts';
import { type Codebook, fieldOf, labelOf } from '../model/codebook.ts';
import type { AttributionView, ClaimView, LinkView } from '../tally/claim-view.ts';
import { notGiven } from './claim-row.ts';
import {
  type Block,
  heading,
  type List,
  linesOf,
  list,
  type Paragraph,
  paragraph,
  paragraphsOf,
  plainLine,
  text,
  verbatim,
} from './markdown-text.ts';
import type { NoteView, SourceView, StoryView } from './story-view.ts';

export type Flavour = 'plain' | 'obsidian';

/**
 * A story as a Markdown document: what is known of it, its claims with who said them, its sources, the notes. `notes` are the
 * names of the notes that its sources have of their own, by the sources' ids.
 */
export function storyTree(
  view: StoryView,
  codebook: Codebook,
  flavour: Flavour,
  notes: ReadonlyMap<string, string> = new Map(),
): Block[] {
  const { story, claims, sources } = view;
  return [
    heading(1, plainLine(story.headline) || 'Story without a headline'),
    ...(flavour === 'plain' ? storyFacts(view) : []),
    ...section('Notes', view.notes.flatMap(noteTree)),
    ...section(
      'Claims',
      claims.flatMap((claim, at) => claimTree(claim, at + 1, codebook, flavour)),
    ),
    ...section(
      'Sources',
      sources.length === 0
        ? []
        : [list(sources.map((source) => sourceItem(source, codebook, flavour, notes.get(source.source.id))))],
    ),
  ];
}

function section(title: string, children: Block[]): Block[] {
  return children.length === 0 ? [] : [heading(2, title), ...children];
}

function storyFacts({ story, url, readings, collections }: StoryView): Block[] {
  const readAt = readings.at(-1)?.readAt;
  const facts = [
    fact('Outlet', story.outlet),
    fact('By', story.byline),
    fact('Published', dateWords(story.published)),
    fact('Modified', dateWords(story.modified)),
    fact('Read', readAt === undefined ? undefined : new Date(readAt).toISOString()),
    fact('Collections', collections.map(({ name }) => name).join(', ')),
    url === undefined
      ? []
      : [
          paragraph(
            { type: 'text', value: 'Address: ' },
            { type: 'link', url, children: [{ type: 'text', value: url }] },
          ),
        ],
  ].filter((item) => item.length > 0);
  return facts.length === 0 ? [] : [list(facts)];
}

function noteTree({ note, passage }: NoteView): Block[] {
  const quoted = linesOf(passage?.selector.exact ?? '');
  return [
    ...(quoted.length === 0 ? [] : [{ type: 'blockquote', children: quoted } as const]),
    ...paragraphsOf(note.text),
  ];
}

function claimTree(view: ClaimView, number: number, codebook: Codebook, flavour: Flavour): Block[] {
  const { claim, passage, notes, tags, attributions } = view;
  const title = `Claim ${number}: ${sourcingWords(view, codebook)}`;
  const because = [labelOf(codebook, 'status', claim.status), claim.statusBecause].filter(Boolean).join(': ');
  const facts = [
    ...attributions.map((attribution) => attributionItem(attribution, codebook)),
    fact(fieldName(codebook, 'kind'), labelOf(codebook, 'kind', claim.kind)),
    fact(fieldName(codebook, 'status'), claim.status === fieldOf(codebook, 'status')?.fallback ? undefined : because),
    fact('Tags', tags.map(({ name }) => name).join(', ')),
  ].filter((item) => item.length > 0);
  const said: (Paragraph | List)[] = [...linesOf(passage.selector.exact)];
  const known: (Paragraph | List)[] = facts.length === 0 ? [] : [list(facts)];
  const own = notes.flatMap(({ text }) => paragraphsOf(text));
  if (flavour === 'plain') {
    return [heading(3, title), { type: 'blockquote', children: said }, ...known, ...own];
  }
  const head = paragraph(verbatim('[!quote] '), text(title));
  const name = paragraph(verbatim(`^${linkToClaim(claim)}`));
  return [{ type: 'blockquote', children: [head, ...said, ...known] }, name, ...own];
}

/** The name of a claim's block, by which other notes link to it. */
export function linkToClaim({ id }: { readonly id: string }): string {
  return `claim-${id.slice(-12)}`;
}

function sourcingWords({ naming }: ClaimView, codebook: Codebook): string {
  if (naming === 'none') return 'no source given';
  if (naming === 'open') return 'not yet looked at';
  return labelOf(codebook, 'naming', naming) ?? naming;
}

function attributionItem({ attribution, links }: AttributionView, codebook: Codebook): (Paragraph | List)[] {
  const details = [
    fact(fieldName(codebook, 'directness'), labelOf(codebook, 'directness', attribution.directness)),
    fact(fieldName(codebook, 'terms'), labelOf(codebook, 'terms', attribution.terms)),
    fact('Printed as', [attribution.nameAsPrinted, attribution.titleAsPrinted].filter(Boolean).join(', ')),
    fact('How many', attribution.plurality?.toString()),
    fact('Why this source', attribution.justification),
    fact('Why not named', attribution.anonymityReason),
  ].filter((item) => item.length > 0);
  const chain = links.map((link) => linkWords(link, codebook)).join(' ← ');
  return [...fact('Says who', chain), ...(details.length === 0 ? [] : [list(details)])];
}

function linkWords({ link, source, cue }: LinkView, codebook: Codebook): string {
  const how = labelOf(codebook, 'how', link.how);
  const words = cue === undefined ? undefined : `“${cue.selector.exact}”`;
  const detail = [how, words].filter(Boolean).join(', ');
  return `${source?.name ?? notGiven}${detail === '' ? '' : ` (${detail})`}`;
}

function sourceItem(
  { source, naming, aliases, notes }: SourceView,
  codebook: Codebook,
  flavour: Flavour,
  noted: string | undefined,
): (Paragraph | List)[] {
  const known = [
    labelOf(codebook, 'type', source.type),
    labelOf(codebook, 'naming', naming),
    source.description,
    aliases.length === 0 ? undefined : `also ${aliases.join(', ')}`,
  ].filter(Boolean);
  const name = plainLine(source.name);
  const link = noted ?? (flavour === 'obsidian' && isLinkable.test(name) ? name : undefined);
  const linked = link === undefined ? text(name) : verbatim(`[[${link}]]`);
  const shown = link === undefined || link === name ? [] : [{ type: 'text', value: ` ${name}` } as const];
  const rest = known.length === 0 ? [] : [{ type: 'text', value: `: ${plainLine(known.join('; '))}` } as const];
  return [paragraph(linked, ...shown, ...rest), ...notes.flatMap((note) => paragraphsOf(note.text))];
}

/** A name that is safe as a link and as a file's name just as it is. */
const isLinkable = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} ',.()-]*$/u;

function fact(label: string, value: string | undefined): Paragraph[] {
  return value === undefined || plainLine(value) === '' ? [] : [paragraph(text(`${label}: ${value}`))];
}

function fieldName(codebook: Codebook, name: string): string {
  return fieldOf(codebook, name)?.label ?? name;
}

function dateWords(date: StoryDate | undefined): string | undefined {
  return date?.at ?? date?.raw;
}
