import type { Project } from '../model/project.ts';
import type { Alias, Source } from '../model/source.ts';
import { isLive } from './claim-view.ts';

/** A source as it appears in one story. */
export interface SourceView {
  readonly source: Source;
  /** How the story names it, if said. */
  readonly naming?: string;
  readonly aliases: readonly Alias[];
  /** How many claims of the story have it in a chain. */
  readonly claims: number;
}

/** The sources of a project with one story, those with most claims first, then by name. */
export function sourceViews(project: Project): SourceView[] {
  const claims = new Set(project.claims.filter(isLive).map((claim) => claim.id as string));
  const attributions = project.attributions.filter((a) => isLive(a) && claims.has(a.claimId));
  const appearances = project.appearances.filter(isLive);
  return project.sources
    .filter(isLive)
    .map((source): SourceView => {
      const naming = appearances.find((appearance) => appearance.sourceId === source.id)?.naming;
      const own = attributions.filter((a) => a.sourceIds.some((id) => id === source.id));
      const count = new Set(own.map((attribution) => attribution.claimId)).size;
      const aliases = project.aliases.filter((alias) => isLive(alias) && alias.sourceId === source.id);
      return { source, aliases, claims: count, ...(naming === undefined ? {} : { naming }) };
    })
    .sort((one, other) => other.claims - one.claims || one.source.name.localeCompare(other.source.name));
}
