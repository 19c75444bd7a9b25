import type { Draft } from './draft.ts';
import type { Span } from './rule.ts';

/**
 * Leaves one attribution for any stretch of a sentence. What somebody says that another said is the first one's claim;
 * only where an outlet passes it on (`passesOn`) does the inner one stand, with the outlet as the way it came.
 */
export function settle(drafts: readonly Draft[], passesOn: (draft: Draft) => boolean): Draft[] {
  let kept: Draft[] = [];
  for (const draft of drafts) {
    const outer = kept.find((other) => holds(other, draft));
    if (outer !== undefined && !(holds(draft, outer) && behind(draft))) {
      if (passesOn(outer) && !passesOn(draft) && draft.source !== undefined) {
        draft.via = outer;
        draft.claim = within(draft.claim, outer.claim);
        kept = [...kept.filter((other) => other !== outer), draft];
      }
      continue;
    }
    const inner = kept.filter((other) => holds(draft, other) || overlaps(draft.claim, other.claim));
    if (inner.length === 0) {
      kept.push(draft);
      continue;
    }
    if (!inner.every((other) => holds(draft, other))) continue; // two readings of the same words: the first stands
    kept = kept.filter((other) => !inner.includes(other));
    const [first] = inner;
    if (passesOn(draft) && inner.length === 1 && first !== undefined && !passesOn(first)) {
      first.via = draft;
      first.claim = within(first.claim, draft.claim);
      if (first.claim.length > 0) kept.push(first);
    } else {
      kept.push(draft);
    }
  }
  return kept.filter((draft) => draft.claim.length > 0 || draft.nextBlock);
}

/** Whether the second one's cue stands in the first one's claim. */
function holds(outer: Draft, inner: Draft): boolean {
  return inner.cue !== undefined && overlaps(outer.claim, [inner.cue]);
}

/** The claim stands before its cue. */
function behind(draft: Draft): boolean {
  return draft.cue !== undefined && draft.claim.length > 0 && draft.claim[0]!.start < draft.cue.start;
}

function overlaps(some: readonly Span[], others: readonly Span[]): boolean {
  return some.some((one) => others.some((other) => one.start < other.end && other.start < one.end));
}

function within(claim: readonly Span[], limits: readonly Span[]): Span[] {
  return claim.flatMap((part) =>
    limits.flatMap((limit) => {
      const [start, end] = [Math.max(part.start, limit.start), Math.min(part.end, limit.end)];
      return start < end ? [{ start, end }] : [];
    }),
  );
}
