import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { allowedBy, preparing } from '#core/library/allowed.ts';
import type { Catalogue } from '#core/library/catalogue.ts';
import type { FoundOf } from '#core/search/find.ts';
import { isEmptyQuery, readQuery } from '#core/search/query.ts';
import { type AllowedLists, listOf } from './library-calls.ts';
import { useFeed } from './use-catalogue.tsx';
import { useStore } from './use-store.ts';
import { whenIdle } from './when-idle.ts';

/** What was found, and for which words: an answer may lag behind a quick hand. */
export interface SearchAnswer {
  readonly typed: string;
  readonly found: FoundOf;
}

/** What a search was restricted to: the same while words are typed behind `source:` or the like. */
interface LastRestriction {
  readonly of: string;
  readonly catalogue: Catalogue;
  readonly tagNames: ReadonlyMap<string, string>;
  readonly lists: AllowedLists;
}

/** What the library holds of what was typed, anew whenever either changes; undefined until it is found. */
export function useSearch(
  typed: string,
  catalogue: Catalogue,
  tagNames: ReadonlyMap<string, string>,
  limit: number,
): SearchAnswer | undefined {
  const feed = useFeed();
  const [answer, setAnswer] = useState<SearchAnswer>();
  const last = useRef<LastRestriction>(undefined);
  useEffect(() => whenIdle(preparing(catalogue)), [catalogue]);
  // Asked before the screen is drawn: the answer comes a frame earlier.
  useLayoutEffect(() => {
    const query = readQuery(typed);
    if (feed === undefined || isEmptyQuery(query)) return setAnswer(undefined);
    let isLate = false;
    const restricted = JSON.stringify({ ...query, words: [], phrases: [] });
    if (last.current?.of !== restricted || last.current.catalogue !== catalogue || last.current.tagNames !== tagNames) {
      const lists = Object.entries(allowedBy(catalogue, query, tagNames) ?? {}).map(([name, ids]) => [
        name,
        listOf(ids),
      ]);
      last.current = { of: restricted, catalogue, tagNames, lists: Object.fromEntries(lists) };
    }
    void feed.find(query, last.current.lists, limit).then((found) => {
      if (!isLate) setAnswer({ typed, found });
    });
    return () => {
      isLate = true;
    };
  }, [feed, typed, catalogue, tagNames, limit]);
  return answer;
}

/** A kept reading with its text. */
export interface ReadingText {
  readonly id: string;
  readonly storyId: string;
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly readAt: number;
}

/** Readings with their texts, by id; undefined until they are read. */
export function useReadingTexts(ids: readonly string[]): ReadonlyMap<string, ReadingText> | undefined {
  const { db } = useStore();
  const key = ids.join();
  return useLiveQuery(async () => {
    const wanted = key === '' ? [] : key.split(',');
    const readings = (await db.readings.bulkGet(wanted)).filter((reading) => reading !== undefined);
    const texts = await db.texts.bulkGet(readings.map((reading) => reading.hash));
    return new Map(
      readings.map(({ id, storyId, readAt }, at) => [
        id as string,
        { id, storyId, readAt, text: texts[at]?.text ?? '' },
      ]),
    );
  }, [db, key]);
}
