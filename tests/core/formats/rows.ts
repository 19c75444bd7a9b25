import { type ClaimRow, type Column, claimRows, columns } from '#core/formats/claim-row.ts';
import { storyViews } from '#core/formats/story-view.ts';
import type { Project } from '#core/model/project.ts';

/** Columns that hold what one library alone knows: the names of its records, and what was read off the page beside the text. */
const own: readonly Column[] = ['claim_id', 'story_id', 'attribution_id', 'source_id', 'chain_ids', 'canonical_url'];

/** All that a project says of its claims, without ids: what two projects that say the same have in common. */
export function said(project: Project, leave: readonly Column[] = []): Partial<ClaimRow>[] {
  const compared = columns.filter((column) => !own.includes(column) && !leave.includes(column));
  return storyViews(project)
    .flatMap((story) => story.claims.flatMap((claim) => claimRows(claim, story)))
    .map((row) => Object.fromEntries(compared.map((column) => [column, row[column]])));
}
