import { isWholeQuotation, type Token } from '../text/tokens.ts';
import type { Draft } from './draft.ts';
import type { Span } from './rule.ts';
import type { Story, StoryLine } from './story.ts';
import { named, shortest, uncued } from './uncued.ts';

/**
 * Gives every quotation that stands without a cue to whoever is speaking: the rest of a quotation that a cue interrupted
 * or that goes on over paragraphs joins its claim; one of its own becomes an attribution carried over from beside it.
 */
export function carry(story: Story, drafts: readonly Draft[]): Draft[] {
  const all = [...drafts];
  const byLine = new Map<number, Draft[]>();
  for (const draft of drafts) byLine.set(draft.number, [...(byLine.get(draft.number) ?? []), draft]);
  const ownerOfGroup = new Map<number, Draft>();
  for (const draft of drafts)
    for (const at of quotationsIn(draft)) ownerOfGroup.set(story.quotations[at]!.group, draft);

  let last: Draft | undefined;
  let lastEnd = -1; // number of the line up to which `last` speaks without a break
  for (const own of story.lines) {
    const here = byLine.get(own.number);
    if (here !== undefined) {
      last = speakerOf(here);
      lastEnd = own.number;
      if (last.nextBlock) takeBlock(story, last, own, all);
      continue;
    }
    if (signs(story, last, lastEnd, own)) continue;
    const quoted = own.line.tokens.filter(({ kind }) => kind === 'quotation');
    if (quoted.length === 0) continue;
    const spans = quoted.map(({ start, end }): Span => ({ start, end }));
    const owner = ownerOfGroup.get(story.quotations[quoted[0]!.quotation]!.group);
    if (story.language.rules.length === 0) {
      for (const token of quoted)
        if (isWholeQuotation(token) && token.end - token.start >= shortest / 2) all.push(alone(own, token));
      continue;
    }
    const bare = isBare(own);
    if (owner !== undefined && bare) {
      owner.claim.push(
        ...spans.filter((span) => !owner.claim.some((part) => part.start < span.end && span.start < part.end)),
      );
      [last, lastEnd] = [owner, own.number];
    } else if (bare && last !== undefined && lastEnd === own.number - 1 && goesOn(last, own)) {
      last.claim.push(...spans);
      lastEnd = own.number;
      for (const { quotation } of quoted) ownerOfGroup.set(story.quotations[quotation]!.group, last);
    } else {
      const draft = uncued(story, own, bare, spans, last);
      if (draft === undefined) continue;
      all.push(draft);
      for (const { quotation } of quoted) ownerOfGroup.set(story.quotations[quotation]!.group, draft);
      [last, lastEnd] = [draft, own.number];
    }
  }
  return all.filter(({ claim }) => claim.length > 0);
}

/** Whose words a quotation behind a sentence goes on with: those of its last whole quotation, else of its last claim. */
function speakerOf(here: readonly Draft[]): Draft {
  return here.findLast((draft) => draft.nextBlock || endsWhole(draft)) ?? here.findLast(endsQuoted) ?? here.at(-1)!;
}

/** "– Lee, a shopkeeper" on a line of its own behind a quotation says whose it was. */
function signs(story: Story, last: Draft | undefined, lastEnd: number, own: StoryLine): boolean {
  const { tokens } = own.line;
  if (last === undefined || last.cue !== undefined || lastEnd !== own.number - 1) return false;
  if (tokens[0]!.lower !== '—' || tokens.length > 14 || !(tokens[1]?.capital ?? false)) return false;
  const source = story.language.phraseAt(tokens, 1);
  if (source === undefined) return false;
  Object.assign(last, named(own, source));
  return true;
}

/** The numbers of the quotations within a draft's claim. */
function quotationsIn(draft: Draft): number[] {
  if (draft.line.sentence.tokens.every(({ kind }) => kind !== 'quotation')) return [];
  return draft.line.tokens
    .filter(
      ({ kind, start, end }) =>
        kind === 'quotation' && draft.claim.some((part) => part.start <= start && end <= part.end),
    )
    .map(({ quotation }) => quotation);
}

/** Nothing but quotations, and marks between them. */
function isBare({ line }: StoryLine): boolean {
  return line.tokens.every(
    ({ kind, lower }) => kind === 'quotation' || (kind === 'mark' && /^[.,;…—]$|^\.+$/.test(lower)),
  );
}

/** A direct quotation in a language without rules: nobody is known to have said it. */
function alone(own: StoryLine, { start, end }: Span): Draft {
  const { line, number, paragraph } = own;
  return { rule: 'quotation', line, number, paragraph, claim: [{ start, end }], nextBlock: false, implied: false };
}

/** Whether a quotation that stands alone goes on with what was just said: in its paragraph, or after another quotation. */
function goesOn(last: Draft, own: StoryLine): boolean {
  return last.paragraph === own.paragraph
    ? last.source !== undefined || !last.implied
    : endsQuoted(last) || quotationsIn(last).length > 0;
}

/** Whether a claim is a quotation and nothing else, so that another may go on with it. */
function endsWhole(draft: Draft): boolean {
  if (draft.implied) return true;
  const own = lastToken(draft);
  return own === undefined ? draft.claim.length > 1 : isWholeQuotation(own);
}

/** Whether a claim ends with words in quotation marks. */
function endsQuoted(draft: Draft): boolean {
  const own = lastToken(draft);
  return endsWhole(draft) || (own?.kind === 'quotation' && /[,.?!]\W{1,3}$/.test(own.text.slice(-5)));
}

/** The token that a claim ends with, if it stands in the sentence of its cue. */
function lastToken(draft: Draft): Token | undefined {
  const end = Math.max(...draft.claim.map((part) => part.end));
  return draft.line.tokens.find((token) => token.end === end);
}

/** "He stated:" takes the next paragraph: its quotations if it has any, else all of it. */
function takeBlock(story: Story, draft: Draft, own: StoryLine, all: Draft[]): void {
  const next = story.lines[own.number + 1];
  if (next === undefined || next.paragraph === own.paragraph) return;
  const block = story.paragraphs[next.paragraph]!;
  const first = next.line.tokens[0]!;
  if (first.kind === 'quotation') {
    draft.claim.push({ start: first.start, end: first.end });
  } else {
    draft.claim.push({ start: block.start, end: block.end });
  }
  const inside = (other: Draft) =>
    other !== draft &&
    other.claim.some((part) => draft.claim.some((mine) => part.start < mine.end && mine.start < part.end));
  for (let k = all.length - 1; k >= 0; k -= 1) if (inside(all[k]!)) all.splice(k, 1);
}
