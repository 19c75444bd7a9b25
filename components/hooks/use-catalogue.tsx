import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import { type Catalogue, CatalogueKeeper } from '#core/library/catalogue.ts';
import { type CatalogueFeed, type CatalogueNow, followCatalogue } from './catalogue-feed.ts';
import { useStore } from './use-store.ts';

/** The feed around what is shown: a table alone can be given one of its own. */
export const FeedContext = createContext<CatalogueFeed | undefined>(undefined);

const nothing: CatalogueNow = { catalogue: new CatalogueKeeper().now(), isWhole: false, isSearchable: false };

/** Around the library's page: follows the library once for all that is shown. */
export function CatalogueProvider({ children }: { readonly children: ReactNode }) {
  const store = useStore();
  const [feed, setFeed] = useState<CatalogueFeed>();
  useEffect(() => {
    const ending = new AbortController();
    setFeed(followCatalogue(store, ending.signal));
    return () => ending.abort();
  }, [store]);
  return <FeedContext value={feed}>{children}</FeedContext>;
}

const noSubscription = () => () => {};

/** The library's rows, live, with how far they are read. */
export function useCatalogueNow(): CatalogueNow {
  const feed = useContext(FeedContext);
  return useSyncExternalStore(feed?.subscribe ?? noSubscription, feed?.now ?? (() => nothing));
}

/** The library's rows, live. */
export function useCatalogue(): Catalogue {
  return useCatalogueNow().catalogue;
}

/** The feed itself, for asking it; undefined until it is there. */
export function useFeed(): CatalogueFeed | undefined {
  return useContext(FeedContext);
}
