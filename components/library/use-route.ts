import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { readView, type TableView, viewQuery } from '#core/library/view.ts';

/** What the library can show; its address says which, so that a part can be linked to and gone back to. */
export type LibraryPart =
  | 'stories'
  | 'claims'
  | 'sources'
  | 'sourcing'
  | 'collections'
  | 'tags'
  | 'trash'
  | 'search'
  | 'coders'
  | 'import'
  | 'codebook'
  | 'settings';

const parts: readonly LibraryPart[] = [
  'stories',
  'claims',
  'sources',
  'sourcing',
  'collections',
  'tags',
  'trash',
  'search',
  'coders',
  'import',
  'codebook',
  'settings',
];

/** The part that the page's address names; the stories where it names none. */
export function useRoute(): LibraryPart {
  const named = useHash().split('?')[0];
  return parts.find((part) => part === named) ?? 'stories';
}

/** The query of the page's address, and how to ask for another one. */
export function useQuery(): string {
  return useHash().split('?').slice(1).join('?');
}

/** How the table of a part is shown, as the address says; a change of it is a change of the address. */
export function useView(
  part: LibraryPart,
): readonly [TableView, (changes: Partial<TableView>, keep?: boolean) => void] {
  const query = useQuery();
  const view = useMemo(() => readView(query), [query]);
  const change = useCallback(
    (changes: Partial<TableView>, keep = false) => {
      const next = { ...readView(queryNow()), ...changes };
      goTo(part, viewQuery(next), keep);
    },
    [part],
  );
  return [view, change];
}

/** The address of a part with a query. */
export function placeOf(part: LibraryPart, query = ''): string {
  return query === '' ? `#${part}` : `#${part}?${query}`;
}

/** Goes to a part; with `keep`, going back leads to where one was before this place, not to it. */
export function goTo(part: LibraryPart, query = '', keep = false): void {
  const place = placeOf(part, query);
  if (place === window.location.hash) return;
  if (keep) window.history.replaceState(null, '', place);
  else window.history.pushState(null, '', place);
  // At once: the browser would tell of it later, and a field whose words stand in the address would lose letters meanwhile.
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}

function useHash(): string {
  return useSyncExternalStore(
    (listener) => {
      window.addEventListener('hashchange', listener);
      return () => window.removeEventListener('hashchange', listener);
    },
    () => window.location.hash.slice(1),
  );
}

const queryNow = () => window.location.hash.split('?').slice(1).join('?');
