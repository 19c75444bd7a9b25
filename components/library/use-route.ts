import { useEffect, useState } from 'react';

/** What the library can show; its address says which, so that a part can be linked to and gone back to. */
export type LibraryPart = 'tags' | 'settings';

const parts: readonly LibraryPart[] = ['tags', 'settings'];

/** The part that the page's address names; the settings where it names none. */
export function useRoute(): LibraryPart {
  const [part, setPart] = useState(partNow);
  useEffect(() => {
    const ending = new AbortController();
    window.addEventListener('hashchange', () => setPart(partNow()), { signal: ending.signal });
    return () => ending.abort();
  }, []);
  return part;
}

function partNow(): LibraryPart {
  const named = window.location.hash.slice(1);
  return parts.find((part) => part === named) ?? 'settings';
}
