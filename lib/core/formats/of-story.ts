import { sourcesOf } from '../model/attribution.ts';
import type { Id } from '../model/id.ts';
import { live } from '../model/kept.ts';
import type { Project } from '../model/project.ts';
import { grouped } from '../tally/grouped.ts';

/** Cuts a project into its stories, each without what is deleted; the tables are gone through once, however many there are. */
export function byStory(project: Project): (storyId: Id<'story'>) => Project {
  type Row = { readonly storyId?: string; readonly deletedAt?: number };
  /** The rows that bear one of the keys, each once, in their order. */
  const of = <T extends { readonly deletedAt?: number }>(rows: readonly T[], keysOf: (row: T) => readonly string[]) => {
    const kept = live(rows);
    const groups = grouped(
      kept.flatMap((row, at) => keysOf(row).map((key) => ({ key, at }))),
      ({ key }) => key,
    );
    return (keys: Iterable<string>): T[] => {
      const places = new Set([...new Set(keys)].flatMap((key) => (groups.get(key) ?? []).map(({ at }) => at)));
      return [...places].sort((one, other) => one - other).map((at) => kept[at]!);
    };
  };
  const here = <T extends Row>(rows: readonly T[]) =>
    of(rows, ({ storyId }) => (storyId === undefined ? [] : [storyId]));
  const named = <T extends { readonly id: string; readonly deletedAt?: number }>(rows: readonly T[]) =>
    of(rows, ({ id }) => [id]);
  const on = {
    stories: named(project.stories),
    addresses: here(project.addresses),
    readings: here(project.readings),
    texts: of(project.texts as readonly ((typeof project.texts)[number] & Row)[], ({ hash }) => [hash]),
    passages: here(project.passages),
    claims: here(project.claims),
    attributions: here(project.attributions),
    sources: named(project.sources),
    aliases: of(project.aliases, ({ sourceId }) => [sourceId]),
    appearances: here(project.appearances),
    mentions: here(project.mentions),
    notes: of(project.notes, ({ storyId, onId }) => [storyId, onId].filter((id) => id !== undefined)),
    tags: named(project.tags),
    taggings: of(project.taggings, ({ onId }) => [onId]),
    collections: named(project.collections),
    memberships: here(project.memberships),
    answers: here(project.answers),
  };
  return (storyId) => {
    const own = [storyId];
    const [readings, claims, attributions] = [on.readings(own), on.claims(own), on.attributions(own)];
    const [appearances, mentions] = [on.appearances(own), on.mentions(own)];
    const memberships = on.memberships(own);
    const sources = on.sources([
      ...[...appearances, ...mentions].map(({ sourceId }) => sourceId),
      ...attributions.flatMap(({ links }) => sourcesOf(links)),
    ]);
    const about = [storyId, ...claims.map(({ id }) => id), ...sources.map(({ id }) => id)];
    const taggings = on.taggings(about);
    return {
      codebook: project.codebook,
      stories: on.stories(own),
      addresses: on.addresses(own),
      readings,
      texts: on.texts(readings.map(({ hash }) => hash)),
      passages: on.passages(own),
      claims,
      attributions,
      sources,
      aliases: on.aliases(sources.map(({ id }) => id)),
      appearances,
      mentions,
      notes: on.notes(about),
      tags: on.tags(taggings.map(({ tagId }) => tagId)),
      taggings,
      collections: on.collections(memberships.map(({ collectionId }) => collectionId)),
      memberships,
      answers: on.answers(own),
    };
  };
}
