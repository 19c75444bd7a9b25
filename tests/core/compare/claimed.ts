import { describeIn } from '#core/anchor/describe.ts';
import type { Claim } from '#core/model/claim.ts';
import { saysWho1 } from '#core/model/codebook.ts';
import type { ClaimId, PassageId } from '#core/model/id.ts';
import type { Passage } from '#core/model/passage.ts';
import type { Project } from '#core/model/project.ts';
import { keeping } from '#tests/support/keeping.ts';

/** A project with a claim on each of the words, marked in `text`; words that it has not are left out. */
export function claimed(text: string, words: readonly string[]): Project {
  const { newId, keep } = keeping(1_700_000_000_000);
  const storyId = newId<'story'>();
  const readingId = newId<'reading'>();
  const passages: Passage[] = [];
  const claims: Claim[] = [];
  for (const exact of words) {
    const start = text.indexOf(exact);
    if (start < 0) continue;
    const end = start + exact.length;
    const id: ClaimId = newId<'claim'>();
    const selector = describeIn(text, start, end);
    const passage = keep<Passage>({ storyId, readingId, ofId: id, selector, start, end, origin: 'marked' });
    passages.push(passage);
    const fields = { storyId, passageId: passage.id as PassageId, status: 'unchecked', unsourced: false };
    claims.push(keep<Claim>(fields, id));
  }
  const nothing = {
    answers: [],
    stories: [],
    addresses: [],
    readings: [],
    texts: [],
    attributions: [],
    sources: [],
    aliases: [],
  };
  const none = {
    answers: [],
    appearances: [],
    mentions: [],
    notes: [],
    tags: [],
    taggings: [],
    collections: [],
    memberships: [],
  };
  return { codebook: saysWho1, ...nothing, ...none, passages, claims };
}
