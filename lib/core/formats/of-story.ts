import { sourcesOf } from '../model/attribution.ts';
import type { Id } from '../model/id.ts';
import { live } from '../model/kept.ts';
import type { Project } from '../model/project.ts';

/** The part of a project that belongs to one story, without what is deleted. */
export function ofStory(project: Project, storyId: Id<'story'>): Project {
  type Row = { readonly storyId?: string; readonly deletedAt?: number };
  const here = <T extends Row>(rows: readonly T[]) => live(rows).filter((row) => row.storyId === storyId);
  const among = (ids: Iterable<string>) => {
    const known = new Set<string>(ids);
    return <T extends { readonly id: string; readonly deletedAt?: number }>(rows: readonly T[]) =>
      live(rows).filter(({ id }) => known.has(id));
  };
  const [readings, claims, attributions] = [here(project.readings), here(project.claims), here(project.attributions)];
  const [appearances, mentions, memberships] = [
    here(project.appearances),
    here(project.mentions),
    here(project.memberships),
  ];
  const sources = among([
    ...[...appearances, ...mentions].map(({ sourceId }) => sourceId),
    ...attributions.flatMap(({ links }) => sourcesOf(links)),
  ])(project.sources);
  const about = new Set<string>([storyId, ...claims.map(({ id }) => id), ...sources.map(({ id }) => id)]);
  const taggings = live(project.taggings).filter(({ onId }) => about.has(onId));
  const hashes = new Set<string>(readings.map(({ hash }) => hash));
  return {
    codebook: project.codebook,
    stories: among([storyId])(project.stories),
    addresses: here(project.addresses),
    readings,
    texts: project.texts.filter(({ hash }) => hashes.has(hash)),
    passages: here(project.passages),
    claims,
    attributions,
    sources,
    aliases: live(project.aliases).filter(({ sourceId }) => about.has(sourceId)),
    appearances,
    mentions,
    notes: live(project.notes).filter(({ storyId: own, onId }) => own === storyId || about.has(onId ?? '')),
    tags: among(taggings.map(({ tagId }) => tagId))(project.tags),
    taggings,
    collections: among(memberships.map(({ collectionId }) => collectionId))(project.collections),
    memberships,
    answers: here(project.answers),
  };
}
