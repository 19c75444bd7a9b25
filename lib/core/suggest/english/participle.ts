import type { Cue, Find, Line, Phrase, Rule } from '../rule.ts';
import { judged } from './judges.ts';
import { phraseAt } from './phrases.ts';
import { afterCue } from './speaker-cue-claim.ts';
import { subjectBefore } from './subjects.ts';
import { determiners, finite, lead, prepositions, pronouns } from './words.ts';

/** "Smith voted against it, arguing that …" / 'calling it "a mistake"' */
export const participle: Rule = {
  name: 'participle',
  reason: 'A participle behind a comma has the subject of its sentence, and governs what follows as the verb does.',
  find(line, cue) {
    if (cue.form !== 'ing') return undefined;
    const { tokens } = line;
    const before = tokens[cue.first - 1];
    const free =
      before === undefined ||
      before.lower === ',' ||
      before.kind === 'quotation' ||
      before.lower === '—' ||
      /^(?:and|by|upon|while|after|before|but|for)$/.test(before.lower);
    if (cue.first <= 1) return first(line, cue);
    const source = free ? mainSubject(line, cue.first) : absolute(line, cue.first);
    if (source === undefined) return undefined;
    if (isWithin(line, cue, source)) return undefined;
    // "by citing a 'test' period" tells how something is done.
    if (before?.lower === 'by' && (cue.lemma === 'invoke' || cue.lemma === 'cite')) return undefined;
    if (cue.frames.has('judge')) return judged(line, cue, source);
    if (!(cue.frames.has('quote') || cue.frames.has('clause') || cue.frames.has('tell'))) return undefined;
    return afterCue(line, cue, source);
  },
};

/** "Lee said that the firms refused, calling it …": what those did whom another speaks of is part of what that one says. */
function isWithin({ cues, tokens }: Line, cue: Cue, source: Phrase): boolean {
  return cues.some(
    (outer) =>
      outer.last < source.first &&
      outer.first < cue.first &&
      outer.frames.has('quote') &&
      tokens[source.first - 1]!.lower === 'that',
  );
}

/** "Arguing that it was late, Lee left": the subject follows the comma. */
function first(line: Line, cue: Cue): Find | undefined {
  const { tokens } = line;
  if (!(cue.frames.has('quote') || cue.frames.has('clause')) || cue.frames.has('judge')) return undefined;
  for (let k = cue.last + 2; k < tokens.length && k < 60; k += 1) {
    const closes =
      tokens[k]!.lower === ',' || (tokens[k]!.kind === 'quotation' && /,\W{1,3}$/.test(tokens[k]!.text.slice(-5)));
    if (!closes) continue;
    const source = phraseAt(tokens, k + 1);
    if (source === undefined || source.last - source.first > 8) continue;
    const found = afterCue(line, cue, source);
    const begin = found?.claim[0]?.[0];
    if (begin === undefined || begin >= k) return undefined;
    return { claim: [[begin, tokens[k]!.lower === ',' ? k - 1 : k]], cue: [cue.first, cue.last], source };
  }
  return undefined;
}

/** "with a third of voters saying …": a subject of its own. */
function absolute({ tokens }: Line, verb: number): Phrase | undefined {
  const subject = subjectBefore(tokens, verb);
  if (subject === undefined) return undefined;
  if (tokens[subject.first]!.lower === 'with' && subject.first < subject.last)
    return { ...subject, first: subject.first + 1, outerFirst: subject.first + 1 };
  const before = tokens[subject.first - 1]?.lower;
  return before === 'with' || before === 'of' || before === '—' || before === ',' ? subject : undefined;
}

/** The subject of the nearest finite verb before a token, or of the first after it. */
export function mainSubject(line: Line, before: number): Phrase | undefined {
  const { tokens } = line;
  let nearest: Phrase | undefined;
  for (const cue of line.cues) {
    if (cue.first >= before) break;
    if (cue.form === 'ing' || cue.form === 'phrase') continue;
    nearest = subjectBefore(tokens, cue.first) ?? nearest;
  }
  return nearest ?? firstSubject(line, before);
}

/** The first noun phrase of a sentence that a verb follows. */
export function firstSubject(line: Line, before: number): Phrase | undefined {
  const { tokens } = line;
  for (let k = 1; k < before && k < 40; k += 1) {
    const token = tokens[k]!;
    if (token.kind !== 'word' || !looksFinite(token.lower)) continue;
    const subject = subjectBefore(tokens, k);
    if (subject !== undefined) return subject;
  }
  return firstName(line);
}

/** The noun phrase a sentence begins with, behind "On Monday," and the like. */
function firstName({ tokens }: Line): Phrase | undefined {
  let at = 0;
  while (tokens[at]?.kind === 'quotation') at += 1;
  if (tokens[0] !== undefined && prepositions.has(tokens[0].lower))
    at = tokens.findIndex(({ lower }) => lower === ',') + 1;
  while (tokens[at]?.kind === 'word' && lead.has(tokens[at]!.lower)) at += 1;
  const first = tokens[at];
  if (first?.kind !== 'word' || !(first.capital || determiners.has(first.lower) || pronouns.has(first.lower)))
    return undefined;
  return phraseAt(tokens, at);
}

function looksFinite(word: string): boolean {
  return (/[a-z]ed$/.test(word) && word.length > 4) || finite.has(word) || usualVerbs.has(word);
}

const usualVerbs = new Set(
  'is are was were has have had will would went took made gave came got left met won lost ran spoke stood sent held began wrote put set hit fought sought brought led kept told said did does can could may might'.split(
    ' ',
  ),
);
