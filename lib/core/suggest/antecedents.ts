import { isCapital } from '../text/capitals.ts';
import type { Draft } from './draft.ts';
import type { Span } from './rule.ts';
import type { Story } from './story.ts';

/** A pronoun that stands further than this many paragraphs from a name is not guessed at. */
const reach = 4;

interface Known {
  readonly span: Span;
  readonly words: string;
  readonly paragraph: number;
  readonly kind: 'person' | 'people' | 'thing';
}

/** For each draft, an earlier passage that its source seems to stand for: the name behind a pronoun or a surname. A guess. */
export function antecedentsOf(story: Story, drafts: readonly Draft[]): (Span | undefined)[] {
  const { text, language } = story;
  const latest = new Map<Known['kind'], Known>();
  const byName = new Map<string, Known>();
  const kinds = new Map<string, Known['kind']>();
  const note = (span: Span, paragraph: number) => {
    const words = text.slice(span.start, span.end);
    const kind = kinds.get(words) ?? kindOf(words, story);
    kinds.set(words, kind);
    const known = { span, words, paragraph, kind };
    if (span.start >= (latest.get(kind)?.span.start ?? 0)) latest.set(kind, known);
    for (const name of personName(words) ?? []) {
      const before = byName.get(name);
      if (before === undefined || before.words.length < words.length) byName.set(name, known);
    }
  };
  let line = 0;
  // What the sentences before a pronoun speak of counts too: "Smith shrugged. He said …".
  const readOn = (draft: Draft) => {
    for (; line < draft.number; line += 1) {
      const own = story.lines[line]!;
      if (own.paragraph < draft.paragraph - reach) continue;
      const subject = language.subjectOf(own.line);
      if (subject === undefined) continue;
      const span = { start: own.line.tokens[subject.first]!.start, end: own.line.tokens[subject.last]!.end };
      const words = text.slice(span.start, span.end);
      if (language.pronoun(words) === undefined && hasCapital(words)) note(span, own.paragraph);
    }
  };
  return drafts.map((draft) => {
    const { source } = draft;
    if (source === undefined) return undefined;
    const words = text.slice(source.start, source.end);
    const pronoun = language.pronoun(words);
    if (pronoun === 'relative') return relativeOf(story, draft);
    if (pronoun !== undefined) {
      readOn(draft);
      const known = latest.get(pronoun) ?? (pronoun === 'people' ? latest.get('thing') : undefined);
      const near = known !== undefined && draft.paragraph - known.paragraph <= reach && known.span.start < source.start;
      return near ? known.span : undefined;
    }
    const names = personName(words);
    const fuller = names === undefined || names.length > 2 ? undefined : byName.get(names.at(-1)!);
    note(source, draft.paragraph);
    const is = fuller !== undefined && fuller.words.length > words.length && fuller.span.start < source.start;
    return is ? fuller.span : undefined;
  });
}

/** A capital letter behind the first place. */
function hasCapital(words: string): boolean {
  for (let at = 1; at < words.length; at += 1) if (isCapital(words, at)) return true;
  return false;
}

/** The words before "who". */
function relativeOf({ language }: Story, draft: Draft): Span | undefined {
  const { tokens } = draft.line;
  const at = tokens.findIndex(({ start }) => start === draft.source!.start);
  const last = tokens[at - 1]?.kind === 'mark' ? at - 2 : at - 1;
  let first = last;
  while (first > 0 && tokens[first - 1]!.kind === 'word' && last - first < 12) {
    const phrase = language.phraseAt(tokens, first - 1);
    if (phrase === undefined || phrase.last < last) break;
    first -= 1;
  }
  return tokens[first]?.kind === 'word' ? { start: tokens[first]!.start, end: tokens[last]!.end } : undefined;
}

const titles =
  /^(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Capt|Sgt|President|Senator|Governor|Minister|Professor|Sir|Lord|Lady|Judge)\.?$/;

/** The parts of a person's name, any of which may stand for them later: "Ko" for "Ko Yong-hwan". Undefined for other words. */
function personName(words: string): string[] | undefined {
  const parts = words
    .replace(/['’]s$/, '')
    .split(/\s+/)
    .filter((part) => !titles.test(part));
  if (parts.length === 0 || parts.length > 4 || !parts.every((part) => isCapital(part) && !/[\d,]/.test(part)))
    return undefined;
  return parts.filter((part) => part.length > 1);
}

/** "the FBI", "ÖBB" */
const initials = /^(?:the )?[A-ZÀ-ÖØ-Þ]{2,5}$/;

/** What a pronoun for these words would be: "he", "they" or "it". */
function kindOf(words: string, { language }: Story): Known['kind'] {
  if (language.isOutlet(words) || language.isDocument(words) || initials.test(words)) return 'thing';
  const { plurality, typeHint } = language.describe(words, words);
  if ((plurality ?? 1) > 1) return 'people';
  return typeHint === 'business' ? 'thing' : 'person';
}
