import type { Line, ReadText, Row } from './comparison.ts';
import type { Finding } from './finding.ts';
import { type NoteRule, noteRulesOf } from './note-rules.ts';

const HEAD = 400; // UTF-16 units of a paragraph that are looked at: a note says what it is at its beginning

/** Corrections, updates, clarifications and editors' notes that the new text has and the old one had not, as it stands. */
export function addedNotes(before: ReadText, after: ReadText, rows: readonly Row[]): Finding[] {
  const rules = noteRulesOf(after.page.language?.value);
  const ruleFor = (text: string): NoteRule | undefined =>
    isDateLine(text) ? undefined : rules.find(({ pattern }) => pattern.test(text.slice(0, HEAD)));
  return rows.flatMap((row): Finding[] => {
    if (row.after === undefined) return [];
    const fresh = row.lines.filter(
      (line) => line.kind === 'added' || (line.kind === 'edited' && line.grade !== 'small'),
    );
    if (fresh.length === 0) return [];
    const now = after.text.slice(row.after.start, row.after.end);
    const whole = fresh.length === row.lines.length ? row.after : undefined;
    // A whole paragraph, or a sentence that was put at the end of one.
    const found = whole && ruleFor(now) ? { rule: ruleFor(now)!, span: whole } : noteIn(after.text, fresh, ruleFor);
    if (found === undefined) return [];
    const was = row.before && before.text.slice(row.before.start, row.before.end);
    if (was !== undefined && ruleFor(was) === found.rule) return []; // it stood there, and was edited
    const { start, end } = found.span;
    const own = { kind: found.rule.kind, grade: 'material', now: after.text.slice(start, end), claims: [] } as const;
    return [{ ...own, after: { start, end } }];
  });
}

function noteIn(text: string, lines: readonly Line[], ruleFor: (text: string) => NoteRule | undefined) {
  for (const { after } of lines) {
    const rule = after && ruleFor(text.slice(after.start, after.end));
    if (after && rule) return { rule, span: after };
  }
  return undefined;
}

const LONGEST_DATE = 60; // UTF-16 units: "Updated: July 16, 2018 — 7:15 AM EDT" tells when, not what

const isDateLine = (text: string): boolean =>
  text.length <= LONGEST_DATE && /\d{4}|\d:\d\d/.test(text) && !/[.!?]\W*$/.test(text);
