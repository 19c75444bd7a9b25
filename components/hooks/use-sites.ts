import { useEffect, useState } from 'react';
import { saveSettings } from '#browser/settings.ts';
import { allowedSites, askForSites, giveBack, type Sites, siteOf, watchSites } from '#browser/sites.ts';

export { siteOf };

/** Where highlights are shown without a click, live; undefined until it is known. */
export function useSites(): Sites | undefined {
  const [sites, setSites] = useState<Sites>();
  useEffect(() => {
    const ending = new AbortController();
    const look = async () => {
      const found = await allowedSites();
      if (!ending.signal.aborted) setSites(found);
    };
    watchSites(() => void look(), ending.signal);
    void look();
    return () => ending.abort();
  }, []);
  return sites;
}

/** Asks for a site and shows highlights there from now on; resolves to whether the person agreed. Call at once in a click. */
export async function allowSite(site: string): Promise<boolean> {
  const agreed = await askForSites(site);
  if (agreed) await saveSettings({ showHighlights: 'sites' });
  return agreed;
}

/** The same for every page. */
export async function allowEverywhere(): Promise<boolean> {
  const agreed = await askForSites('everywhere');
  if (agreed) await saveSettings({ showHighlights: 'everywhere' });
  return agreed;
}

/** Shows highlights on single sites only: what was allowed for all is given back. */
export async function allowOnlySites(): Promise<void> {
  await saveSettings({ showHighlights: 'sites' });
  await Promise.all([giveBack('http://*/*'), giveBack('https://*/*')]);
}

/** Shows highlights on a click only, and gives all of it back to the browser. */
export async function allowNothing(): Promise<void> {
  await saveSettings({ showHighlights: 'click' });
  await giveBack('all');
}

/** Gives one site back. */
export function disallowSite(site: string): Promise<boolean> {
  return giveBack(site);
}
