import type { Span } from '../anchor/found.ts';
import type { ClaimId } from '../model/id.ts';
import type { Project } from '../model/project.ts';
import { claimViews } from '../tally/claim-view.ts';
import { addedNotes } from './added-notes.ts';
import { carryClaims } from './carry.ts';
import { compareReadings } from './compare.ts';
import type { ReadText } from './comparison.ts';
import type { CarriedClaim, ChangeReport, ClaimFinding, Finding } from './finding.ts';
import { pageChanges } from './page-changes.ts';
import { type Places, placesIn } from './places.ts';
import { quotationChanges } from './quotation-changes.ts';
import { sourceChanges } from './source-changes.ts';
import { wordChanges } from './word-changes.ts';

/**
 * What a story changed between two readings, in terms of a person's claims: what became of each, which numbers,
 * quotations, sources became others, what the page says otherwise of itself. Offsets are UTF-16 units of the two texts.
 * Rules that read English say nothing of other languages. Any two texts are answered.
 */
export function changeReport(before: ReadText, after: ReadText, project: Project): ChangeReport {
  const storyId = before.storyId ?? after.storyId;
  const views = claimViews(project).filter(({ claim }) => storyId === undefined || claim.storyId === storyId);
  const comparison = compareReadings(before, after);
  const { rows } = comparison;
  const places = placesIn(rows);
  const claims = carryClaims(before.text, after.text, views);
  const inText = [
    ...addedNotes(before, after, rows),
    ...quotationChanges(before, after, rows),
    ...sourceChanges(before, after, rows),
    ...wordChanges(before, after, rows),
  ].map((finding) => ({ ...finding, claims: concerned(finding, claims, places) }));
  const findings = [...claims.flatMap(claimFinding), ...inText]
    .map((finding) => ({ finding, place: placeOf(finding, places) }))
    .sort((one, other) => one.place.row - other.place.row || one.place.offset - other.place.offset)
    .map(({ finding }) => finding);
  const affected = claims.filter((claim) => isAffected(claim, inText)).map(({ id }) => id);
  return {
    comparison,
    claims,
    findings: [...pageChanges(before, after, comparison), ...findings],
    affected,
    total: claims.filter(({ fate }) => fate !== 'absent').length,
  };
}

function claimFinding({ id, fate, grade, words, was, before, after }: CarriedClaim): Finding[] {
  const own = { was, claims: [id], ...(before && { before }), ...(after && { after }) };
  const say = (kind: ClaimFinding, worth: Finding['grade']): Finding[] => [{ kind, grade: worth, ...own }];
  switch (fate) {
    case 'cut':
      return say('claim-cut', 'material');
    case 'ambiguous':
      return say('claim-ambiguous', 'wording');
    case 'moved':
      return say('claim-moved', 'wording');
    case 'reworded':
      return say('claim-reworded', grade ?? 'wording').map((finding) => ({ ...finding, ...(words && { words }) }));
    case 'kept':
    case 'absent':
      return [];
  }
}

/** The claims whose words a finding touches; for who said it and how, those of the same sentence. */
function concerned({ kind, before, after }: Finding, claims: readonly CarriedClaim[], places: Places): ClaimId[] {
  const wide = kind.startsWith('source-') || kind === 'attribution' || kind === 'negation';
  const line = before ? places.lineAt('before', before.start) : after && places.lineAt('after', after.start);
  const place = wide ? line?.before : before;
  return place ? claims.filter((claim) => claim.before && meet(claim.before, place)).map(({ id }) => id) : [];
}

const meet = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

function isAffected({ id, fate, grade }: CarriedClaim, findings: readonly Finding[]): boolean {
  if (fate === 'absent') return false;
  if (fate === 'cut' || fate === 'ambiguous' || (fate === 'reworded' && grade !== 'small')) return true;
  return findings.some((finding) => finding.grade === 'material' && finding.claims.includes(id));
}

/** Where a finding stands among the rows, which follow the new text with what is gone from the old one in its place. */
function placeOf({ before, after }: Finding, places: Places): { row: number; offset: number } {
  const side = after ? 'after' : 'before';
  const offset = (after ?? before)?.start ?? 0;
  return { row: places.rowAt(side, offset), offset };
}
