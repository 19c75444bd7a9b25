import type { SourceId } from '../model/id.ts';
import { familyNames } from './family-names.ts';
import { type NamesIn, namesOf } from './withheld-names.ts';

/** What a redaction does to a source's name, for the person to see before it is done. */
export interface NamesReplaced {
  readonly sourceId: SourceId;
  /** The source's own name. */
  readonly name: string;
  /** What is replaced wherever it stands, the whole names first, family names alone after them. */
  readonly replaced: readonly string[];
  /** Family names that are replaced in the whole name only, since they are everyday words. */
  readonly left: readonly string[];
}

/** What is replaced when the names of these sources are withheld; sources that are not there are left out. */
export function namesReplaced(records: NamesIn, sourceIds: readonly SourceId[]): readonly NamesReplaced[] {
  return sourceIds.flatMap((sourceId) => {
    const source = records.sources.find(({ id }) => id === sourceId);
    if (source === undefined) return [];
    const names = namesOf(records, sourceId);
    const families = names.map(familyNames);
    return [
      {
        sourceId,
        name: source.name,
        replaced: [...new Set([...names, ...families.flatMap(({ alone }) => alone)])],
        left: [...new Set(families.flatMap(({ everyday }) => everyday))].filter((word) => !names.includes(word)),
      },
    ];
  });
}
