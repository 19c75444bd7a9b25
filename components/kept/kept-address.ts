/** What a page of a kept story shows: which story, which of its readings, beside which earlier one, and from which claim on. */
export interface KeptQuery {
  readonly story: string | null;
  readonly reading: string | null;
  readonly before: string | null;
  readonly claim: string | null;
}

/** What this page's address asks for. */
export function keptQuery(): KeptQuery {
  const asked = new URLSearchParams(window.location.search);
  return {
    story: asked.get('story'),
    reading: asked.get('reading'),
    before: asked.get('before'),
    claim: asked.get('claim'),
  };
}

/** The address that asks for that. */
export function keptAddress(query: Partial<KeptQuery>): string {
  const given = Object.entries(query).filter((pair): pair is [string, string] => typeof pair[1] === 'string');
  return `?${new URLSearchParams(given)}`;
}
