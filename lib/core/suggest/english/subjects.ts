import type { Token } from '../../text/tokens.ts';
import type { Phrase } from '../rule.ts';
import { longest, plain } from './phrases.ts';
import { verbOf } from './verbs.ts';
import {
  be,
  determiners,
  finite,
  isAdverb,
  isNameBehind,
  lead,
  loosePronouns,
  prepositions,
  pronouns,
  subordinators,
  times,
} from './words.ts';

const relatives = new Set(['who', 'which', 'whom']);

/** The words before a verb that name its subject, or undefined. `verb` is the number of the verb's first token. */
export function subjectBefore(tokens: readonly Token[], verb: number): Phrase | undefined {
  const end = verb - 1;
  const last = tokens[end];
  if (last === undefined) return undefined;
  if (last.kind === 'word' && (pronouns.has(last.lower) || relatives.has(last.lower))) return plain(end, end);
  if (last.kind === 'quotation') return /,\W{1,3}$/.test(last.text.slice(-5)) ? setOff(tokens, end, true) : undefined;
  if (last.kind === 'mark') return setOff(tokens, end);
  const head = beforeRelative(tokens, end) ?? end;
  const first = startOf(tokens, head);
  return first === undefined ? undefined : { first, last: head, outerFirst: first, outerLast: end };
}

/** "A driver who crossed it told …": the noun before a relative clause that ends at token `end`. */
function beforeRelative(tokens: readonly Token[], end: number): number | undefined {
  let verbs = 0;
  for (let k = end; k > 0 && end - k < 16; k -= 1) {
    const token = tokens[k]!;
    if (token.kind !== 'word') return undefined;
    if (token.lower === 'who') return verbs > 0 && tokens[k - 1]!.kind === 'word' ? k - 1 : undefined;
    if (finite.has(token.lower) || /[a-z]ed$/.test(token.lower) || verbOf(token.lower)?.form === 'past') verbs += 1;
  }
  return undefined;
}

/** The subject before a part that commas, brackets or dashes set off: "Ko, a defector, said". `close` is the second mark. */
function setOff(tokens: readonly Token[], close: number, byQuotation = false): Phrase | undefined {
  const mark = byQuotation ? ',' : tokens[close]!.lower;
  const open = mark === ')' ? '(' : mark;
  if (mark !== ',' && mark !== ')' && mark !== '—') return undefined;
  let at = close;
  let best: Phrase | undefined;
  for (let parts = 0; parts < 5; parts += 1) {
    const partEnd = at;
    at -= 1;
    while (at >= 0 && close - at <= longest * 2 && tokens[at]!.lower !== open) at -= 1;
    if (at < 1 || tokens[at]!.lower !== open) break;
    const [opener, second] = [tokens[at + 1]!, tokens[at + 2]];
    const apposed = byQuotation
      ? /ing$|^who(?:se)?$/.test(opener.lower)
      : mark !== ',' || (apposes(opener, second) && !isClause(tokens, at + 1, partEnd));
    const before = tokens[at - 1]!;
    if (!apposed || before.kind !== 'word') {
      if (best !== undefined || partEnd !== close) break;
      return undefined;
    }
    const first = startOf(tokens, at - 1);
    if (first !== undefined) {
      const names = tokens[first]!.capital || determiners.has(tokens[first]!.lower);
      if (best !== undefined && !names) break;
      best = { first, last: at - 1, outerFirst: first, outerLast: close };
      // "Smith, 45, a farmer": go on to the left only from what is itself set off; "the mayor, Ann Lee" is not.
      const name = tokens[first]!;
      if (name.capital ? !/^[DR]-/.test(name.text) : opener.capital) break;
      if (!apposes(name, tokens[first + 1]) || tokens[first - 1]?.lower !== ',') break;
    }
    if (mark !== ',') break;
  }
  return best;
}

/** Whether a part between commas has a finite verb of its own that no relative pronoun brought in. */
function isClause(tokens: readonly Token[], first: number, end: number): boolean {
  for (let k = first; k < end; k += 1) {
    const { lower } = tokens[k]!;
    if (/^(?:who|whose|which|that|whom|where|when|as)$/.test(lower) || (k === first && /(?:ing|ed)$/.test(lower)))
      return false;
    if (k > first && finite.has(lower) && lower !== "'s") return true;
  }
  return false;
}

/** Whether words between commas describe what stands before them. */
function apposes(word: Token, next: Token | undefined): boolean {
  if (word.kind !== 'word') return false;
  if (relatives.has(word.lower) || word.lower === 'whose' || /^\d{1,3}$/.test(word.text)) return true;
  if (determiners.has(word.lower) || word.lower === 'himself' || word.lower === 'herself') return true;
  if (/^(?:jr|sr|iii|ii|r|d|r-|d-)/.test(word.lower) && word.text.length < 8) return true;
  if (prepositions.has(word.lower)) return /^(?:of|from|for|in|with|at|on|like)$/.test(word.lower);
  if (/^(?:meanwhile|however|too|though|also|then|himself|herself)$/.test(word.lower)) return true;
  if (finite.has(word.lower) || subordinators.has(word.lower) || pronouns.has(word.lower)) return false;
  if (word.lower.endsWith('ing') || word.lower.endsWith('ed') || isAdverb(word.lower) || lead.has(word.lower))
    return true;
  return next?.kind === 'word' && !word.capital ? true : word.capital;
}

/** Where a noun phrase that ends at `end` begins; undefined if no name of a speaker can stand there. */
function startOf(tokens: readonly Token[], end: number): number | undefined {
  let first = end;
  for (; first >= 0 && end - first < longest; first -= 1) {
    const token = tokens[first]!;
    if (token.kind === 'quotation') {
      // A nickname or a title in quotation marks stands inside a name.
      const inside = first > 0 && first < end && tokens[first - 1]!.kind === 'word' && token.end - token.start < 40;
      if (inside && !/[,.?!][”"’']$/.test(token.text)) continue;
      break;
    }
    if (token.kind === 'mark') {
      if (/^[&/$%+’'*]$/.test(token.lower)) continue;
      break;
    }
    if (isNameBehind(token, tokens[first - 1])) continue;
    if (finite.has(token.lower) || subordinators.has(token.lower) || (pronouns.has(token.lower) && first < end)) break;
    if (first < end && isPastVerb(tokens, first)) break;
  }
  first += 1;
  while (first <= end) {
    const token = tokens[first]!;
    if (lead.has(token.lower) || (isAdverb(token.lower) && first < end && !token.lower.startsWith('only'))) first += 1;
    else if (first < end && times.has(token.lower) && !determiners.has(token.lower)) first += 1;
    else if (token.lower === ',' || (token.kind === 'mark' && first < end)) first += 1;
    else break;
  }
  first = afterOpeningPhrase(tokens, first, end);
  if (first > end) return undefined;
  const head = tokens[end]!;
  const isName = isNameBehind(head, tokens[end - 1]);
  if (
    head.kind !== 'word' ||
    (prepositions.has(head.lower) && !isName) ||
    be.has(head.lower) ||
    head.lower === 'to' ||
    head.lower === 'and'
  )
    return undefined;
  if (times.has(head.lower) && first === end) return undefined;
  if (
    determiners.has(head.lower) &&
    !(head.capital && first < end) &&
    !loosePronouns.has(head.lower) &&
    !/^(?:one|this|two|three|four|five|that)$/.test(head.lower)
  )
    return undefined;
  return first;
}

/** A reporting verb in the past that is no adjective ends a noun phrase to its right. */
function isPastVerb(tokens: readonly Token[], at: number): boolean {
  const verb = verbOf(tokens[at]!.lower);
  if (verb === undefined || (verb.form !== 'past' && !(verb.form === 's' && verb.frames.has('quote')))) return false;
  if (tokens[at + 1]?.lower === 'by') return false; // "officials cited by the paper"
  const before = tokens[at - 1];
  if (before === undefined || before.kind !== 'word') return verb.lemma === 'say' || verb.lemma === 'tell';
  return !determiners.has(before.lower) && !prepositions.has(before.lower) && !before.lower.endsWith("'s");
}

/** Steps over "On Monday", "In Beijing" before the subject, if a subject is left. */
function afterOpeningPhrase(tokens: readonly Token[], first: number, end: number): number {
  const token = tokens[first];
  if (token === undefined || !prepositions.has(token.lower) || first === end) return first;
  // The subject is what begins with the last determiner or, failing that, the last run of capitals.
  for (let k = first + 2; k <= end; k += 1) {
    const word = tokens[k]!;
    const before = tokens[k - 1]!;
    const afterNoun = !prepositions.has(before.lower) && !determiners.has(before.lower);
    if (afterNoun && (determiners.has(word.lower) || (times.has(before.lower) && word.capital))) return k;
  }
  return first;
}
